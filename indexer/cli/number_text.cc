#include "indexer/cli/number_text.h"

#include <array>
#include <cstdio>

namespace dateline {

std::string grouped(std::uint64_t number) {
  std::string digits = std::to_string(number);
  for (std::size_t at = digits.size(); at > 3;) {
    at -= 3;
    digits.insert(at, ",");
  }
  return digits;
}

std::string seconds_text(double seconds) {
  std::array<char, 64> text{};
  std::snprintf(text.data(), text.size(), seconds < 60 ? "%.1f s" : "%.0f s", seconds);
  return text.data();
}

}  // namespace dateline
