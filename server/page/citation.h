// How an article is cited: as a line of text and as a BibTeX entry. Source, authors, title and date stand as
// the index has them: nothing is invented, a month stays a month, and an estimate never becomes a day.
// Without the day on which somebody read it, which a kept page cannot know. Pure functions.
#pragma once

#include <string>
#include <vector>

#include "indexer/schema/date.h"
#include "server/page/words.h"

namespace dateline {

struct CitedArticle {
  std::string id{};
  std::string title{};
  std::vector<std::string> authors{};
  std::string source{};     // its label, "" when unknown
  std::string source_id{};  // for the entry's key
  Date date{};
  std::string address{};  // of the original, else of its page here
};

// "Ana Ruiz, Bo Li, “Troops in Kursk”, NATO, 18 Oct 2024. https://..."
std::string plain_citation(const CitedArticle& article, const Words& words);

// An entry @misc, which every style knows, in UTF-8. Names stand in braces, so that BibTeX does not take them
// apart: which part of one is the family's name, and whether it is a person's, is not known. An estimated
// date is a note in words.
std::string bibtex_entry(const CitedArticle& article, const Words& words);

}  // namespace dateline
