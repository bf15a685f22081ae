#include "indexer/article/pdf_info.h"

#include <array>

#include "indexer/article/fields.h"
#include "indexer/base/ascii.h"
#include "indexer/base/utf8.h"

namespace dateline {
namespace {

// PDF is of 1993; what claims to be older has a clock that was never set.
constexpr int kFirstYear = 1993;
constexpr std::size_t kShortestTitle = 8;

bool has_space(std::string_view text) {
  return text.find(' ') != std::string_view::npos;
}

bool is_title(const std::string& title) {
  static constexpr std::array<std::string_view, 9> kEndings{".doc", ".docx", ".pdf", ".indd", ".qxd",
                                                            ".tex", ".rtf",  ".odt", ".dvi"};
  static constexpr std::array<std::string_view, 5> kBeginnings{"microsoft word", "untitled", "document",
                                                               "slide ", "powerpoint"};
  const std::string lower = lower_ascii(title);
  for (const std::string_view ending : kEndings) {
    if (lower.ends_with(ending)) return false;
  }
  for (const std::string_view beginning : kBeginnings) {
    if (lower.starts_with(beginning)) return false;
  }
  const bool is_ascii = count_code_points(title) == title.size();
  return !is_ascii || (has_space(title) && title.size() >= kShortestTitle);
}

// A name has two words, or is in a script that needs no space.
bool is_author(const std::string& author) {
  return (has_space(author) && author.find('@') == std::string::npos) ||
         count_code_points(author) * 3 == author.size();
}

std::optional<Day> day_of(const std::string& text) {
  const auto date = parse_iso_date("date", std::string_view(text).substr(0, 10));
  if (!date.ok() || date->precision != DatePrecision::kDay) return std::nullopt;
  return date->first;
}

}  // namespace

void set_pdf_info(const PdfPages& pdf, Article& article) {
  FieldSetter fields(article, Origin::kMeta);
  if (is_title(pdf.title)) fields.set("title", {pdf.title});
  if (!pdf.author.empty() && is_author(pdf.author)) fields.set("author", {pdf.author});
  const auto made = day_of(pdf.created);
  const auto changed = pdf.modified.empty() ? made : day_of(pdf.modified);
  if (!made || !changed || *changed - *made > std::chrono::days(1)) return;
  if (std::chrono::year_month_day(*made).year() < std::chrono::year(kFirstYear)) return;
  FieldSetter(article, Origin::kText).set("date", {iso_day(*made)});
}

}  // namespace dateline
