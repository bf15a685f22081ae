#include "server/page/web_files.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace dateline {

WebFiles load_web_files(const std::string& folder) {
  WebFiles files;
  for (const WebFile& file : embedded_web_files()) {
    if (folder.empty()) {
      files.emplace(file.name, file.bytes);
      continue;
    }
    const std::filesystem::path path = std::filesystem::path(folder) / file.name;
    std::ifstream in(path, std::ios::binary);
    if (!in) throw std::runtime_error("web: cannot read " + path.string());
    files.emplace(file.name, std::string(std::istreambuf_iterator<char>(in), {}));
  }
  return files;
}

}  // namespace dateline
