#include "docker/manual/flag_values.h"

#include <algorithm>

namespace dateline {
namespace {

constexpr std::string_view kLast = " or ";

bool is_word(std::string_view text) {
  return !text.empty() && text.find(' ') == std::string_view::npos;
}

}  // namespace

std::vector<std::string> listed_words(std::string_view text) {
  text = text.substr(0, text.find_first_of("(;"));
  while (text.ends_with(' ')) text.remove_suffix(1);
  const std::size_t last = text.rfind(kLast);
  if (last == std::string_view::npos) return {};
  std::vector<std::string> words;
  std::string_view rest = text.substr(0, last);
  while (true) {
    const std::size_t comma = rest.find(", ");
    words.emplace_back(rest.substr(0, comma));
    if (comma == std::string_view::npos) break;
    rest.remove_prefix(comma + 2);
  }
  words.emplace_back(text.substr(last + kLast.size()));
  return std::all_of(words.begin(), words.end(), is_word) ? words : std::vector<std::string>();
}

ValueKind value_kind(const FlagOutline& flag) {
  if (flag.value.empty()) return ValueKind::kNone;
  if (flag.value == "DIR" || flag.value == "DB") return ValueKind::kFolder;
  if (flag.value == "FILE" || flag.value == "PATH") return ValueKind::kFile;
  return listed_words(flag.text).empty() ? ValueKind::kOther : ValueKind::kWords;
}

bool takes_paths(std::string_view operands) {
  return operands.find("PATH") != std::string_view::npos || operands.find("FILE") != std::string_view::npos ||
         operands.find("DIR") != std::string_view::npos;
}

}  // namespace dateline
