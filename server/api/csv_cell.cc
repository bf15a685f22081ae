#include "server/api/csv_cell.h"

#include <algorithm>
#include <array>

#include "indexer/base/utf8.h"

namespace dateline {
namespace {

constexpr std::array<std::string_view, 11> kFormulaStarts{
    "=", "+", "-", "@", "\t", "\r", "\n", "\xEF\xBC\x9D", "\xEF\xBC\x8B", "\xEF\xBC\x8D", "\xEF\xBC\xA0"};

bool begins_a_formula(std::string_view text) {
  return std::any_of(kFormulaStarts.begin(), kFormulaStarts.end(),
                     [&](std::string_view start) { return text.starts_with(start); });
}

// A place behind which some spreadsheet begins another cell.
bool is_cell_end(char c) {
  return c == ';' || c == '\n' || c == '\t';
}

std::string harmless(std::string_view text) {
  std::string out;
  out.reserve(text.size() + 2);
  if (begins_a_formula(text)) out += '\'';
  for (std::size_t at = 0; at < text.size(); ++at) {
    out += text[at];
    const std::string_view rest = text.substr(at + 1);
    // An empty line, as between paragraphs, is none.
    if (is_cell_end(text[at]) && begins_a_formula(rest) && !is_cell_end(rest.front())) out += '\'';
  }
  return out;
}

bool wants_quotes(std::string_view text) {
  return text.find_first_of(",\";\t\r\n") != std::string_view::npos || text.starts_with(' ') ||
         text.ends_with(' ');
}

}  // namespace

std::string csv_cell(std::string_view text) {
  std::string cell = harmless(clean_text(text).text);
  if (!wants_quotes(cell)) return cell;
  std::string out = "\"";
  for (const char c : cell) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + '"';
}

}  // namespace dateline
