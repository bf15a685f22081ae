// NameText: a text prepared for the discovery of names: its words, what each says about names, and which of
// them belong to something that the authority files know. Made once a text, then read by name_runs and
// name_evidence. Keeps views: the text and the mentions must outlive it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/authority/person_rules.h"
#include "indexer/extract/text_words.h"

namespace dateline {

// What a word is part of: a person's full name that the files have, or a country, source or blocked phrase.
enum class Cover : std::uint8_t { kNone, kPerson, kOther };

struct NameText {
  std::string_view text;
  std::vector<TextWord> words;
  std::vector<Cover> covers;      // of each word
  std::vector<bool> is_headline;  // of each word: on a line where nearly all words have capitals
  std::vector<bool> is_result;    // of each word: on a line of results (result_lines.h)

  std::size_t size() const { return words.size(); }
  std::string_view written(std::size_t word) const;
  // The word as names are compared; word_traits() of it. 0 for an index past the end, as for marks.
  std::string folded(std::size_t word) const;
  std::uint32_t traits(std::size_t word) const;
  // True when the word at the index is this mark or small word.
  bool is(std::size_t word, std::string_view wanted) const;
};

enum class TextPlace : std::uint8_t { kTitle, kBody };

// A title counts as a headline whole. `authority` is the one whose matcher gave the mentions.
NameText make_name_text(const Authority& authority, const MentionedText& text, TextPlace place);

}  // namespace dateline
