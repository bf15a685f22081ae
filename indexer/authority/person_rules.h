// Which persons of the authority files an article names, judged from the mentions in its title and body. Full
// names always count; a short one ("Kim", "Austin") counts only when the article says who is meant. A short
// name that stays unclear is reported, never guessed. Pure functions, any thread.
//
// A mention does not count before a thing's head ("Kim Il Sung University") or against its alias's not_before
// and not_after. A short name counts, for the one candidate that is left, by the first of these that settles:
//   1. candidates with a full name in the article: the one named last before it, or the only one
//   2. an office next to it ("President Putin"), unless so many bear the name ("Kim")
//   3. a context word of its alias in the same sentence
//   4. is_alone, when nobody else in the article has that family name and it is not a common one
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/authority/authority.h"
#include "indexer/authority/name_cues.h"
#include "indexer/authority/name_matcher.h"

namespace dateline {

// A text with what NameMatcher::find() gave for it.
struct MentionedText {
  std::string_view text;
  std::span<const Mention> mentions;
};

struct FoundPerson {
  std::string id;
  std::uint32_t mentions = 0;  // in title and body together, short ones that counted included
  bool is_in_title = false;
};

// A name in the body that counted, bytes [begin, end).
struct CountedName {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

struct FoundPersons {
  // Those in the title first, then by number of mentions, then by first mention.
  std::vector<FoundPerson> persons;
  // Short names that no rule settled, as written, each once, in order.
  std::vector<std::string> unresolved;
  std::vector<CountedName> body_names;  // ascending
};

// What the decision looks at. `other_names` are full names of persons in the article that the files do not
// know (found by extract/): they keep a last name that they share from counting alone.
struct ArticleNames {
  MentionedText title;
  MentionedText body;
  std::span<const std::string> other_names;
};

FoundPersons find_persons(const Authority& authority, const ArticleNames& article);

}  // namespace dateline
