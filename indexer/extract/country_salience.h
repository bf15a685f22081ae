// Which countries an article is about, and which it only mentions: a score over where their names stand.
//   score = min(title, 2) + 0.7 min(lead, 2) + 0.3 min(body, 4) + dateline, kept from 1 on,
// each name counting its weight (a half for capitals and metonyms). Pure functions, any thread.
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

// `title` is empty when it was derived from the body. `lead` is the number of bytes of the body that lead
// (lead_length).
FoundCountries find_countries(const Authority& authority, const MentionedText& title,
                              const MentionedText& body, std::size_t lead);

// The length of the lead: the first paragraph, at most its first two sentences' worth of 400 bytes.
std::size_t lead_length(std::string_view body);

}  // namespace dateline
