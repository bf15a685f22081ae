#include "server/search/spelling.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <bit>
#include <tuple>

#include "indexer/base/utf8.h"

namespace dateline {
namespace {

constexpr std::size_t kFirstEdit = 4;   // code points
constexpr std::size_t kSecondEdit = 8;  // code points
constexpr unsigned kMostEdits = 3;
constexpr std::size_t kLargeTable = 1000;

// A word as code points; none when it is longer than kMostPoints or empty.
class Letters {
 public:
  explicit Letters(std::string_view word) {
    for (std::size_t at = 0; at < word.size();) {
      const CodePoint point = decode_utf8(word, at);
      at += point.bytes;
      if (size_ == points_.size()) {
        size_ = 0;
        return;
      }
      points_[size_++] = point.code;
    }
  }

  std::size_t size() const { return size_; }
  char32_t operator[](std::size_t at) const { return points_[at]; }
  const char32_t* begin() const { return points_.data(); }
  const char32_t* end() const { return points_.data() + size_; }

 private:
  std::array<char32_t, kMostPoints + kMostEdits> points_{};
  std::size_t size_ = 0;
};

bool is_number_or_period(char32_t code) {
  return code == U'.' || (U_GET_GC_MASK(static_cast<UChar32>(code)) & U_GC_N_MASK) != 0;
}

UScriptCode script_of(char32_t code) {
  UErrorCode status = U_ZERO_ERROR;
  return uscript_getScript(static_cast<UChar32>(code), &status);
}

bool is_unspaced(UScriptCode script) {
  switch (script) {
    case USCRIPT_HAN:
    case USCRIPT_HIRAGANA:
    case USCRIPT_KATAKANA:
    case USCRIPT_THAI:
    case USCRIPT_LAO:
    case USCRIPT_KHMER:
    case USCRIPT_MYANMAR:
      return true;
    default:
      return false;
  }
}

// The distance of words by rows of the classic table; anything above `most` is most + 1. Only the cells
// within `most` of the diagonal can matter.
unsigned distance(const Letters& left, const Letters& right, unsigned most) {
  using Row = std::array<unsigned, kMostPoints + kMostEdits + 1>;
  const unsigned far = most + 1;
  std::array<Row, 3> rows;
  Row* before = &rows[0];
  Row* last = &rows[1];
  Row* row = &rows[2];
  before->fill(far);
  last->fill(far);
  for (unsigned j = 0; j <= std::min<std::size_t>(right.size(), most); ++j) (*last)[j] = j;
  for (std::size_t i = 1; i <= left.size(); ++i) {
    row->fill(far);
    if (i <= most) (*row)[0] = static_cast<unsigned>(i);
    unsigned least = (*row)[0];
    const std::size_t end = std::min(right.size(), i + most);
    for (std::size_t j = i > most ? i - most : 1; j <= end; ++j) {
      unsigned cell = (*last)[j - 1] + (left[i - 1] == right[j - 1] ? 0U : 1U);
      cell = std::min({cell, (*last)[j] + 1, (*row)[j - 1] + 1, far});
      const bool is_swap = i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1];
      if (is_swap) cell = std::min(cell, (*before)[j - 2] + 1);
      (*row)[j] = cell;
      least = std::min(least, cell);
    }
    // A swap may still reach over the last row, so two rows must be hopeless.
    if (least == far && *std::min_element(last->begin(), last->end()) == far) return far;
    std::swap(before, last);
    std::swap(last, row);
  }
  return std::min((*last)[right.size()], far);
}

struct Pattern {
  Letters letters;
  std::uint32_t set = 0;
  unsigned edits = 0;
  std::uint32_t documents = 0;  // of a word, at least
};

// What no number of letters says is too far: the length and the letters that only one of both has.
bool may_be_near(const Pattern& pattern, FormShape shape) {
  const std::size_t points = pattern.letters.size();
  if (shape.points > points + pattern.edits || shape.points + pattern.edits < points) return false;
  return std::popcount(pattern.set & ~shape.letters) <= static_cast<int>(pattern.edits) &&
         std::popcount(shape.letters & ~pattern.set) <= static_cast<int>(pattern.edits);
}

// Calls take(word, distance) for each word that is near. The one loop over the table.
template <class Take>
void for_each_near(const WordTable& table, const Pattern& pattern, const Deadline& deadline,
                   const Take& take) {
  if (pattern.letters.size() == 0) return;
  for (std::size_t place = 0; place < table.size(); ++place) {
    if (!may_be_near(pattern, table.shape(place))) continue;
    const TableWord word = table.at(place);
    if (word.documents < pattern.documents) continue;
    deadline.tick();
    const unsigned edits = distance(pattern.letters, Letters(word.form), pattern.edits);
    if (edits <= pattern.edits) take(word, edits);
  }
}

struct Near {
  TableWord word;
  unsigned edits = 0;
  bool has_other_start = false;
};

// False for everything else among equals, so that order is by bytes at last.
bool is_better(const Near& left, const Near& right) {
  return std::tie(left.edits, left.has_other_start, right.word.documents, left.word.form) <
         std::tie(right.edits, right.has_other_start, left.word.documents, right.word.form);
}

}  // namespace

unsigned allowed_edits(std::string_view word) {
  const Letters letters(word);
  bool is_hangul = false;
  for (const char32_t code : letters) {
    const UScriptCode script = script_of(code);
    if (is_number_or_period(code) || is_unspaced(script)) return 0;
    is_hangul = is_hangul || script == USCRIPT_HANGUL;
  }
  if (letters.size() < kFirstEdit || letters.size() > kMostPoints) return 0;
  return letters.size() < kSecondEdit || is_hangul ? 1 : 2;
}

std::vector<TableWord> similar_words(const WordTable& table, std::string_view folded,
                                     const SimilarOptions& options) {
  const Pattern pattern{Letters(folded), letter_set(folded), std::min(options.edits, kMostEdits),
                        options.documents};
  if (pattern.letters.size() > kMostPoints) return {};
  std::vector<Near> found;
  for_each_near(table, pattern, options.deadline, [&](const TableWord& word, unsigned edits) {
    found.push_back({word, edits, false});
  });
  const std::size_t kept = std::min(options.limit, found.size());
  std::partial_sort(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(kept), found.end(), is_better);
  std::vector<TableWord> words;
  for (std::size_t at = 0; at < kept; ++at) words.push_back(found[at].word);
  return words;
}

std::optional<TableWord> likeliest_correction(const WordTable& table, std::string_view folded,
                                              const Deadline& deadline) {
  const unsigned edits = allowed_edits(folded);
  if (edits == 0) return std::nullopt;
  const std::uint32_t documents = table.size() > kLargeTable ? 2 : 1;
  const Pattern pattern{Letters(folded), letter_set(folded), edits, documents};
  std::optional<Near> best;
  for_each_near(table, pattern, deadline, [&](const TableWord& word, unsigned away) {
    const Letters letters(word.form);
    if (away == 0 || std::any_of(letters.begin(), letters.end(), is_number_or_period)) return;
    const Near near{word, away, letters[0] != pattern.letters[0]};
    if (near.has_other_start && away > 1) return;
    if (!best || is_better(near, *best)) best = near;
  });
  return best ? std::optional(best->word) : std::nullopt;
}

}  // namespace dateline
