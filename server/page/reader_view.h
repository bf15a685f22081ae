// One article as a view: title, record (source, date and how it is known, author, language, original), text
// with numbered marks, people and countries, and how it is cited. Pure functions.
#pragma once

#include "server/page/neighbours.h"
#include "server/page/page_state.h"
#include "server/page/view.h"
#include "server/page/words.h"

namespace dateline {

// What a reader page shows besides the article itself.
struct ReaderRequest {
  PageState state;       // the search that it was found by (blank: none), where its back link leads
  std::string language;  // the label of the article's language, "" when unknown
  // "person:ID" or "country:ID": mark the places that name this value of the article, and not the words of
  // the search. Any other text is none.
  std::string show{};
  std::string base_url{};   // what absolute addresses begin with, for an article that has no other
  Neighbours neighbours{};  // in that search
};

// For templates/reader.mustache. Persons and countries come with how often the text names them, and a link
// that shows where.
View reader_view(const ArticleResponse& response, const ReaderRequest& request, const Words& words);

}  // namespace dateline
