#include "indexer/analysis/fold.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <algorithm>
#include <array>
#include <optional>
#include <stdexcept>

#include "indexer/base/ascii.h"
#include "indexer/base/utf8.h"

namespace dateline {
namespace {

// Canonical ordering sorts a run of marks by insertion: without a cap, a long run would take quadratic time.
// Unicode's stream-safe format (UAX #15) allows 30.
constexpr int kMaxMarks = 30;

const icu::Normalizer2& checked(const icu::Normalizer2* normalizer, UErrorCode status) {
  if (U_FAILURE(status) || normalizer == nullptr) {
    throw std::runtime_error(std::string("fold: ICU has no normalisation data: ") + u_errorName(status));
  }
  return *normalizer;
}

const icu::Normalizer2& nfkc_casefold() {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = icu::Normalizer2::getNFKCCasefoldInstance(status);
  return checked(normalizer, status);
}

const icu::Normalizer2& nfd() {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = icu::Normalizer2::getNFDInstance(status);
  return checked(normalizer, status);
}

const icu::Normalizer2& nfc() {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* normalizer = icu::Normalizer2::getNFCInstance(status);
  return checked(normalizer, status);
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool is_apostrophe(UChar32 code) {
  return code == 0x2019 || code == 0x2018 || code == 0x201B || code == 0x02BC || code == 0x02B9 ||
         code == 0x2032 || code == 0x55A || code == 0xFF07 || code == 0x5F3;
}

// The gershayim of Hebrew acronyms, which most people type as a quote.
UChar32 plain_sign(UChar32 code) {
  if (code == 0x5F4) return '"';
  return is_apostrophe(code) ? static_cast<UChar32>('\'') : code;
}

icu::UnicodeString normalized(const icu::Normalizer2& normalizer, const icu::UnicodeString& text) {
  UErrorCode status = U_ZERO_ERROR;
  icu::UnicodeString out;
  normalizer.normalize(text, out, status);
  if (U_FAILURE(status)) throw std::runtime_error(std::string("fold: ICU: ") + u_errorName(status));
  return out;
}

// Counts marks in a row, to drop those past the cap.
class MarkCap {
 public:
  bool keeps(UChar32 code) {
    run_ = u_getCombiningClass(code) == 0 ? 0 : run_ + 1;
    return run_ <= kMaxMarks;
  }

 private:
  int run_ = 0;
};

icu::UnicodeString decoded(std::string_view text) {
  icu::UnicodeString out;
  MarkCap cap;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_utf8(text, at);
    at += point.bytes;
    const auto code = static_cast<UChar32>(point.code);
    if (cap.keeps(code)) out.append(code);
  }
  return out;
}

// The last step: again the cap, for marks that a compatibility form unfolded into, and the apostrophes.
icu::UnicodeString finished(const icu::UnicodeString& text) {
  icu::UnicodeString out;
  MarkCap cap;
  for (int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1)) {
    const UChar32 code = text.char32At(at);
    if (cap.keeps(code)) out.append(plain_sign(code));
  }
  return out;
}

std::string to_utf8(const icu::UnicodeString& text) {
  std::string out;
  text.toUTF8String(out);
  return out;
}

// Letters that Unicode does not decompose but that people type plainly; "" for all others.
const char16_t* plain_letters(UChar32 code) {
  switch (code) {
    case 0xE6:
      return u"ae";
    case 0x153:
      return u"oe";
    case 0xF8:
      return u"o";
    case 0x142:
      return u"l";
    case 0x111:
    case 0xF0:
      return u"d";
    case 0x131:
      return u"i";
    case 0x127:
      return u"h";
    case 0x167:
      return u"t";
    case 0xFE:
      return u"th";
    default:
      return u"";
  }
}

// Which marks a letter loses: of an Arabic one the vowel signs alone, since hamza and madda are spelling.
enum class Drops : std::uint8_t { kNone, kVowels, kAll };

Drops drops_of(UChar32 base) {
  UErrorCode status = U_ZERO_ERROR;
  switch (uscript_getScript(base, &status)) {
    case USCRIPT_LATIN:
    case USCRIPT_GREEK:
    case USCRIPT_CYRILLIC:
    case USCRIPT_HEBREW:
      return Drops::kAll;
    case USCRIPT_ARABIC:
      return Drops::kVowels;
    default:
      return Drops::kNone;
  }
}

bool is_arabic_vowel(UChar32 code) {
  return (code >= 0x64B && code <= 0x652) || code == 0x670;
}

icu::UnicodeString without_marks(const icu::UnicodeString& decomposed) {
  icu::UnicodeString out;
  Drops drops = Drops::kNone;
  for (int32_t at = 0; at < decomposed.length(); at = decomposed.moveIndex32(at, 1)) {
    const UChar32 code = decomposed.char32At(at);
    if (u_charType(code) == U_NON_SPACING_MARK) {
      const bool is_dropped = drops == Drops::kAll || (drops == Drops::kVowels && is_arabic_vowel(code));
      if (!is_dropped) out.append(code);
      continue;
    }
    drops = drops_of(code);
    const icu::UnicodeString plain(plain_letters(code));
    if (plain.isEmpty()) {
      out.append(code);
    } else {
      out.append(plain);
    }
  }
  return out;
}

std::string fold_case_by_icu(std::string_view text) {
  return to_utf8(finished(normalized(nfkc_casefold(), decoded(text))));
}

std::string fold_by_icu(std::string_view text) {
  const icu::UnicodeString cased = normalized(nfkc_casefold(), decoded(text));
  return to_utf8(finished(normalized(nfc(), without_marks(normalized(nfd(), cased)))));
}

// The forms of the letters of the European alphabets, each by itself: no marks among them, so that what
// stands around a letter does not matter. "" for the other codes.
class LetterForms {
 public:
  explicit LetterForms(std::string (*fold_one)(std::string_view)) {
    for (char32_t code = kBegin; code < kEnd; ++code) {
      std::string text;
      append_utf8(text, code);
      const bool is_mark = (U_GET_GC_MASK(static_cast<UChar32>(code)) & U_GC_M_MASK) != 0;
      forms_[code - kBegin] = is_mark ? std::string() : fold_one(text);
    }
  }

  // The folded text when every code has a form here, or is a syllable or ideograph that folds to itself.
  std::optional<std::string> fold(std::string_view text) const {
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
      const CodePoint point = decode_utf8(text, at);
      if (point.code < kBegin) {
        out.push_back(
            static_cast<char>(point.code >= 'A' && point.code <= 'Z' ? point.code - 'A' + 'a' : point.code));
      } else if (point.code < kEnd && !forms_[point.code - kBegin].empty()) {
        out += forms_[point.code - kBegin];
      } else if (is_itself(point.code)) {
        out.append(text.substr(at, point.bytes));
      } else if (point.code == 0x2019) {
        out.push_back('\'');
      } else {
        return std::nullopt;
      }
      at += point.bytes;
    }
    return out;
  }

 private:
  static constexpr char32_t kBegin = 0x80;
  static constexpr char32_t kEnd = 0x530;

  static bool is_itself(char32_t code) {
    return (code >= 0x3041 && code <= 0x3096) || (code >= 0x30A1 && code <= 0x30FA) || code == 0x30FC ||
           (code >= 0x4E00 && code <= 0x9FFF) || (code >= 0xAC00 && code <= 0xD7A3);
  }

  std::array<std::string, kEnd - kBegin> forms_;
};

}  // namespace

std::string fold_case(std::string_view text) {
  if (is_ascii(text)) return lower_ascii(text);
  static const LetterForms letters(fold_case_by_icu);
  if (auto folded = letters.fold(text)) return std::move(*folded);
  return fold_case_by_icu(text);
}

std::string fold(std::string_view text) {
  if (is_ascii(text)) return lower_ascii(text);
  static const LetterForms letters(fold_by_icu);
  if (auto folded = letters.fold(text)) return std::move(*folded);
  return fold_by_icu(text);
}

std::string fold_name(std::string_view name) {
  const std::string folded = fold(name);
  std::string id;
  bool is_gap = false;
  for (std::size_t at = 0; at < folded.size();) {
    const CodePoint point = decode_utf8(folded, at);
    const auto code = static_cast<UChar32>(point.code);
    const bool is_mark = (U_GET_GC_MASK(code) & U_GC_M_MASK) != 0;
    if (u_isalnum(code) != 0 || (is_mark && !id.empty() && !is_gap) ||
        (U_GET_GC_MASK(code) & U_GC_N_MASK) != 0) {
      if (is_gap && !id.empty()) id.push_back('-');
      is_gap = false;
      id.append(folded, at, point.bytes);
    } else if (point.code != '\'') {
      is_gap = true;
    }
    at += point.bytes;
  }
  return id;
}

}  // namespace dateline
