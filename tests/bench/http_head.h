// The head of an HTTP/1 reply, as far as the load programs look at it. Pure functions.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace dateline::bench {

// 200 of "HTTP/1.1 200 OK"; nullopt for anything else.
std::optional<int> status_of(std::string_view head);

// The value of a header, without the spaces around it; nullopt when there is none. `name` is in lower case.
std::optional<std::string> header_of(std::string_view head, std::string_view name);

// The bytes of the body behind a head: its Content-Length, or 0 for statuses that have none. nullopt: it is
// not named, or no number.
std::optional<std::size_t> body_length(std::string_view head);

}  // namespace dateline::bench
