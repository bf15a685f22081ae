#include "server/search/suggester.h"

#include <algorithm>
#include <span>

#include "server/search/title_finder.h"
#include "server/search/typed_ending.h"

namespace dateline {
namespace {

constexpr std::size_t kNameWords = 4;

std::vector<WordCompletion> complete(const WordTable& words, const SuggestRequest& request,
                                     const std::string& open_word) {
  std::vector<WordCompletion> completions;
  // One more: the word itself may be among them.
  for (const TableWord& word : words.completions(open_word, std::size_t{request.limit} + 1)) {
    if (word.form == open_word || completions.size() == request.limit) continue;
    // What was typed stays as it was, capitals and accents too.
    const std::string_view rest = word.form.substr(open_word.size());
    completions.push_back({request.text + std::string(rest), std::string(word.form), word.documents});
  }
  return completions;
}

void put_names(const NameTable& names, const TypedEnding& typed, Suggestions& suggestions,
               std::size_t limit) {
  const std::span<const std::string> words(typed.words);
  for (std::size_t count = std::min(words.size(), kNameWords); count > 0; --count) {
    const auto last = words.last(count);
    suggestions.names_begin = typed.begins[words.size() - count];
    suggestions.persons = names.completions(Facet::kPerson, last, limit);
    suggestions.countries = names.completions(Facet::kCountry, last, limit);
    suggestions.sources = names.completions(Facet::kSource, last, limit);
    const bool has_some =
        !suggestions.persons.empty() || !suggestions.countries.empty() || !suggestions.sources.empty();
    if (has_some) return;
  }
}

}  // namespace

Suggestions make_suggestions(Snapshot& snapshot, const SuggestRequest& request) {
  Suggestions suggestions;
  suggestions.index = snapshot.info();
  const TypedEnding typed = typed_ending(snapshot.analyzer(), request.text);
  if (typed.words.empty()) return suggestions;
  request.deadline.check();
  if (typed.open_word) suggestions.completions = complete(snapshot.words(), request, *typed.open_word);
  put_names(snapshot.names(), typed, suggestions, request.limit);
  request.deadline.check();
  suggestions.titles = find_titles(snapshot, typed.words, request.limit);
  return suggestions;
}

}  // namespace dateline
