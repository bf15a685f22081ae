// Golden cases: a .json file of articles, requests and expected answers (README.md), read and asked.
// Used by golden_test.cc alone.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace dateline::test {

// Asks every case of a file; each difference is a line that names the case, what was wanted and what came.
// Throws std::runtime_error when the file is not of the form.
std::vector<std::string> run_golden_file(const std::filesystem::path& file);

}  // namespace dateline::test
