#include "tests/bench/typed_texts.h"

#include <set>

namespace dateline::bench {

std::vector<std::string> typed_texts(const std::vector<SpeedQuery>& queries) {
  std::vector<std::string> texts;
  std::set<std::string> seen;
  for (const SpeedQuery& query : queries) {
    std::string whole;
    for (const std::string& word : query.words) whole += (whole.empty() ? "" : " ") + word;
    for (std::size_t end = 1; end <= whole.size(); ++end) {
      const bool is_inside = end < whole.size() && (static_cast<unsigned char>(whole[end]) & 0xc0U) == 0x80U;
      if (is_inside || whole[end - 1] == ' ') continue;
      std::string text = whole.substr(0, end);
      if (seen.insert(text).second) texts.push_back(std::move(text));
    }
  }
  return texts;
}

}  // namespace dateline::bench
