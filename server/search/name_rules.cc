#include "server/search/name_rules.h"

#include <unicode/uchar.h>

#include <algorithm>

#include "indexer/base/utf8.h"

namespace dateline {
namespace {

constexpr std::size_t kShortLetters = 3;
constexpr std::size_t kAlpha2 = 2;
constexpr std::size_t kAlpha3 = 3;

// What the characters of a stretch are.
struct LetterCounts {
  std::size_t points = 0;
  std::size_t capitals = 0;
  bool has_letter = false;
  bool has_case = false;
  bool has_period = false;
  bool is_ascii = true;

  bool is_short() const { return points <= kShortLetters && has_case && !has_period; }
  bool is_all_capitals() const { return capitals == points; }
};

LetterCounts letters_of(std::string_view text) {
  LetterCounts letters;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_utf8(text, at);
    at += point.bytes;
    const auto code = static_cast<UChar32>(point.code);
    ++letters.points;
    if (u_isupper(code) != 0) ++letters.capitals;
    letters.has_letter = letters.has_letter || u_isalpha(code) != 0;
    letters.has_case = letters.has_case || u_hasBinaryProperty(code, UCHAR_CASED) != 0;
    letters.has_period = letters.has_period || point.code == U'.';
    letters.is_ascii = letters.is_ascii && point.code < 0x80;
  }
  return letters;
}

bool is_ascii_capitals(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

}  // namespace

NameKey name_key(const NameShape& name) {
  if (name.tokens == 0) return NameKey::kNone;
  // "the States" folds to "the states", of which most texts have some.
  if (name.tokens == 2 && name.text.starts_with("the ")) return NameKey::kNone;
  if (name.tokens > 1) return NameKey::kAnyCase;
  const LetterCounts letters = letters_of(name.written);
  if (!letters.has_letter || letters.points < 2) return NameKey::kNone;
  if (!letters.is_short()) return NameKey::kAnyCase;
  if (!letters.is_ascii && letters.is_all_capitals()) return NameKey::kAnyCase;
  return letters.capitals > 0 ? NameKey::kAsWritten : NameKey::kNone;
}

bool is_spelling(const NameShape& name) {
  const bool has_parenthesis =
      name.text.find('(') != std::string_view::npos || name.text.find("（") != std::string_view::npos;
  return !has_parenthesis && name_key(name) == NameKey::kAnyCase;
}

bool is_bare_code(Facet facet, const FacetValue& value, std::size_t alias) {
  if (facet != Facet::kCountry || alias != 0 || value.id.size() != kAlpha2) return false;
  const std::string& code = value.aliases.front();
  if (code.size() != kAlpha3 || !is_ascii_capitals(code)) return false;
  std::string dotted;
  for (const char c : code) dotted.append(1, c).append(".");
  return std::find(value.aliases.begin(), value.aliases.end(), dotted) == value.aliases.end();
}

}  // namespace dateline
