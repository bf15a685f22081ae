#include "server/search/sample_check.h"

#include <exception>

#include "indexer/base/utf8.h"
#include "indexer/schema/field.h"
#include "indexer/schema/stored_article.h"

namespace dateline {
namespace {

Outcome check_article(const Xapian::Database& database, Xapian::docid docid, WordsFile& words) {
  const std::string name = " of article " + std::to_string(docid);
  const Xapian::Document document = database.get_document(docid);
  if (!decode_head(document.get_data())) return make_error("db", "the text" + name + " cannot be read");
  if (document.termlist_begin() == document.termlist_end()) {
    return make_error("db", "the terms" + name + " are missing");
  }
  const auto reference = decode_reference(document.get_value(kSlotWords));
  if (!reference) return Done{};
  try {
    words.read(*reference);
  } catch (const std::exception& error) {
    return make_error("db", "the words" + name + " cannot be read: " + printable(error.what()));
  }
  return Done{};
}

}  // namespace

Outcome check_samples(const Xapian::Database& database, WordsFile& words) {
  const auto first = database.postlist_begin("");
  if (first == database.postlist_end("")) return Done{};
  if (Outcome checked = check_article(database, *first, words); !checked) return checked;
  auto last = first;
  last.skip_to(database.get_lastdocid());
  // The last number given may be that of an article that was removed since.
  if (last == database.postlist_end("")) return Done{};
  return check_article(database, *last, words);
}

}  // namespace dateline
