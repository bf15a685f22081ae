#include "indexer/index/document_builder.h"

#include <algorithm>
#include <set>

#include "indexer/base/utf8.h"
#include "indexer/index/checksum.h"
#include "indexer/schema/facet_value.h"
#include "indexer/schema/field.h"
#include "indexer/schema/term.h"
#include "indexer/schema/text_lengths.h"
#include "indexer/schema/word_sequence_writer.h"

namespace dateline {
namespace {

// Collects terms; remembers the first that the database would refuse, because one refused term costs the
// whole uncommitted batch.
class TermWriter {
 public:
  explicit TermWriter(Xapian::Document& document) : document_(document) {}

  void put_word(const std::string& term) {
    if (is_fit(term)) document_.add_term(term);
  }
  void put_boolean(const std::string& term) {
    if (is_fit(term)) document_.add_boolean_term(term);
  }

  const std::string& refused() const { return refused_; }

 private:
  bool is_fit(const std::string& term) {
    const bool fits = !term.empty() && term.size() <= kMaxTermBytes && term.find('\0') == std::string::npos;
    if (!fits && refused_.empty()) refused_ = term.empty() ? "(empty)" : term;
    return fits;
  }

  Xapian::Document& document_;
  std::string refused_;
};

void put_facet(Xapian::Document& document, TermWriter& terms, Facet facet,
               const std::vector<std::string>& ids) {
  if (ids.empty()) return;
  for (const std::string& id : ids) terms.put_boolean(facet_term(facet, id));
  document.add_value(spec(facet).slot, pack_ids(ids));
}

std::vector<std::string> list_of(const std::string& id) {
  return id.empty() ? std::vector<std::string>{} : std::vector<std::string>{id};
}

// A title that had to be cut from the body: its words stand there already.
bool is_title_cut_from_body(const StoredHead& head) {
  return std::find(head.origins.begin(), head.origins.end(),
                   std::pair<std::string, Origin>("title", Origin::kRule)) != head.origins.end();
}

void put_date(Xapian::Document& document, const Date& date) {
  if (!date.known()) return;
  document.add_value(kSlotSortDate, Xapian::sortable_serialise(static_cast<double>(date.sort_seconds())));
  document.add_value(kSlotFirstDay, compact_day(date.first));
  document.add_value(kSlotLastDay, compact_day(date.last));
  document.add_value(kSlotPrecision, std::string(1, precision_letter(date.precision)));
}

}  // namespace

Result<Xapian::Document> DocumentBuilder::build(const StoredArticle& article) {
  const StoredHead& head = article.head;
  Xapian::Document document;
  TermWriter terms(document);
  WordSequenceWriter sequence;
  std::set<std::string, std::less<>> title_alone;  // stems of the title that the body did not have yet
  const auto put_text = [&](TextField field, const std::string& text) {
    analyzer_.analyze(text, head.language, tokens_);
    std::uint32_t last = 0;
    for (const Token& token : tokens_.tokens()) {
      terms.put_word(word_term(field, token.term));
      terms.put_word(stem_term(StemPlace::kAnywhere, token.stem));
      sequence.add(field, {token.term, token.stem, token.position == last});
      last = token.position;
      if (field == TextField::kTitle) {
        terms.put_word(stem_term(StemPlace::kTitle, token.stem));
        title_alone.emplace(token.stem);
      } else if (const auto found = title_alone.find(token.stem); found != title_alone.end()) {
        title_alone.erase(found);
      }
    }
    return last;
  };
  TextLengths lengths;
  if (!is_title_cut_from_body(head)) lengths.title = put_text(TextField::kTitle, head.title);
  lengths.body = put_text(TextField::kBody, article.body);
  for (const std::string& stem : title_alone) terms.put_word(stem_term(StemPlace::kTitleAlone, stem));
  terms.put_boolean(key_term(head.id));
  put_facet(document, terms, Facet::kSource, list_of(head.source));
  put_facet(document, terms, Facet::kPerson, head.person);
  put_facet(document, terms, Facet::kCountry, head.country);
  put_facet(document, terms, Facet::kLanguage, list_of(head.language));
  for (const std::string& iso : head.country_mentioned) terms.put_boolean(mentioned_term(iso));
  if (!terms.refused().empty()) {
    return make_error("term", "the database takes no term such as '" + printable(terms.refused()) + "'");
  }
  put_date(document, head.date);
  document.add_value(kSlotLengths, encode_lengths(lengths));
  document.add_value(kSlotWords, sequence.encode());
  document.add_value(kSlotFirstIndexed, Xapian::sortable_serialise(static_cast<double>(head.first_indexed)));
  document.set_data(encode_stored(article));
  document.add_value(kSlotChecksum, document_checksum(document));
  return document;
}

}  // namespace dateline
