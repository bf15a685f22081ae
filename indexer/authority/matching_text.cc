#include "indexer/authority/matching_text.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>

#include <stdexcept>
#include <string>

#include "indexer/analysis/fold.h"
#include "indexer/base/utf8.h"

namespace dateline {
namespace {

constexpr char32_t kTableBegin = 0x80;
constexpr char32_t kTableEnd = 0x1100;
// In the table: this code does not fold to exactly one code.
constexpr char32_t kNotOne = 0xFFFFFFFF;

const icu::Normalizer2& nfkc() {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = icu::Normalizer2::getNFKCInstance(status);
  if (U_FAILURE(status) || normalizer == nullptr)
    throw std::runtime_error("matching text: ICU has no NFKC data");
  return *normalizer;
}

char32_t fold_one(char32_t code) {
  std::string text;
  append_utf8(text, code);
  const std::string folded = fold(text);
  if (folded.empty()) return kNotOne;
  const CodePoint first = decode_utf8(folded, 0);
  return first.bytes == folded.size() ? first.code : kNotOne;
}

// The folded forms of the alphabets, made once: folding through ICU code by code is slow.
const std::vector<char32_t>& fold_table() {
  static const std::vector<char32_t> table = [] {
    std::vector<char32_t> forms;
    for (char32_t code = kTableBegin; code < kTableEnd; ++code) forms.push_back(fold_one(code));
    return forms;
  }();
  return table;
}

bool folds_to_itself(char32_t code) {
  return (code >= 0x3041 && code <= 0x3096) || (code >= 0x30A1 && code <= 0x30FA) || code == 0x30FC ||
         (code >= 0x4E00 && code <= 0x9FFF) || is_hangul_syllable(code);
}

bool is_space_like(char32_t code) {
  return code == ' ' || code == '\t' || code == '\r' || code == '-' || code == 0xA0 ||
         (code >= 0x2000 && code <= 0x200A) || (code >= 0x2010 && code <= 0x2013) || code == 0x202F ||
         code == 0x205F || code == 0x3000 || code == 0xB7 || code == 0x30FB || code == 0x2027;
}

class Builder {
 public:
  explicit Builder(std::string_view text) : text_(text), table_(fold_table()), normalizer_(nfkc()) {
    out_.codes.reserve(text.size());
    out_.begins.reserve(text.size());
    out_.ends.reserve(text.size());
  }

  MatchingText build() {
    for (std::size_t at = 0; at < text_.size();) {
      const CodePoint point = decode_utf8(text_, at);
      const std::size_t end = cluster_end(at + point.bytes);
      if (end == at + point.bytes) {
        add_single(point.code, at, end);
      } else {
        add_folded(at, end);
      }
      at = end;
    }
    return std::move(out_);
  }

 private:
  // Past the marks that belong to what ends at `at`.
  std::size_t cluster_end(std::size_t at) const {
    while (at < text_.size() && static_cast<unsigned char>(text_[at]) >= 0x80) {
      const CodePoint point = decode_utf8(text_, at);
      const auto code = static_cast<UChar32>(point.code);
      const bool is_mark = u_charType(code) == U_NON_SPACING_MARK;
      if (!point.valid || (!is_mark && normalizer_.hasBoundaryBefore(code))) break;
      at += point.bytes;
    }
    return at;
  }

  void add(char32_t code, std::size_t begin, std::size_t end) {
    out_.codes.push_back(code);
    out_.begins.push_back(static_cast<std::uint32_t>(begin));
    out_.ends.push_back(static_cast<std::uint32_t>(end));
  }

  void add_gap(bool ends_line, std::size_t begin, std::size_t end) {
    const bool follows_gap = !out_.codes.empty() && (out_.codes.back() == ' ' || out_.codes.back() == '\n');
    if (!follows_gap) {
      add(' ', begin, end);
      lines_ = 0;
    }
    if (ends_line && ++lines_ >= 2) out_.codes.back() = '\n';
    out_.ends.back() = static_cast<std::uint32_t>(end);
  }

  void add_single(char32_t code, std::size_t begin, std::size_t end) {
    if (code == '\n' || code == 0x2028) {
      add_gap(true, begin, end);
    } else if (code == 0x2029) {
      add_gap(true, begin, end);
      add_gap(true, begin, end);
    } else if (is_space_like(code)) {
      add_gap(false, begin, end);
    } else if (code < 0x80) {
      add(code >= 'A' && code <= 'Z' ? code - 'A' + 'a' : code, begin, end);
    } else if (code < kTableEnd && table_[code - kTableBegin] != kNotOne) {
      add(table_[code - kTableBegin], begin, end);
    } else if (folds_to_itself(code)) {
      add(code, begin, end);
    } else {
      add_folded(begin, end);
    }
  }

  void add_folded(std::size_t begin, std::size_t end) {
    const std::string folded = fold(text_.substr(begin, end - begin));
    for (std::size_t at = 0; at < folded.size();) {
      const CodePoint point = decode_utf8(folded, at);
      if (is_space_like(point.code)) {
        add_gap(false, begin, end);
      } else {
        add(point.code, begin, end);
      }
      at += point.bytes;
    }
  }

  std::string_view text_;
  const std::vector<char32_t>& table_;
  const icu::Normalizer2& normalizer_;
  MatchingText out_;
  int lines_ = 0;
};

}  // namespace

MatchingText matching_text(std::string_view text) {
  return Builder(text).build();
}

bool is_word_code(char32_t code) {
  if (code < 0x80) {
    return (code >= 'a' && code <= 'z') || (code >= '0' && code <= '9') || (code >= 'A' && code <= 'Z');
  }
  return (U_GET_GC_MASK(static_cast<UChar32>(code)) & (U_GC_L_MASK | U_GC_N_MASK | U_GC_M_MASK)) != 0;
}

bool is_unspaced(char32_t code) {
  return (code >= 0xE00 && code <= 0xEFF) || (code >= 0x1000 && code <= 0x109F) ||
         (code >= 0x1780 && code <= 0x17FF) || (code >= 0x3040 && code <= 0x30FF) ||
         (code >= 0x3400 && code <= 0x9FFF) || (code >= 0xF900 && code <= 0xFAFF) ||
         (code >= 0x20000 && code <= 0x3FFFF);
}

bool is_hangul_syllable(char32_t code) {
  return code >= 0xAC00 && code <= 0xD7A3;
}

bool is_capital_at(std::string_view text, std::size_t at) {
  const CodePoint point = decode_utf8(text, at);
  if (point.code < 0x80) return point.code >= 'A' && point.code <= 'Z';
  return u_isUUppercase(static_cast<UChar32>(point.code)) != 0 ||
         u_istitle(static_cast<UChar32>(point.code)) != 0;
}

}  // namespace dateline
