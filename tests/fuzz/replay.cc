// Runs a target over the files of a folder, each whole and broken off at some places: what a build without
// libFuzzer makes of a target. `fuzz_NAME FOLDER`; exits 1 when the folder holds no file.
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <vector>

#include "tests/fuzz/target.h"

namespace {

constexpr std::size_t kBeginnings = 16;

// As long as the input and no longer, so that a sanitizer sees a read behind it.
void run(const std::vector<char>& bytes, std::size_t size) {
  const std::vector<char> input(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(size));
  dateline::fuzz::run_target({input.data(), input.size()});
}

}  // namespace

int main(int count, char** arguments) {
  if (count != 2) {
    std::fprintf(stderr, "want a folder of seeds\n");
    return 2;
  }
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(arguments[1])) files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  for (const std::filesystem::path& path : files) {
    // A target that fails ends the program: the last name is that of the seed.
    std::printf("%s\n", path.c_str());
    std::fflush(stdout);
    std::ifstream file(path, std::ios::binary);
    const std::vector<char> bytes{std::istreambuf_iterator<char>(file), {}};
    for (std::size_t part = 0; part < kBeginnings; ++part) run(bytes, bytes.size() * part / kBeginnings);
    run(bytes, bytes.size());
  }
  return files.empty() ? 1 : 0;
}
