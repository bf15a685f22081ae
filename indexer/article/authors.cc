#include "indexer/article/authors.h"

#include <algorithm>
#include <array>

#include "indexer/base/utf8.h"

namespace dateline {
namespace {

bool equals_ascii_case(std::string_view a, std::string_view b) {
  return a.size() == b.size() && std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) {
           const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
           return lower(x) == lower(y);
         });
}

bool is_suffix(std::string_view part) {
  static constexpr std::array<std::string_view, 8> kSuffixes{"Jr", "Jr.", "Sr", "Sr.",
                                                             "II", "III", "IV", "PhD"};
  return std::find(kSuffixes.begin(), kSuffixes.end(), part) != kSuffixes.end();
}

// The end of the part that begins at `at`, and the length of the separator there.
struct Cut {
  std::size_t end = 0;
  std::size_t separator = 0;
};

Cut next_cut(std::string_view line, std::size_t at) {
  for (std::size_t i = at; i < line.size(); ++i) {
    if (std::string_view(",;&/|").find(line[i]) != std::string_view::npos) return {i, 1};
    if (line[i] == ' ' && i + 5 <= line.size() && equals_ascii_case(line.substr(i, 5), " and "))
      return {i, 5};
  }
  return {line.size(), 0};
}

std::string_view without_by(std::string_view name) {
  for (const std::string_view lead : {"by ", "by: "}) {
    if (name.size() > lead.size() && equals_ascii_case(name.substr(0, lead.size()), lead)) {
      return name.substr(lead.size());
    }
  }
  return name;
}

}  // namespace

std::vector<std::string> split_authors(std::string_view text) {
  const std::string line = clean_line(text);
  std::vector<std::string> names;
  std::string_view rest = without_by(line);
  if (rest.find("://") != std::string_view::npos) return names;
  for (std::size_t at = 0; at <= rest.size();) {
    const Cut cut = next_cut(rest, at);
    std::string name = clean_line(without_by(clean_line(rest.substr(at, cut.end - at))));
    if (is_suffix(name) && !names.empty()) {
      names.back() += ", " + name;
    } else if (!name.empty() && std::find(names.begin(), names.end(), name) == names.end()) {
      names.push_back(std::move(name));
    }
    if (cut.separator == 0) break;
    at = cut.end + cut.separator;
  }
  return names;
}

}  // namespace dateline
