#include "indexer/analysis/icu_words.h"

#include <unicode/ubrk.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#include <algorithm>
#include <stdexcept>
#include <string>

#include "indexer/base/utf8.h"

namespace dateline {
namespace {

void check(UErrorCode status, const char* what) {
  if (U_FAILURE(status)) throw std::runtime_error(std::string("words: ") + what + ": " + u_errorName(status));
}

bool has_letter_or_number(std::string_view word) {
  for (std::size_t at = 0; at < word.size();) {
    const CodePoint point = decode_utf8(word, at);
    const auto category = U_GET_GC_MASK(static_cast<UChar32>(point.code));
    if (point.valid && (category & (U_GC_L_MASK | U_GC_N_MASK)) != 0) return true;
    at += point.bytes;
  }
  return false;
}

}  // namespace

struct IcuWords::State {
  State() {
    UErrorCode status = U_ZERO_ERROR;
    iterator = ubrk_open(UBRK_WORD, "", nullptr, 0, &status);
    check(status, "no word break rules");
  }
  ~State() {
    ubrk_close(iterator);
    utext_close(&text);
  }
  State(const State&) = delete;
  State& operator=(const State&) = delete;

  void break_piece(std::string_view piece, std::uint32_t offset, std::vector<WordRange>& out);

  UBreakIterator* iterator = nullptr;
  UText text = UTEXT_INITIALIZER;
};

IcuWords::IcuWords() : state_(std::make_unique<State>()) {}
IcuWords::~IcuWords() = default;
IcuWords::IcuWords(IcuWords&&) noexcept = default;
IcuWords& IcuWords::operator=(IcuWords&&) noexcept = default;

void IcuWords::State::break_piece(std::string_view piece, std::uint32_t offset, std::vector<WordRange>& out) {
  UErrorCode status = U_ZERO_ERROR;
  utext_openUTF8(&text, piece.data(), static_cast<int64_t>(piece.size()), &status);
  check(status, "cannot read the text");
  ubrk_setUText(iterator, &text, &status);
  check(status, "cannot break the text");
  int32_t from = ubrk_first(iterator);
  for (int32_t to = ubrk_next(iterator); to != UBRK_DONE; to = ubrk_next(iterator)) {
    auto begin = static_cast<std::size_t>(from);
    auto end = static_cast<std::size_t>(to);
    from = to;
    while (begin < end && piece[begin] == '_') ++begin;
    while (end > begin && piece[end - 1] == '_') --end;
    if (!has_letter_or_number(piece.substr(begin, end - begin))) continue;
    out.push_back({offset + static_cast<std::uint32_t>(begin), offset + static_cast<std::uint32_t>(end)});
  }
}

void IcuWords::words(std::string_view text, std::uint32_t offset, std::vector<WordRange>& out) {
  // '@' and ':' part words here: ICU's versions differ on both (72 takes '@' for a letter, others join
  // letters across ':'), and an index must not depend on that.
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find_first_of("@:", begin), text.size());
    if (end > begin) {
      state_->break_piece(text.substr(begin, end - begin), offset + static_cast<std::uint32_t>(begin), out);
    }
    begin = end + 1;
  }
}

}  // namespace dateline
