#include "server/search/inflections.h"

#include <algorithm>

#include "indexer/base/utf8.h"
#include "server/query/word_terms.h"

namespace dateline {
namespace {

constexpr std::size_t kMostCandidates = 1000;
// Code points that the forms of a word share at least.
constexpr std::size_t kLeastShared = 2;

// What all forms of a word may be taken to begin with: as far as the word and its stem agree, less a letter
// that a suffix may have changed ("happy", "happi": "hap").
std::string_view shared_beginning(std::string_view term, std::string_view stem) {
  std::vector<std::size_t> bounds{0};
  std::size_t at = 0;
  while (at < term.size()) {
    const std::size_t bytes = decode_utf8(term, at).bytes;
    if (term.substr(at, bytes) != stem.substr(std::min(at, stem.size()), bytes)) break;
    at += bytes;
    bounds.push_back(at);
  }
  const std::size_t agree = bounds.size() - 1;
  if (agree < kLeastShared) return {};
  return term.substr(0, bounds[std::max(kLeastShared, agree - 1)]);
}

}  // namespace

std::vector<std::string> inflections(const WordTable& words, Analyzer& analyzer, std::string_view term,
                                     const std::vector<std::string>& languages) {
  std::vector<std::string> forms;
  const auto add = [&forms](std::string_view form) {
    const bool is_known = std::find(forms.begin(), forms.end(), form) != forms.end();
    if (!is_known && forms.size() < kMostInflections) forms.emplace_back(form);
  };
  if (words.documents(term) > 0) add(term);
  for (const std::string& language : languages) {
    if (!has_stemmer(language) || !script_fits(term, language)) continue;
    const std::string stem = analyzer.stem(term, language);
    const std::string_view beginning = shared_beginning(term, stem);
    if (beginning.empty()) continue;
    for (const TableWord& word : words.completions(beginning, kMostCandidates)) {
      if (analyzer.stem(word.form, language) == stem) add(word.form);
    }
  }
  return forms;
}

}  // namespace dateline
