// Which countries an article is about, and which it only mentions: a score over where their names stand.
//   score = min(title, 2) + 0.7 min(lead, 2) + 0.3 min(body, 4) + dateline, kept from 1 on,
// each name counting its weight (a half for capitals, places and metonyms). Pure functions, any thread.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/authority/authority.h"
#include "indexer/authority/name_matcher.h"
#include "indexer/authority/person_rules.h"

namespace dateline {

struct FoundCountries {
  std::vector<std::string> about;      // ISO alpha-2, the highest score first
  std::vector<std::string> mentioned;  // the others, in order of first mention
};

// `title` is empty when it was derived from the body. `home` is the country that the articles come from (ISO
// alpha-2) or "". With a home, a dateline that names no known place stands at home, and where no score
// reaches 1 the highest is kept, among equals the one with more hints. A state that is no more and is named
// takes the mentions of its successors that are not: in an article on the Soviet Union Moscow is not
// Russia's.
FoundCountries find_countries(const Authority& authority, const MentionedText& title,
                              const MentionedText& body, std::string_view home);

// The length of the lead: the first paragraph, at most its first two sentences' worth of 400 bytes.
std::size_t lead_length(std::string_view body);

}  // namespace dateline
