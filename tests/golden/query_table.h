// Query tables: a .json file of rows, each a query as typed with its reading, its warnings and what it finds
// in one corpus (README.md has the form). Used by golden_test.cc alone.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace dateline::test {

// Asks every row of a file; each difference names the row and what came, in the form of a row. Throws
// std::runtime_error when the file is not of the form.
std::vector<std::string> run_query_table(const std::filesystem::path& file);

}  // namespace dateline::test
