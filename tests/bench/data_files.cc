#include "tests/bench/data_files.h"

#include <zlib.h>

#include <array>
#include <memory>

#include "indexer/base/utf8.h"

namespace dateline::bench {
namespace {

constexpr std::size_t kMaxData = std::size_t{1} << 30U;

struct CloseGzip {
  void operator()(gzFile file) const { gzclose(file); }
};

}  // namespace

std::string read_data(const std::filesystem::path& file) {
  const std::string name = printable(file.string());
  // zlib reads what is not compressed as it stands.
  const std::unique_ptr<gzFile_s, CloseGzip> in(gzopen(file.c_str(), "rb"));
  if (!in || std::filesystem::is_directory(file)) throw std::runtime_error("cannot read '" + name + "'");
  std::string text;
  std::array<char, 65536> buffer{};
  int read = 0;
  while ((read = gzread(in.get(), buffer.data(), static_cast<unsigned>(buffer.size()))) > 0) {
    text.append(buffer.data(), static_cast<std::size_t>(read));
    if (text.size() > kMaxData) throw std::runtime_error("'" + name + "' is larger than 1 GiB");
  }
  if (read < 0) throw std::runtime_error("'" + name + "' is no whole gzip file");
  return text;
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    std::string_view line = text.substr(0, end);
    if (line.ends_with('\r')) line.remove_suffix(1);
    if (!line.empty()) lines.push_back(line);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

std::filesystem::path find_page(const std::filesystem::path& folder, std::string_view name) {
  const std::filesystem::path relative(name);
  if (name.empty() || relative.is_absolute()) return {};
  for (const std::filesystem::path& part : relative) {
    if (part == "..") return {};
  }
  for (const char* place : {"html", "."}) {
    for (const char* ending : {"", ".html", ".html.gz", ".gz"}) {
      const std::filesystem::path file = folder / place / (std::string(name) + ending);
      std::error_code ignored;
      if (std::filesystem::is_regular_file(file, ignored)) return file;
    }
  }
  return {};
}

}  // namespace dateline::bench
