#include "server/search/shared_words.h"

#include <algorithm>
#include <optional>

#include "indexer/analysis/fold.h"

namespace dateline {
namespace {

// The word as it is written, without what the Analyzer takes off but marks with it: a possessive 's, and the
// particles behind a word that was given without them.
std::string_view written_form(std::string_view written, std::string_view term) {
  if (written.starts_with(term)) return term;
  if (fold(written) != std::string(term) + "'s") return written;
  const std::size_t s = written.size() - 1;
  std::size_t apostrophe = s - 1;
  while (apostrophe > 0 && (static_cast<unsigned char>(written[apostrophe]) & 0xC0U) == 0x80U) --apostrophe;
  return written.substr(0, apostrophe);
}

}  // namespace

SharedWords::SharedWords(std::vector<std::string> stems) : stems_(stems.size()) {
  for (std::size_t place = 0; place < stems.size(); ++place) {
    places_.emplace(std::move(stems[place]), place);
  }
}

void SharedWords::add(Analyzer& analyzer, std::string_view text, std::string_view language) {
  TokenList list;
  analyzer.analyze(text, language, list);
  std::uint32_t position = 0;
  std::optional<std::size_t> first;  // the stem of the word as written, at this position
  for (const Token& token : list.tokens()) {
    const auto known = places_.find(token.stem);
    const bool is_first = token.position != position;
    position = token.position;
    if (is_first) first = known == places_.end() ? std::nullopt : std::optional(known->second);
    if (known == places_.end()) continue;
    if (!is_first && first && *first != known->second) stems_[*first].bare.insert(known->second);
    const std::string_view form = written_form(text.substr(token.begin, token.end - token.begin), token.term);
    std::vector<Form>& forms = stems_[known->second].forms;
    const auto met =
        std::find_if(forms.begin(), forms.end(), [&](const Form& other) { return other.text == form; });
    if (met == forms.end()) {
      forms.push_back({std::string(form), 1});
    } else {
      ++met->count;
    }
  }
}

std::vector<std::string> SharedWords::forms(const std::vector<std::size_t>& shared, std::size_t limit) const {
  std::vector<std::string> out;
  const auto is_shared = [&](std::size_t place) {
    return std::find(shared.begin(), shared.end(), place) != shared.end();
  };
  for (const std::size_t place : shared) {
    const Stem& stem = stems_[place];
    if (stem.forms.empty() || std::any_of(stem.bare.begin(), stem.bare.end(), is_shared)) continue;
    const auto best =
        std::max_element(stem.forms.begin(), stem.forms.end(),
                         [](const Form& left, const Form& right) { return left.count < right.count; });
    if (std::find(out.begin(), out.end(), best->text) != out.end()) continue;
    if (out.size() == limit) break;
    out.push_back(best->text);
  }
  return out;
}

}  // namespace dateline
