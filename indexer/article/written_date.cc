#include "indexer/article/written_date.h"

#include <array>
#include <cctype>
#include <optional>
#include <vector>

#include "indexer/base/utf8.h"

namespace dateline {
namespace {

constexpr std::array<std::string_view, 12> kMonths{"january",   "february", "march",    "april",
                                                   "may",       "june",     "july",     "august",
                                                   "september", "october",  "november", "december"};

std::string lower_word(std::string_view word) {
  std::string lower;
  for (const char c : word) {
    if (c != '.') lower.push_back(static_cast<char>(std::tolower(static_cast<unsigned char>(c))));
  }
  return lower;
}

bool is_weekday(std::string_view word) {
  static constexpr std::array<std::string_view, 7> kDays{"monday", "tuesday",  "wednesday", "thursday",
                                                         "friday", "saturday", "sunday"};
  const std::string lower = lower_word(word);
  for (const std::string_view day : kDays) {
    if (lower.size() >= 3 && day.starts_with(lower)) return true;
  }
  return false;
}

// Digits only, at most four of them ("21st" and "1st" too); -1 otherwise.
int number_of(std::string_view word) {
  for (const std::string_view ending : {"st", "nd", "rd", "th"}) {
    if (word.size() > 2 && word.ends_with(ending)) {
      word.remove_suffix(2);
      break;
    }
  }
  if (word.empty() || word.size() > 4) return -1;
  int value = 0;
  for (const char c : word) {
    if (c < '0' || c > '9') return -1;
    value = value * 10 + (c - '0');
  }
  return value;
}

// The text's words; commas end words, and the signs of Korean, Chinese and Japanese dates do too.
std::vector<std::string> words_of(std::string_view text) {
  std::string plain(text);
  for (const std::string_view sign : {"년", "월", "일", "年", "月", "日", ","}) {
    for (std::size_t at = plain.find(sign); at != std::string::npos; at = plain.find(sign, at)) {
      plain.replace(at, sign.size(), " ");
    }
  }
  std::vector<std::string> words;
  std::size_t at = 0;
  while ((at = plain.find_first_not_of(" \t\n", at)) != std::string::npos) {
    const std::size_t end = std::min(plain.find_first_of(" \t\n", at), plain.size());
    words.push_back(plain.substr(at, end - at));
    at = end;
  }
  return words;
}

struct Ymd {
  int year = 0;
  unsigned month = 0;
  unsigned day = 0;
};

std::optional<Ymd> ymd(int year, unsigned month, int day) {
  if (year < 1000 || month == 0 || day < 1 || day > 31) return std::nullopt;
  return Ymd{year, month, static_cast<unsigned>(day)};
}

// "2024/10/21", "21.10.2024", "21/10/2024" (never "3/4/2024": day and month cannot be told apart).
std::optional<Ymd> separated(std::string_view word) {
  const std::size_t first = word.find_first_of("/.");
  if (first == std::string_view::npos) return std::nullopt;
  const char separator = word[first];
  const std::size_t second = word.find(separator, first + 1);
  if (second == std::string_view::npos) return std::nullopt;
  const int a = number_of(word.substr(0, first));
  const int b = number_of(word.substr(first + 1, second - first - 1));
  const int c = number_of(word.substr(second + 1));
  if (a < 0 || b < 0 || c < 0) return std::nullopt;
  const auto month = [](int value) { return value >= 1 && value <= 12 ? static_cast<unsigned>(value) : 0U; };
  if (a >= 1000) return ymd(a, month(b), c);
  if (separator == '.' || a > 12) return ymd(c, month(b), a);
  if (b > 12) return ymd(c, month(a), b);
  return std::nullopt;
}

// Takes the date's words from the front of `words` and leaves the time's.
std::optional<Ymd> take_ymd(std::vector<std::string>& words) {
  std::optional<Ymd> found;
  std::size_t used = 3;
  if (!words.empty() && (found = separated(words[0]))) {
    used = 1;
  } else if (words.size() >= 3) {
    const int first = number_of(words[0]);
    const int second = number_of(words[1]);
    const int third = number_of(words[2]);
    if (const unsigned month = month_of_name(words[1]); month > 0) {
      found = ymd(third, month, first);
    } else if (const unsigned head = month_of_name(words[0]); head > 0) {
      found = ymd(third, head, second);
    } else if (first >= 1000 && second >= 1 && second <= 12) {
      found = ymd(first, static_cast<unsigned>(second), third);
    }
  }
  if (found) words.erase(words.begin(), words.begin() + static_cast<std::ptrdiff_t>(used));
  return found;
}

// Zone names of RFC 2822, section 4.3, as an offset.
std::string zone_offset(const std::string& word) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 13> kZones{{
      {"gmt", "+00:00"},
      {"utc", "+00:00"},
      {"ut", "+00:00"},
      {"est", "-05:00"},
      {"edt", "-04:00"},
      {"cst", "-06:00"},
      {"cdt", "-05:00"},
      {"mst", "-07:00"},
      {"mdt", "-06:00"},
      {"pst", "-08:00"},
      {"pdt", "-07:00"},
      {"kst", "+09:00"},
      {"jst", "+09:00"},
  }};
  const std::string lower = lower_word(word);
  for (const auto& [name, offset] : kZones) {
    if (lower == name) return std::string(offset);
  }
  return word;
}

// "October 2024" and "2024년 10월".
std::optional<Date> month_and_year(const std::vector<std::string>& words) {
  if (words.size() != 2) return std::nullopt;
  if (const unsigned month = month_of_name(words[0]); month > 0)
    return make_month(number_of(words[1]), month);
  const int month = number_of(words[1]);
  if (month < 1 || month > 12) return std::nullopt;
  return make_month(number_of(words[0]), static_cast<unsigned>(month));
}

std::optional<Date> parse(std::string_view text) {
  std::vector<std::string> words = words_of(text);
  if (!words.empty() && is_weekday(words[0])) words.erase(words.begin());
  if (const auto date = month_and_year(words)) return date;
  const auto found = take_ymd(words);
  if (!found) return std::nullopt;
  const auto day = make_day(found->year, found->month, found->day);
  if (!day || words.empty()) return day;
  if (lower_word(words[0]) == "at") words.erase(words.begin());
  // The zone's name may be followed by a comment "(KST)", which says the same again.
  if (words.size() == 3 && words[2].starts_with('(')) words.pop_back();
  if (words.empty() || words.size() > 2) return std::nullopt;
  std::string iso = iso_day(day->first) + "T" + words[0];
  if (words.size() == 2) iso += zone_offset(words[1]);
  const auto exact = parse_iso_date("", iso);
  return exact.ok() ? std::optional<Date>(*exact) : std::nullopt;
}

}  // namespace

Result<Date> parse_written_date(const std::string& field, std::string_view text) {
  const std::string line = clean_line(text);
  auto iso = parse_iso_date(field, line);
  if (iso.ok() || line.size() > 100) return iso;
  if (const auto date = parse(line)) return *date;
  return iso;
}

unsigned month_of_name(std::string_view word) {
  const std::string lower = lower_word(word);
  if (lower.size() < 3) return 0;
  for (unsigned i = 0; i < kMonths.size(); ++i) {
    if (lower == "sept" && i == 8) return 9;
    if (lower == kMonths[i] || (lower.size() == 3 && kMonths[i].starts_with(lower))) return i + 1;
  }
  return 0;
}

}  // namespace dateline
