// One cell of a CSV file from text of strangers: quoted as RFC 4180 has it, and harmless in a spreadsheet.
// Pure function, safe from any thread.
//
// Spreadsheets run a cell that begins with = + - @ (or with a tab or line end, behind which they look again)
// as a formula, in some locales also with the full-width forms of these. Such a text gets an apostrophe in
// front, which they show as text (OWASP, "CSV Injection"). Where the list separator is a semicolon, a
// spreadsheet parts cells there whatever the quotes say, so that the same holds behind ; and line ends inside
// a text. This changes such texts: who wants them byte by byte takes NDJSON.
#pragma once

#include <string>
#include <string_view>

namespace dateline {

// What a file begins with (a byte order mark, without which spreadsheets take UTF-8 for something else), and
// what a record ends with.
inline constexpr std::string_view kCsvStart = "\xEF\xBB\xBF";
inline constexpr std::string_view kCsvRecordEnd = "\r\n";

// Cleaned (base/utf8.h's clean_text: no NUL, no bidi overrides, invalid bytes as U+FFFD), made harmless, and
// quoted where a reader could take it apart.
std::string csv_cell(std::string_view text);

}  // namespace dateline
