#include "indexer/analysis/stemmer.h"

#include <xapian.h>

#include <algorithm>
#include <array>
#include <map>
#include <unordered_map>

#include "indexer/analysis/analyzer.h"
#include "indexer/analysis/fold.h"

namespace dateline {
namespace {

// No language's words are longer; Snowball's time grows faster than the word for some suffix rules.
constexpr std::size_t kMaxWordBytes = 128;
// Forms remembered a language: some 8 MB at the most.
constexpr std::size_t kMaxRemembered = 50000;

// Those whose stems may begin otherwise than the word: Irish mutations, Indonesian prefixes, and what Arabic
// and Tamil write together with the next word go; a Turkish d or b at the end of a syllable hardens.
constexpr std::array<std::string_view, 5> kOtherBeginnings{"ar", "ga", "id", "ta", "tr"};

// What Xapian 1.4 calls the stemmer of each ISO 639-1 code that it has one for.
struct StemmerName {
  std::string_view language;
  const char* name;
};
constexpr std::array<StemmerName, 26> kStemmers{{
    {"ar", "arabic"},     {"ca", "catalan"},  {"da", "danish"},     {"de", "german"},    {"en", "english"},
    {"es", "spanish"},    {"eu", "basque"},   {"fi", "finnish"},    {"fr", "french"},    {"ga", "irish"},
    {"hu", "hungarian"},  {"hy", "armenian"}, {"id", "indonesian"}, {"it", "italian"},   {"lt", "lithuanian"},
    {"nb", "norwegian"},  {"ne", "nepali"},   {"nl", "dutch"},      {"nn", "norwegian"}, {"no", "norwegian"},
    {"pt", "portuguese"}, {"ro", "romanian"}, {"ru", "russian"},    {"sv", "swedish"},   {"ta", "tamil"},
    {"tr", "turkish"},
}};

const StemmerName* find_stemmer(std::string_view language) {
  const auto* found = std::find_if(kStemmers.begin(), kStemmers.end(),
                                   [language](const StemmerName& row) { return row.language == language; });
  return found == kStemmers.end() ? nullptr : found;
}

struct TextHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
};

struct Language {
  Xapian::Stem stem;
  bool wants_marks = true;
  // Turkish parts the suffixes of names by an apostrophe (Rusya'nın), which its stemmer does not know.
  bool ends_at_apostrophe = false;
  std::unordered_map<std::string, std::string, TextHash, std::equal_to<>> remembered;
};

}  // namespace

struct Stemmer::State {
  std::map<std::string, std::unique_ptr<Language>, std::less<>> languages;
  std::string last_code;
  Language* last = nullptr;

  Language* language(std::string_view code) {
    if (code == last_code && !code.empty()) return last;
    const StemmerName* row = find_stemmer(code);
    if (row == nullptr) return nullptr;
    auto& slot = languages[std::string(code)];
    if (!slot) {
      slot = std::make_unique<Language>();
      slot->stem = Xapian::Stem(row->name);
      slot->wants_marks = Stemmer::wants_marks(code);
      slot->ends_at_apostrophe = code == "tr";
    }
    last_code = code;
    last = slot.get();
    return last;
  }
};

Stemmer::Stemmer() : state_(std::make_unique<State>()) {}
Stemmer::~Stemmer() = default;
Stemmer::Stemmer(Stemmer&&) noexcept = default;
Stemmer& Stemmer::operator=(Stemmer&&) noexcept = default;

bool Stemmer::wants_marks(std::string_view language) {
  return language != "en" && find_stemmer(language) != nullptr;
}

bool Stemmer::keeps_first_letter(std::string_view language) {
  return std::find(kOtherBeginnings.begin(), kOtherBeginnings.end(), language) == kOtherBeginnings.end();
}

std::string_view Stemmer::stem(std::string_view cased, std::string_view term, std::string_view language) {
  Language* known = state_->language(language);
  std::string_view word = known != nullptr && known->wants_marks ? cased : term;
  if (known != nullptr && known->ends_at_apostrophe && word.find('\'') != 0) {
    word = word.substr(0, word.find('\''));
  }
  if (known == nullptr || word.size() > kMaxWordBytes) return {};
  if (const auto found = known->remembered.find(word); found != known->remembered.end()) return found->second;
  if (known->remembered.size() >= kMaxRemembered) known->remembered.clear();
  const std::string key(word);
  return known->remembered.emplace(key, fold(known->stem(key))).first->second;
}

bool has_stemmer(std::string_view language) {
  return find_stemmer(language) != nullptr;
}

}  // namespace dateline
