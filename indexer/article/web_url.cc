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

bool is_host_character(char c) {
  return static_cast<unsigned char>(c) >= 0x80 || (c >= '0' && c <= '9') ||
         (lower_ascii(c) >= 'a' && lower_ascii(c) <= 'z') || c == '.' || c == '-' || c == '_' || c == ':' ||
         c == '[' || c == ']';
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
  const auto begin = url.begin();
  const auto host_end = begin + static_cast<std::ptrdiff_t>(end);
  std::for_each(begin, host_end, [](char& c) { c = lower_ascii(c); });
  if (end == scheme) return std::nullopt;
  const bool plain = std::all_of(begin + static_cast<std::ptrdiff_t>(scheme), host_end, is_host_character);
  if (!plain || url[scheme] == '.' || url[scheme] == ':') return std::nullopt;
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
