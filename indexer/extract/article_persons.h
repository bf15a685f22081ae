// ArticlePersons: whom an article names, known (authority/person_rules.h) and discovered (person_discovery.h)
// together: the labels of its facet, and every place in the body that counted. extract.h fills articles with
// it, tests/bench measures it. Pure functions, any thread.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/authority/authority.h"
#include "indexer/authority/person_rules.h"
#include "indexer/extract/person_discovery.h"

namespace dateline {

struct PersonTexts {
  MentionedText title;
  MentionedText body;
  std::string_view language;             // ISO 639-1, "" when unknown
  std::span<const std::string> authors;  // who wrote it is not whom it is about
};

struct ArticlePersons {
  // Those whom the files know first, in their order; then those discovered: in the title, then by mentions. A
  // discovered person is here with a full name in the body and either two mentions or a cue; at most 20 are.
  std::vector<std::string> labels;
  std::size_t known = 0;          // how many of the labels the files know
  std::vector<NamePlace> places;  // in the body, ascending, none overlapping
};

ArticlePersons find_article_persons(const Authority& authority, const PersonTexts& texts);

}  // namespace dateline
