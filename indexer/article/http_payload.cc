#include "indexer/article/http_payload.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "indexer/article/inflate.h"
#include "indexer/base/ascii.h"
#include "indexer/base/utf8.h"

namespace dateline {
namespace {

constexpr std::size_t kMaxHead = std::size_t{64} << 10U;

std::string_view without_edges(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

int status_of(std::string_view line) {
  const std::size_t space = line.find(' ');
  if (!line.starts_with("HTTP/") || space == std::string_view::npos) return 0;
  int status = 0;
  const std::string_view number = line.substr(space + 1, 3);
  std::from_chars(number.data(), number.data() + number.size(), status);
  return status;
}

void take_field(std::string_view line, HttpHead& head) {
  const std::size_t colon = line.find(':');
  if (colon == std::string_view::npos) return;
  const std::string name = lower_ascii(without_edges(line.substr(0, colon)));
  const std::string_view value = without_edges(line.substr(colon + 1));
  if (name == "content-type") head.type = media_type(value);
  if (name == "content-encoding") head.encoding = lower_ascii(value);
  if (name == "transfer-encoding") head.is_chunked = lower_ascii(value).find("chunked") != std::string::npos;
}

// The body without its chunks; nullopt when it does not begin with one.
std::optional<std::string> unchunked(std::string_view body) {
  std::string out;
  while (!body.empty()) {
    std::size_t size = 0;
    const auto [end, error] =
        std::from_chars(body.data(), body.data() + std::min<std::size_t>(body.size(), 8), size, 16);
    const std::size_t line = body.find('\n');
    const bool is_chunk = error == std::errc() && line != std::string_view::npos && line < 200;
    // A response that was cut off ends where it was cut.
    if (!is_chunk) return out.empty() ? std::nullopt : std::optional(out);
    if (size == 0) return out;
    body.remove_prefix(line + 1);
    out.append(body.substr(0, size));
    body.remove_prefix(std::min(size, body.size()));
    body.remove_prefix(std::min(body.find_first_not_of("\r\n"), body.size()));
  }
  return out;
}

bool looks_packed(std::string_view body) {
  if (body.starts_with("\x1f\x8b")) return true;
  // zlib's head: method 8, and a multiple of 31.
  if (body.size() < 2 || (static_cast<unsigned char>(body[0]) & 0x0FU) != 8) return false;
  return (static_cast<unsigned char>(body[0]) * 256U + static_cast<unsigned char>(body[1])) % 31 == 0;
}

}  // namespace

MediaType media_type(std::string_view text) {
  MediaType type;
  type.name = lower_ascii(without_edges(text.substr(0, text.find(';'))));
  const std::string lower = lower_ascii(text);
  const std::size_t at = lower.find("charset=");
  if (at == std::string::npos) return type;
  const std::string_view rest = without_edges(std::string_view(lower).substr(at + 8));
  const std::size_t begin = rest.starts_with('"') || rest.starts_with('\'') ? 1 : 0;
  type.charset = rest.substr(begin, rest.find_first_of("\"'; ,", begin) - begin);
  return type;
}

HttpHead read_http_head(std::string_view response) {
  HttpHead head;
  const std::string_view text = response.substr(0, kMaxHead);
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text.find('\n', at);
    if (end == std::string_view::npos) break;
    const std::string_view line = without_edges(text.substr(at, end - at));
    if (at == 0) {
      head.status = status_of(line);
      if (head.status == 0) return head;
    }
    at = end + 1;
    head.bytes = at;
    if (line.empty()) return head;
    take_field(line, head);
  }
  return HttpHead{};
}

Result<std::string> http_body(const std::string& field, const HttpHead& head, std::string_view body,
                              std::size_t cap) {
  std::string plain(body);
  if (head.is_chunked) {
    if (auto whole = unchunked(body)) plain = *std::move(whole);
  }
  if (head.encoding.empty() || head.encoding == "identity") return plain;
  if (head.encoding == "gzip" || head.encoding == "x-gzip") {
    return plain.starts_with("\x1f\x8b") ? inflate_all(field, plain, cap) : Result<std::string>(plain);
  }
  if (head.encoding == "deflate") {
    const bool is_text = !looks_packed(plain) && is_valid_utf8(plain.substr(0, floor_boundary(plain, 200)));
    return is_text ? Result<std::string>(plain) : inflate_all(field, plain, cap);
  }
  if (head.encoding == "br") {
    // Brotli cannot be told by its first bytes; what looks like a page was unpacked by the crawler.
    const std::size_t first = plain.find_first_not_of(" \t\r\n");
    const bool is_page = first != std::string::npos && plain[first] == '<' && is_valid_utf8(plain);
    return is_page ? Result<std::string>(plain) : unbrotli_all(field, plain, cap);
  }
  return make_error(field, "want a body that is plain, gzip, deflate or br, got '" +
                               printable(head.encoding.substr(0, 40)) + "'");
}

}  // namespace dateline
