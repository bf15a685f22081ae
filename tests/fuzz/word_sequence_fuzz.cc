// Any bytes as the words of an article in a value slot: places that ascend and lie within the text, or
// nothing.
#include "indexer/schema/word_sequence.h"

#include <algorithm>
#include <array>

#include "indexer/schema/words_file.h"
#include "tests/fuzz/target.h"

namespace dateline::fuzz {
namespace {

void check_places(const WordSequence& sequence, std::size_t most) {
  const std::array<WordSelector, 4> selectors{{{WordSelector::Kind::kTerm, word_hash("kursk"), 0},
                                               {WordSelector::Kind::kStem, word_hash("troop"), 1},
                                               {WordSelector::Kind::kStem, 0, 1},
                                               {WordSelector::Kind::kTerm, ~std::uint64_t{0}, 2}}};
  for (const TextField field : {TextField::kTitle, TextField::kBody}) {
    std::array<Places, 3> places;
    sequence.collect(field, selectors, places);
    for (const Places& of_word : places) {
      require(of_word.size() <= most, "no more places than bytes");
      for (std::size_t at = 1; at < of_word.size(); ++at) {
        require(of_word[at] > of_word[at - 1], "places ascend");
      }
    }
    const bool is_row = std::any_of(places[0].begin(), places[0].end(), [&](std::uint32_t first) {
      return std::binary_search(places[1].begin(), places[1].end(), first + 1) &&
             std::binary_search(places[2].begin(), places[2].end(), first + 2);
    });
    require(sequence.has_row(field, selectors, 3) == is_row, "a row is where the places say");
  }
}

}  // namespace

void run_target(std::string_view bytes) {
  if (const auto reference = decode_reference(bytes)) {
    require(reference->size >= 1 && reference->size <= kMaxWordsBytes, "a reference is to something");
    require(decode_reference(encode_reference(*reference)) == reference,
            "a reference reads as it is written");
  }
  if (const auto sequence = WordSequence::read(bytes)) check_places(*sequence, 8 * bytes.size());
}

}  // namespace dateline::fuzz
