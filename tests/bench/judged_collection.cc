#include "tests/bench/judged_collection.h"

#include <charconv>
#include <fstream>
#include <functional>
#include <sstream>
#include <utility>

#include "indexer/base/utf8.h"

namespace dateline::bench {
namespace {

using Take = std::function<bool(const std::string& line)>;

// Gives each line that is not empty to `take`, which says whether it could be read.
Outcome read_lines(const std::filesystem::path& file, const std::string& wanted, const Take& take) {
  std::ifstream in(file);
  if (!in) return make_error("file", "cannot read '" + printable(file.string()) + "'");
  std::string line;
  for (std::size_t number = 1; std::getline(in, line); ++number) {
    if (line.ends_with('\r')) line.pop_back();
    if (line.empty() || take(line)) continue;
    return make_error("file", printable(file.string()) + " line " + std::to_string(number) + ": want " +
                                  wanted + ", got '" + printable(line.substr(0, 80)) + "'");
  }
  return Done{};
}

}  // namespace

Result<std::vector<std::pair<std::string, std::string>>> read_queries(const std::filesystem::path& file) {
  std::vector<std::pair<std::string, std::string>> queries;
  const auto read = read_lines(file, "ID <tab> TEXT", [&](const std::string& line) {
    const std::size_t tab = line.find('\t');
    if (tab == std::string::npos) return false;
    queries.emplace_back(line.substr(0, tab), line.substr(tab + 1));
    return true;
  });
  if (!read) return read.error();
  return queries;
}

Result<std::map<std::string, Grades>> read_judgments(const std::filesystem::path& file) {
  std::map<std::string, Grades> judgments;
  bool is_first = true;
  const auto read = read_lines(file, "QUERY ARTICLE GRADE", [&](const std::string& line) {
    std::istringstream in(line);
    std::vector<std::string> columns;
    for (std::string column; in >> column;) columns.push_back(column);
    if (columns.size() == 4) columns.erase(columns.begin() + 1);
    if (columns.size() != 3) return false;
    const bool is_head = std::exchange(is_first, false);
    int grade = 0;
    const std::string& text = columns[2];
    const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), grade);
    // The names of the columns, as some collections have them.
    if (code != std::errc{} || end != text.data() + text.size()) return is_head;
    judgments[columns[0]][columns[1]] = grade;
    return true;
  });
  if (!read) return read.error();
  return judgments;
}

}  // namespace dateline::bench
