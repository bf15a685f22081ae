#include "tests/bench/http_head.h"

#include <algorithm>
#include <charconv>

namespace dateline::bench {
namespace {

template <class Number>
std::optional<Number> number_of(std::string_view text) {
  Number number = 0;
  const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (code != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return number;
}

}  // namespace

std::optional<std::string> header_of(std::string_view head, std::string_view name) {
  while (!head.empty()) {
    const std::size_t end = std::min(head.find("\r\n"), head.size());
    const std::string_view line = head.substr(0, end);
    head.remove_prefix(std::min(end + 2, head.size()));
    if (line.size() <= name.size() || line[name.size()] != ':') continue;
    bool is_same = true;
    for (std::size_t i = 0; i < name.size(); ++i) is_same = is_same && (line[i] | 0x20) == (name[i] | 0x20);
    if (!is_same) continue;
    std::string_view value = line.substr(name.size() + 1);
    while (value.starts_with(' ')) value.remove_prefix(1);
    while (value.ends_with(' ')) value.remove_suffix(1);
    return std::string(value);
  }
  return std::nullopt;
}

std::optional<int> status_of(std::string_view head) {
  if (!head.starts_with("HTTP/1.") || head.size() < 12 || head[8] != ' ') return std::nullopt;
  return number_of<int>(head.substr(9, 3));
}

std::optional<std::size_t> body_length(std::string_view head) {
  if (const auto length = header_of(head, "content-length")) return number_of<std::size_t>(*length);
  const auto status = status_of(head);
  if (status == 204 || status == 304) return 0;
  return std::nullopt;
}

}  // namespace dateline::bench
