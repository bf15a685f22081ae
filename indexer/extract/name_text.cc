#include "indexer/extract/name_text.h"

#include <algorithm>

#include "indexer/extract/name_words.h"
#include "indexer/extract/result_lines.h"

namespace dateline {
namespace {

// Lines with fewer long words than this say nothing about how they use capitals.
constexpr std::size_t kMinLongWords = 4;
constexpr std::size_t kLongWord = 4;

bool is_short_form(const Authority& authority, const Mention& mention) {
  return mention.alias > 0 && authority.persons()[mention.entry].aliases[mention.alias - 1].is_short;
}

// "Jordan", "Georgia": a country, or the given name of whoever is named next.
bool may_be_given_name(const NameText& text, std::size_t word) {
  return (text.traits(word) & (kGivenName | kUncertainGivenName)) != 0 && text.words[word].is_capital() &&
         word + 1 < text.size() && text.words[word + 1].shape == WordShape::kCapital &&
         (text.traits(word + 1) & (kThingHead | kStop)) == 0;
}

void mark_covers(const Authority& authority, const MentionedText& mentioned, NameText& out) {
  std::size_t word = 0;
  for (const Mention& mention : mentioned.mentions) {
    if (mention.kind == MentionKind::kPerson && is_short_form(authority, mention)) continue;
    while (word < out.size() && out.words[word].end <= mention.begin) ++word;
    std::size_t last = word;
    while (last < out.size() && out.words[last].begin < mention.end) ++last;
    const bool is_person = mention.kind == MentionKind::kPerson;
    if (!is_person && last == word + 1 && may_be_given_name(out, word)) continue;
    for (std::size_t i = word; i < last; ++i) out.covers[i] = is_person ? Cover::kPerson : Cover::kOther;
  }
}

bool is_headline_line(const NameText& text, std::size_t first, std::size_t last) {
  std::size_t long_words = 0;
  std::size_t capitals = 0;
  for (std::size_t i = first; i < last; ++i) {
    const TextWord& word = text.words[i];
    if (word.end - word.begin < kLongWord || word.shape == WordShape::kMark) continue;
    ++long_words;
    if (word.is_capital() || word.shape == WordShape::kAllCapitals) ++capitals;
  }
  // A sentence ends in a period, whatever its capitals.
  return long_words >= kMinLongWords && capitals * 4 >= long_words * 3 && !text.is(last - 1, ".");
}

void mark_lines(NameText& text) {
  for (std::size_t first = 0; first < text.size();) {
    std::size_t last = first;
    while (last < text.size() && text.words[last].shape != WordShape::kLineEnd) ++last;
    if (is_result_line(text, first, last)) {
      std::fill(text.is_result.begin() + static_cast<std::ptrdiff_t>(first),
                text.is_result.begin() + static_cast<std::ptrdiff_t>(last), true);
    } else if (is_headline_line(text, first, last)) {
      std::fill(text.is_headline.begin() + static_cast<std::ptrdiff_t>(first),
                text.is_headline.begin() + static_cast<std::ptrdiff_t>(last), true);
    }
    first = last + 1;
  }
}

}  // namespace

std::string_view NameText::written(std::size_t word) const {
  if (word >= words.size()) return {};
  return text.substr(words[word].begin, words[word].end - words[word].begin);
}

std::string NameText::folded(std::size_t word) const {
  return folded_word(written(word));
}

std::uint32_t NameText::traits(std::size_t word) const {
  if (word >= words.size() || words[word].shape >= WordShape::kNumber) return 0;
  return word_traits(folded(word));
}

bool NameText::is(std::size_t word, std::string_view wanted) const {
  return word < words.size() && written(word) == wanted;
}

NameText make_name_text(const Authority& authority, const MentionedText& text, TextPlace place) {
  NameText out;
  out.text = text.text;
  out.words = split_words(text.text);
  out.covers.assign(out.size(), Cover::kNone);
  out.is_headline.assign(out.size(), place == TextPlace::kTitle);
  out.is_result.assign(out.size(), false);
  mark_covers(authority, text, out);
  if (place == TextPlace::kBody) mark_lines(out);
  return out;
}

}  // namespace dateline
