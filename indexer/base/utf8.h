// UTF-8 by hand where ICU would be too much: decoding, checking, repairing, and cleaning foreign text.
// Used by every room that reads bytes of strangers. Pure functions, safe from any thread.
// Not for word boundaries, folding or case: those are indexer/analysis.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace dateline {

inline constexpr char32_t kReplacement = 0xFFFD;

// One decoded code point: `bytes` (1 to 4) were read; `valid` is false for a byte that starts no well-formed
// sequence (Unicode 15, table 3-7: no overlong forms, no surrogates, nothing over U+10FFFF); then `bytes` is
// 1 and `code` is U+FFFD.
struct CodePoint {
  char32_t code = 0;
  std::uint32_t bytes = 0;
  bool valid = true;
};

// One that begins with a byte of 0x80 or more.
CodePoint decode_multibyte(std::string_view text, std::size_t at);

// Decodes the code point at `at` (at < text.size()).
inline CodePoint decode_utf8(std::string_view text, std::size_t at) {
  const auto first = static_cast<unsigned char>(text[at]);
  return first < 0x80 ? CodePoint{first, 1, true} : decode_multibyte(text, at);
}

// Appends `code` as UTF-8 (U+FFFD for a surrogate or a value over U+10FFFF).
void append_utf8(std::string& out, char32_t code);

bool is_valid_utf8(std::string_view text);

// Number of code points; an invalid byte counts as one.
std::size_t count_code_points(std::string_view text);

// The largest cut <= `limit` bytes that does not split a code point.
std::size_t floor_boundary(std::string_view text, std::size_t limit);

// Foreign bytes as text that can be stored and shown: each invalid byte became U+FFFD (counted), a leading
// byte order mark went, and so did NUL, C0 and C1 controls (tab and newline stay; CR LF and CR become LF),
// bidi overrides (U+202A..202E, U+2066..2069) and the private-use markers U+E000 and U+E001.
struct CleanText {
  std::string text;
  std::size_t replaced = 0;
};
CleanText clean_text(std::string_view bytes);

// clean_text, and all white space runs become one space, none at the ends: for titles, labels, names.
std::string clean_line(std::string_view bytes);

// Text for a terminal or a log line: controls (newline and tab too), C1, bidi controls and invalid bytes are
// written as \xNN or \u{NNNN}; nothing in the result can move a cursor or end a line.
std::string printable(std::string_view bytes);

}  // namespace dateline
