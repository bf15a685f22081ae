// Web addresses as articles give them: cleaned, checked to be absolute http or https, taken apart.
// Used by the field mapping and by extract (host, date in the path). Pure functions, any thread.
// Not a full URL parser: it never resolves a relative address.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace dateline {

// The address as it can be linked: controls and spaces gone, scheme and host in lower case. nullopt unless it
// is absolute http or https with a host and no user name, at most kMaxUrl bytes.
std::optional<std::string> clean_url(std::string_view text);

// The host of a clean url without its port: "www.example.org".
std::string_view url_host(std::string_view url);
// The path of a clean url, from its "/" up to "?" or "#"; "" when it has none.
std::string_view url_path(std::string_view url);
// True when it is only a host (and "/"): an address that is no article's own.
bool is_bare_host(std::string_view url);

}  // namespace dateline
