#include "server/http/query_string.h"

#include <optional>

#include "indexer/base/utf8.h"

namespace dateline {
namespace {

constexpr std::size_t kShownBytes = 80;

std::optional<unsigned> hex_digit(char c) {
  if (c >= '0' && c <= '9') return static_cast<unsigned>(c - '0');
  if (c >= 'a' && c <= 'f') return static_cast<unsigned>(c - 'a' + 10);
  if (c >= 'A' && c <= 'F') return static_cast<unsigned>(c - 'A' + 10);
  return std::nullopt;
}

enum class Plus { kIsPlus, kIsSpace };

Result<std::string> decode(std::string_view text, Plus plus) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '%') {
      out.push_back(text[at] == '+' && plus == Plus::kIsSpace ? ' ' : text[at]);
      continue;
    }
    const auto high = at + 1 < text.size() ? hex_digit(text[at + 1]) : std::nullopt;
    const auto low = at + 2 < text.size() ? hex_digit(text[at + 2]) : std::nullopt;
    if (!high || !low) {
      return Error{"bad_encoding", "address: want two hexadecimal digits after %, got '" +
                                       printable(text.substr(at, 3)) + "'"};
    }
    out.push_back(static_cast<char>(*high * 16 + *low));
    at += 2;
  }
  return out;
}

}  // namespace

Result<Target> parse_target(std::string_view target) {
  const std::size_t question = target.find('?');
  auto path = decode(target.substr(0, question), Plus::kIsPlus);
  if (!path) return path.error();
  Target out{std::move(path).value(), {}};
  std::string_view rest = question == std::string_view::npos ? "" : target.substr(question + 1);
  while (!rest.empty()) {
    const std::size_t ampersand = rest.find('&');
    const std::string_view pair = rest.substr(0, ampersand);
    rest.remove_prefix(ampersand == std::string_view::npos ? rest.size() : ampersand + 1);
    if (pair.empty()) continue;
    const std::size_t equals = pair.find('=');
    auto name = decode(pair.substr(0, equals), Plus::kIsSpace);
    if (!name) return name.error();
    auto value = decode(equals == std::string_view::npos ? "" : pair.substr(equals + 1), Plus::kIsSpace);
    if (!value) return value.error();
    if (name->find('\0') != std::string::npos || value->find('\0') != std::string::npos) {
      return Error{"bad_encoding",
                   "address: want text, got %00 in '" + printable(name->substr(0, kShownBytes)) + "'"};
    }
    out.parameters.emplace_back(std::move(name).value(), std::move(value).value());
  }
  return out;
}

}  // namespace dateline
