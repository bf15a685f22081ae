#include "indexer/extract/date_hints.h"

#include <algorithm>
#include <string>
#include <vector>

#include "indexer/article/web_url.h"
#include "indexer/article/written_date.h"

namespace dateline {
namespace {

constexpr std::size_t kMaxDateline = 80;
constexpr std::size_t kMinPlace = 3;

std::vector<std::string_view> segments_of(std::string_view path) {
  std::vector<std::string_view> segments;
  while (!path.empty()) {
    const std::size_t slash = std::min(path.find('/'), path.size());
    if (slash > 0) segments.push_back(path.substr(0, slash));
    path.remove_prefix(std::min(slash + 1, path.size()));
  }
  return segments;
}

bool is_number(std::string_view text, std::size_t min, std::size_t max) {
  return text.size() >= min && text.size() <= max &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

int number(std::string_view text) {
  int value = 0;
  for (const char c : text) value = value * 10 + (c - '0');
  return value;
}

std::optional<Date> iso_day_at_start(std::string_view text) {
  if (text.size() < 10) return std::nullopt;
  const std::string_view day = text.substr(0, 10);
  // A digit right behind it would make it another number.
  if (text.size() > 10 && text[10] >= '0' && text[10] <= '9') return std::nullopt;
  const auto date = parse_iso_date("", day);
  if (!date.ok() || date->precision != DatePrecision::kDay) return std::nullopt;
  return *date;
}

std::optional<Date> from_parts(std::string_view year, std::string_view month, std::string_view day) {
  if (!is_number(year, 4, 4) || !is_number(day, 1, 2)) return std::nullopt;
  const unsigned named = month_of_name(month);
  if (named == 0 && !is_number(month, 1, 2)) return std::nullopt;
  return make_day(number(year), named != 0 ? named : static_cast<unsigned>(number(month)),
                  static_cast<unsigned>(number(day)));
}

// The text between the place and the mark that ends a dateline, with the mark's position.
struct Dateline {
  std::string_view middle;
  std::size_t end = 0;
};

std::optional<Dateline> split_dateline(std::string_view text) {
  text = text.substr(0, kMaxDateline);
  const std::size_t comma = text.find(", ");
  if (comma == std::string_view::npos || comma < kMinPlace) return std::nullopt;
  const bool is_place =
      std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(comma), [](char c) {
        return (c >= 'A' && c <= 'Z') || c == ' ' || c == '.' || c == '-' || c == '\'' || c == ',';
      });
  if (!is_place) return std::nullopt;
  std::size_t end = std::string_view::npos;
  for (const std::string_view mark : {" (", " --", " - ", " –", " —", "—"})
    end = std::min(end, text.find(mark, comma));
  if (end == std::string_view::npos) return std::nullopt;
  return Dateline{text.substr(comma + 2, end - comma - 2), end};
}

}  // namespace

std::optional<Date> date_of_url(std::string_view url) {
  const std::vector<std::string_view> segments = segments_of(url_path(url));
  for (std::size_t i = 0; i < segments.size(); ++i) {
    if (i + 2 < segments.size()) {
      if (const auto date = from_parts(segments[i], segments[i + 1], segments[i + 2])) return date;
    }
    if (segments[i].size() == 10) {
      if (const auto date = iso_day_at_start(segments[i])) return date;
    }
  }
  return std::nullopt;
}

std::optional<Date> date_of_file_name(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  if (slash != std::string_view::npos) path.remove_prefix(slash + 1);
  return iso_day_at_start(path);
}

std::optional<Date> date_of_dateline(std::string_view text) {
  const auto dateline = split_dateline(text);
  if (!dateline) return std::nullopt;
  const auto date = parse_written_date("", dateline->middle);
  if (!date.ok() || date->precision != DatePrecision::kDay) return std::nullopt;
  return *date;
}

std::size_t dateline_length(std::string_view text) {
  const auto dateline = split_dateline(text);
  if (!dateline) return 0;
  const std::string_view first = dateline->middle.substr(0, dateline->middle.find(' '));
  return month_of_name(first) > 0 || is_number(first, 1, 2) || is_number(first, 4, 4) ? dateline->end : 0;
}

bool is_plausible(const Date& date, Day today) {
  const Day earliest{std::chrono::year{1900} / 1 / 1};
  return date.first >= earliest && date.first <= today + std::chrono::days(2);
}

}  // namespace dateline
