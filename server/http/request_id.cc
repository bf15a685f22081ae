#include "server/http/request_id.h"

#include <algorithm>
#include <string_view>

namespace dateline {
namespace {

// Crockford's digits: none that is taken for another when read out.
std::string base32(std::uint64_t number) {
  constexpr std::string_view kDigits = "0123456789abcdefghjkmnpqrstvwxyz";
  std::string text;
  do {
    text.push_back(kDigits[number % 32]);
    number /= 32;
  } while (number > 0);
  std::reverse(text.begin(), text.end());
  return text;
}

}  // namespace

RequestIds::RequestIds(std::chrono::system_clock::time_point start) {
  const auto since = std::chrono::floor<std::chrono::milliseconds>(start.time_since_epoch()).count();
  run_ = base32(static_cast<std::uint64_t>(since)) + "-";
}

std::string RequestIds::next() {
  return run_ + base32(count_++);
}

}  // namespace dateline
