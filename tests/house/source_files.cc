#include "tests/house/source_files.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace dateline {
namespace {

const std::filesystem::path kTop = DATELINE_SOURCE_DIR;

}  // namespace

std::vector<std::string> SourceFile::includes() const {
  std::vector<std::string> found;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    if (!line.starts_with("#include ")) continue;
    const std::size_t begin = line.find_first_of("<\"");
    const std::size_t end = line.find_last_of(">\"");
    if (begin != std::string::npos && end > begin) found.push_back(line.substr(begin + 1, end - begin - 1));
  }
  return found;
}

std::vector<SourceFile> source_files(const std::vector<std::string>& folders) {
  std::vector<SourceFile> files;
  for (const std::string& folder : folders) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(kTop / folder)) {
      const std::string extension = entry.path().extension().string();
      if (!entry.is_regular_file() || (extension != ".h" && extension != ".cc")) continue;
      if (entry.path().string().find("node_modules") != std::string::npos) continue;
      std::ifstream file(entry.path());
      std::ostringstream text;
      text << file.rdbuf();
      files.push_back({entry.path().lexically_relative(kTop).generic_string(), text.str()});
    }
  }
  std::sort(files.begin(), files.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
  return files;
}

bool project_file_exists(const std::string& path) {
  return std::filesystem::exists(kTop / path);
}

}  // namespace dateline
