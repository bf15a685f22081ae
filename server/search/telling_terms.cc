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

// How often a stem stands in the document and in its title, and in how many documents.
struct StemCounts {
  Xapian::termcount occurrences = 0;
  Xapian::termcount in_title = 0;
  Xapian::doccount documents = 0;
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

// The stems of the document. Folded words hold no capital: a stem term with one is of the title.
std::map<std::string, StemCounts> stems_of(const Xapian::Database& database, Xapian::docid document) {
  std::map<std::string, StemCounts> stems;
  const std::string anywhere = stem_term(StemPlace::kAnywhere, "");
  const std::string title = stem_term(StemPlace::kTitle, "");
  const std::string title_alone = stem_term(StemPlace::kTitleAlone, "");
  auto term = database.termlist_begin(document);
  for (term.skip_to(anywhere); term != database.termlist_end(document); ++term) {
    const std::string name = *term;
    if (!name.starts_with(anywhere)) break;
    if (name.starts_with(title)) {
      stems[name.substr(title.size())].in_title = term.get_wdf();
    } else if (!name.starts_with(title_alone)) {
      StemCounts& counts = stems[name.substr(anywhere.size())];
      counts.occurrences = term.get_wdf();
      counts.documents = term.get_termfreq();
    }
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
    const double documents = counts.documents;
    if (is_common(documents, group_) || is_common(documents, all_)) return 0;
    const double often = counts.occurrences + (Ranking{}.title - 1) * counts.in_title;
    return (1 + std::log(often)) * std::log((group_ + 1) / std::min(documents, group_));
  }

 private:
  static bool is_common(double documents, double articles) {
    return articles > kFewArticles && documents > articles / 2;
  }

  double all_ = 0;
  double group_ = 0;
};

}  // namespace

std::vector<TellingTerm> telling_terms(const Xapian::Database& database, Xapian::docid document,
                                       std::string_view language) {
  const Scale scale(database, language);
  std::vector<TellingTerm> terms;
  for (const auto& [stem, counts] : stems_of(database, document)) {
    if (is_small_number(stem) || is_short_word(stem)) continue;
    if (counts.documents < 2) continue;
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
