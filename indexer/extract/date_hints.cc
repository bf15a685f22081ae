#include "indexer/extract/date_hints.h"

#include <algorithm>
#include <string>
#include <vector>

#include "indexer/article/web_url.h"
#include "indexer/article/written_date.h"

namespace dateline {
namespace {

constexpr std::size_t kMaxDateline = 100;
constexpr std::size_t kMinPlace = 3;
constexpr std::size_t kMaxPlace = 30;
constexpr std::size_t kMaxPlaces = 3;

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

// What a text begins with: places, a date or nothing, an agency or nothing, a dash.
struct Dateline {
  std::string_view date;  // as written, "" without one
  std::size_t end = 0;    // where its last part before the dash ends
};

bool is_capital(char c) {
  return c >= 'A' && c <= 'Z';
}

// "Ore.", "West Germany", "the Netherlands"; in other alphabets too.
bool is_place(std::string_view part) {
  if (part.starts_with("the ")) part.remove_prefix(4);
  if (part.empty() || part.size() > kMaxPlace) return false;
  if (!is_capital(part[0]) && static_cast<unsigned char>(part[0]) < 0x80) return false;
  return std::all_of(part.begin(), part.end(), [](char c) {
    return is_capital(c) || (c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80 || c == ' ' ||
           c == '.' || c == '-' || c == '\'' || c == '/';
  });
}

bool is_in_capitals(std::string_view part) {
  return part.size() >= kMinPlace &&
         std::none_of(part.begin(), part.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

bool begins_date(std::string_view part) {
  const std::string_view first = part.substr(0, part.find(' '));
  return month_of_name(first) > 0 || is_number(first, 1, 2) || is_number(first, 4, 4);
}

// The head of a text up to the first dash that stands alone, without it; nullopt when there is none.
std::optional<std::string_view> before_dash(std::string_view text) {
  text = text.substr(0, kMaxDateline);
  std::size_t end = std::string_view::npos;
  for (const std::string_view mark : {" --", "--", " - ", " –", " —", "—"})
    end = std::min(end, text.find(mark));
  if (end == std::string_view::npos || text.substr(0, end).find('\n') < end) return std::nullopt;
  return text.substr(0, end);
}

std::optional<Dateline> split_dateline(std::string_view text) {
  const auto head = before_dash(text);
  if (!head) return std::nullopt;
  Dateline dateline{{}, head->size()};
  std::string_view rest = *head;
  const bool has_agency = rest.ends_with(')') && rest.find(" (") != std::string_view::npos;
  if (has_agency) {
    rest = rest.substr(0, rest.rfind(" ("));
    dateline.end = rest.size();
  }
  std::string_view first;
  for (std::size_t places = 0; !rest.empty(); ++places) {
    const std::size_t comma = std::min(rest.find(", "), rest.size());
    const std::string_view part = rest.substr(0, comma);
    if (places > 0 && begins_date(part)) {
      dateline.date = rest;
      break;
    }
    if (places == kMaxPlaces || !is_place(part)) return std::nullopt;
    if (places == 0) first = part;
    rest.remove_prefix(std::min(comma + 2, rest.size()));
  }
  const bool is_sure = has_agency || !dateline.date.empty() || is_in_capitals(first);
  return is_sure ? std::optional(dateline) : std::nullopt;
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
  if (!dateline || dateline->date.empty()) return std::nullopt;
  const auto date = parse_written_date("", dateline->date);
  if (!date.ok() || date->precision != DatePrecision::kDay) return std::nullopt;
  return *date;
}

std::size_t dateline_length(std::string_view text) {
  const auto dateline = split_dateline(text);
  return dateline ? dateline->end : 0;
}

bool is_plausible(const Date& date, Day today) {
  const Day earliest{std::chrono::year{1900} / 1 / 1};
  return date.first >= earliest && date.first <= today + std::chrono::days(2);
}

}  // namespace dateline
