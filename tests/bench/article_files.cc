#include "tests/bench/article_files.h"

#include <cstdio>
#include <fstream>
#include <string>

#include "indexer/base/utf8.h"

namespace dateline::bench {

Result<FilesMade> write_article_files(const std::filesystem::path& articles,
                                      const std::filesystem::path& folder) {
  constexpr std::uint64_t kFilesAFolder = 1000;
  std::ifstream in(articles);
  if (!in) return make_error("articles", "cannot read '" + printable(articles.string()) + "'");
  FilesMade made;
  for (std::string line; std::getline(in, line);) {
    if (line.empty()) continue;
    const unsigned long long folder_number = made.files / kFilesAFolder;
    const unsigned long long file_number = made.files + 1;
    char name[48];
    std::snprintf(name, sizeof name, "%03llu/%06llu.json", folder_number, file_number);
    const std::filesystem::path file = folder / name;
    if (made.files % kFilesAFolder == 0) std::filesystem::create_directories(file.parent_path());
    std::ofstream out(file);
    out << line << '\n';
    if (!out.flush()) return make_error("articles", "cannot write '" + printable(file.string()) + "'");
    ++made.files;
    made.bytes += line.size() + 1;
  }
  if (made.files == 0) return make_error("articles", "'" + printable(articles.string()) + "' has none");
  return made;
}

}  // namespace dateline::bench
