#include "server/search/telling_terms.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>

#include "indexer/base/utf8.h"
#include "indexer/schema/term.h"
#include "server/query/ranking.h"
#include "server/query/word_terms.h"

namespace dateline {
namespace {

// Below this many articles a word of half of them may still tell one from the others.
constexpr double kFewArticles = 20;
constexpr std::size_t kShortestWord = 3;

// How often a stem stands in each field of the document, and in how many documents.
struct Count {
  Xapian::termcount occurrences = 0;
  Xapian::doccount documents = 0;
};
struct StemCounts {
  Count body;
  Count title;
};

bool is_small_number(std::string_view stem) {
  return stem.size() <= 2 &&
         std::all_of(stem.begin(), stem.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// Japanese writes what carries meaning with kanji or katakana.
bool is_hiragana(std::string_view stem) {
  for (std::size_t at = 0; at < stem.size();) {
    const CodePoint point = decode_utf8(stem, at);
    if (point.code < 0x3041 || point.code > 0x309F) return false;
    at += point.bytes;
  }
  return true;
}

bool is_short_word(std::string_view stem) {
  return count_code_points(stem) < kShortestWord &&
         (script_fits(stem, "en") || script_fits(stem, "ru") || is_hiragana(stem));
}

// The stems of the document. Folded words hold no capital, so that one after the Z is the title's prefix.
std::map<std::string, StemCounts> stems_of(const Xapian::Database& database, Xapian::docid document) {
  std::map<std::string, StemCounts> stems;
  const std::string body = stem_term(TextField::kBody, "");
  const std::string title = stem_term(TextField::kTitle, "");
  auto term = database.termlist_begin(document);
  for (term.skip_to(body); term != database.termlist_end(document); ++term) {
    const std::string name = *term;
    if (!name.starts_with(body)) break;
    const bool is_title = name.starts_with(title);
    StemCounts& counts = stems[name.substr(is_title ? title.size() : body.size())];
    (is_title ? counts.title : counts.body) = {term.get_wdf(), term.get_termfreq()};
  }
  return stems;
}

class Scale {
 public:
  Scale(const Xapian::Database& database, std::string_view language) : all_(database.get_doccount()) {
    const double own = language.empty() ? 0 : database.get_termfreq(facet_term(Facet::kLanguage, language));
    group_ = own > 0 ? own : all_;
  }

  double weight(const StemCounts& counts) const {
    const double documents = std::max(counts.body.documents, counts.title.documents);
    if (is_common(documents, group_) || is_common(documents, all_)) return 0;
    const double often = counts.body.occurrences + kTitleWeight * counts.title.occurrences;
    return (1 + std::log(often)) * std::log((group_ + 1) / std::min(documents, group_));
  }

 private:
  static bool is_common(double documents, double articles) {
    return articles > kFewArticles && documents > articles / 2;
  }

  double all_ = 0;
  double group_ = 0;
};

bool has_others(const StemCounts& counts) {
  const auto others = [](const Count& count) { return count.documents - (count.occurrences > 0 ? 1U : 0U); };
  return others(counts.body) + others(counts.title) > 0;
}

}  // namespace

std::vector<TellingTerm> telling_terms(const Xapian::Database& database, Xapian::docid document,
                                       std::string_view language) {
  const Scale scale(database, language);
  std::vector<TellingTerm> terms;
  for (auto& [stem, counts] : stems_of(database, document)) {
    if (is_small_number(stem) || is_short_word(stem)) continue;
    // The document's own list told nothing of a field in which it does not have the stem.
    if (counts.body.documents == 0) {
      counts.body.documents = database.get_termfreq(stem_term(TextField::kBody, stem));
    }
    if (counts.title.documents == 0) {
      counts.title.documents = database.get_termfreq(stem_term(TextField::kTitle, stem));
    }
    if (!has_others(counts)) continue;
    const double weight = scale.weight(counts);
    if (weight > 0) terms.push_back({stem, weight});
  }
  std::sort(terms.begin(), terms.end(), [](const TellingTerm& left, const TellingTerm& right) {
    return std::tie(right.weight, left.stem) < std::tie(left.weight, right.stem);
  });
  if (terms.size() > kMaxTellingTerms) terms.resize(kMaxTellingTerms);
  return terms;
}

}  // namespace dateline
