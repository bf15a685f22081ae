// PersonDiscovery: the persons whom an English text names and no authority file knows, and every place that
// names them or a known person by the last name alone. A wrong person is worse than none: what stays unclear
// is left out. For texts in other languages only what a title and a common given name make plain. Pure
// functions, any thread.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/extract/name_text.h"

namespace dateline {

struct DiscoveredPerson {
  std::string label;           // the fullest name as written most often
  std::uint32_t mentions = 0;  // in title and body
  bool has_cue = false;        // the text says that this is a person: an office, "said", an age
  bool is_in_title = false;
};

// One name in the body, bytes [begin, end).
struct NamePlace {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  friend bool operator==(const NamePlace&, const NamePlace&) = default;
};

struct Discovery {
  std::vector<DiscoveredPerson> persons;  // with a full name in the body; in order of first mention
  std::vector<NamePlace> places;          // ascending; also of single names that stand behind a title
};

// `language` is an ISO 639-1 code, or "" when unknown.
Discovery discover_persons(const NameText& title, const NameText& body, std::string_view language);

}  // namespace dateline
