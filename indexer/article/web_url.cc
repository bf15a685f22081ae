#include "indexer/article/web_url.h"

#include <algorithm>

#include "indexer/article/limits.h"
#include "indexer/base/ascii.h"
#include "indexer/base/utf8.h"

namespace dateline {
namespace {

std::size_t scheme_length(std::string_view url) {
  std::string start(url.substr(0, 8));
  for (char& c : start) c = lower_ascii(c);
  if (start.starts_with("http://")) return 7;
  if (start.starts_with("https://")) return 8;
  return 0;
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_name_character(char c) {
  return static_cast<unsigned char>(c) >= 0x80 || is_digit(c) || (c >= 'a' && c <= 'z') || c == '.' ||
         c == '-' || c == '_';
}

bool is_ipv6_character(char c) {
  return is_digit(c) || (c >= 'a' && c <= 'f') || c == ':' || c == '.';
}

// A name, an address or [IPv6], in lower case, and perhaps a port.
bool is_authority(std::string_view text) {
  const bool is_bracketed = text.starts_with('[');
  const std::size_t end = is_bracketed ? text.find(']') : std::min(text.find(':'), text.size());
  if (end == std::string_view::npos) return false;
  const std::string_view host = is_bracketed ? text.substr(1, end - 1) : text.substr(0, end);
  const std::string_view rest = text.substr(is_bracketed ? end + 1 : end);
  const bool is_host =
      !host.empty() && host.front() != '.' &&
      std::all_of(host.begin(), host.end(), is_bracketed ? is_ipv6_character : is_name_character);
  return is_host &&
         (rest.empty() || (rest.front() == ':' && std::all_of(rest.begin() + 1, rest.end(), is_digit)));
}

}  // namespace

std::optional<std::string> clean_url(std::string_view text) {
  std::string url;
  for (const char c : clean_text(text).text) {
    if (static_cast<unsigned char>(c) > ' ') url.push_back(c);
  }
  const std::size_t scheme = scheme_length(url);
  if (scheme == 0 || url.size() > kMaxUrl) return std::nullopt;
  if (url.find_first_of("\"<>\\^`{|}") != std::string::npos) return std::nullopt;
  const std::size_t end = std::min(url.find_first_of("/?#", scheme), url.size());
  std::for_each(url.begin(), url.begin() + static_cast<std::ptrdiff_t>(end),
                [](char& c) { c = lower_ascii(c); });
  if (!is_authority(std::string_view(url).substr(scheme, end - scheme))) return std::nullopt;
  return url;
}

std::string_view url_host(std::string_view url) {
  const std::size_t scheme = scheme_length(url);
  if (scheme == 0) return {};
  url.remove_prefix(scheme);
  url = url.substr(0, url.find_first_of("/?#"));
  if (url.starts_with('[')) return url.substr(0, url.find(']') + 1);
  return url.substr(0, url.find(':'));
}

std::string_view url_path(std::string_view url) {
  const std::size_t scheme = scheme_length(url);
  if (scheme == 0) return {};
  url.remove_prefix(scheme);
  const std::size_t slash = url.find_first_of("/?#");
  if (slash == std::string_view::npos || url[slash] != '/') return {};
  url.remove_prefix(slash);
  return url.substr(0, url.find_first_of("?#"));
}

bool is_bare_host(std::string_view url) {
  const std::string_view path = url_path(url);
  return (path.empty() || path == "/") && url.find('?') == std::string_view::npos;
}

}  // namespace dateline
