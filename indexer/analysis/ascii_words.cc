#include "indexer/analysis/ascii_words.h"

#include <array>

namespace dateline {
namespace {

// Word_Break property values (UAX #29) as far as ASCII has them.
enum class Break : std::uint8_t {
  kOther,
  kLetter,
  kNumber,
  kJoiner,     // ExtendNumLet: the underscore
  kMidNumber,  // between digits
  kMidAny      // MidNumLet and Single_Quote: between letters or between digits
};

constexpr std::array<Break, 128> kBreaks = [] {
  std::array<Break, 128> table{};
  for (std::size_t c = 'a'; c <= 'z'; ++c) table[c] = Break::kLetter;
  for (std::size_t c = 'A'; c <= 'Z'; ++c) table[c] = Break::kLetter;
  for (std::size_t c = '0'; c <= '9'; ++c) table[c] = Break::kNumber;
  table['_'] = Break::kJoiner;
  table[','] = Break::kMidNumber;
  table[';'] = Break::kMidNumber;
  table['.'] = Break::kMidAny;
  table['\''] = Break::kMidAny;
  return table;
}();

Break break_of(char c) {
  return kBreaks[static_cast<unsigned char>(c) & 0x7FU];
}

bool is_word_part(Break value) {
  return value == Break::kLetter || value == Break::kNumber || value == Break::kJoiner;
}

// WB6, WB7, WB11 and WB12: does `middle` join its two neighbours?
bool joins(Break before, Break middle, Break after) {
  if (before != after) return false;
  if (before == Break::kLetter) return middle == Break::kMidAny;
  if (before == Break::kNumber) return middle == Break::kMidNumber || middle == Break::kMidAny;
  return false;
}

std::size_t word_end(std::string_view text, std::size_t begin) {
  std::size_t at = begin + 1;
  while (at < text.size()) {
    const Break value = break_of(text[at]);
    if (is_word_part(value)) {
      ++at;
    } else if (at + 1 < text.size() && joins(break_of(text[at - 1]), value, break_of(text[at + 1]))) {
      at += 2;
    } else {
      break;
    }
  }
  return at;
}

}  // namespace

void ascii_words(std::string_view text, std::uint32_t offset, std::vector<WordRange>& out) {
  for (std::size_t at = 0; at < text.size();) {
    if (!is_word_part(break_of(text[at]))) {
      ++at;
      continue;
    }
    std::size_t begin = at;
    at = word_end(text, at);
    std::size_t end = at;
    while (begin < end && text[begin] == '_') ++begin;
    while (end > begin && text[end - 1] == '_') --end;
    if (begin < end) {
      out.push_back({offset + static_cast<std::uint32_t>(begin), offset + static_cast<std::uint32_t>(end)});
    }
  }
}

}  // namespace dateline
