// Parts of a text as one string with a client's own tags around what matched: the edge where markup is put,
// in the compatible routes alone. Nothing is escaped: the client does that. Pure functions.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "server/search/search_response.h"

namespace dateline {

// Both empty: no tags.
struct Tags {
  std::string_view before;
  std::string_view after;
};

std::string marked_text(const std::vector<TextPart>& parts, const Tags& tags);

// The hit's first passage, with `marker` where its body goes on before and behind; the whole body when there
// is no passage. The hit has its body.
std::string cropped_text(const Hit& hit, std::string_view marker, const Tags& tags);

// Where matches begin, and how long they are, in bytes.
std::vector<std::pair<std::uint64_t, std::uint64_t>> match_places(const std::vector<TextPart>& parts);

}  // namespace dateline
