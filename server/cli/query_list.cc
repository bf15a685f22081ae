#include "server/cli/query_list.h"

#include <cerrno>
#include <cstring>
#include <fstream>
#include <iostream>

#include "indexer/base/utf8.h"

namespace dateline {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::size_t kBlock = std::size_t{64} * 1024;

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view kSpace = " \t\r\n";
  const std::size_t first = text.find_first_not_of(kSpace);
  if (first == std::string_view::npos) return "";
  return text.substr(first, text.find_last_not_of(kSpace) - first + 1);
}

std::string_view without_mark(std::string_view text) {
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  return text;
}

void add_line(std::vector<ListedLine>& lines, std::size_t number, std::string_view text) {
  text = trimmed(text);
  if (!text.empty()) lines.push_back({number, std::string(text)});
}

}  // namespace

Result<std::string> read_list_file(const std::string& path) {
  const std::string name = path == "-" ? "standard input" : "'" + printable(path) + "'";
  std::ifstream file;
  errno = 0;
  if (path != "-") file.open(path, std::ios::binary);
  std::istream& in = path == "-" ? std::cin : file;
  std::string text;
  std::string block(kBlock, '\0');
  while (in && text.size() <= kMostListBytes) {
    in.read(block.data(), static_cast<std::streamsize>(block.size()));
    text.append(block, 0, static_cast<std::size_t>(in.gcount()));
  }
  if (text.size() > kMostListBytes) {
    return make_error("file",
                      name + " is too large: want at most " + std::to_string(kMostListBytes >> 20U) + " MiB");
  }
  if (!in.eof() || in.bad()) {
    return make_error(
        "file", name + " cannot be read" + (errno == 0 ? "" : std::string(": ") + std::strerror(errno)));
  }
  return text;
}

std::vector<ListedLine> list_lines(std::string_view text) {
  std::vector<ListedLine> lines;
  text = without_mark(text);
  for (std::size_t number = 1; !text.empty(); ++number) {
    const std::size_t end = text.find('\n');
    const std::string_view line = trimmed(text.substr(0, end));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    if (!line.starts_with('#')) add_line(lines, number, line);
  }
  return lines;
}

std::vector<ListedLine> list_first_cells(std::string_view csv) {
  std::vector<ListedLine> lines;
  csv = without_mark(csv);
  std::string cell;
  std::size_t number = 1;
  std::size_t begun = 1;
  bool is_quoted = false;
  bool is_first = true;  // the cell that is read is a record's first
  for (std::size_t at = 0; at < csv.size(); ++at) {
    const char c = csv[at];
    if (is_quoted && c == '"' && at + 1 < csv.size() && csv[at + 1] == '"') {
      ++at;
      if (is_first) cell += '"';
    } else if (c == '"') {
      is_quoted = !is_quoted;
    } else if (!is_quoted && c == ',') {
      is_first = false;
    } else if (!is_quoted && c == '\n') {
      add_line(lines, begun, cell);
      cell.clear();
      is_first = true;
      begun = number + 1;
    } else if (is_first) {
      cell += c;
    }
    if (c == '\n') ++number;
  }
  add_line(lines, begun, cell);
  return lines;
}

}  // namespace dateline
