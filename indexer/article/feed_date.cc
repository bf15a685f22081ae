#include "indexer/article/feed_date.h"

#include <vector>

#include "indexer/article/written_date.h"
#include "indexer/base/ascii.h"
#include "indexer/base/utf8.h"

namespace dateline {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_digits(std::string_view word, std::size_t size) {
  if (word.size() != size) return false;
  for (const char c : word) {
    if (!is_digit(c)) return false;
  }
  return true;
}

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  for (std::size_t at = 0; (at = text.find_first_not_of(" ,", at)) != std::string_view::npos;) {
    const std::size_t end = std::min(text.find_first_of(" ,", at), text.size());
    words.emplace_back(text.substr(at, end - at));
    at = end;
  }
  return words;
}

// "21", "Oct", "24" and whatever follows, with or without a word before them.
std::size_t day_index(const std::vector<std::string>& words) {
  for (std::size_t i = 0; i + 2 < words.size() && i < 2; ++i) {
    const bool is_day = is_digits(words[i], 1) || is_digits(words[i], 2);
    if (is_day && month_of_name(words[i + 1]) > 0) return i;
  }
  return words.size();
}

std::string full_year(const std::string& year) {
  if (!is_digits(year, 2)) return year;
  return (year < "50" ? "20" : "19") + year;
}

std::string full_time(std::string time) {
  if (time.size() > 1 && is_digit(time[0]) && time[1] == ':') time.insert(0, "0");
  return time;
}

// "GMT+0200" and "UTC+2" are offsets with a name before them, "+2" one without its minutes.
std::string plain_zone(std::string zone) {
  const std::string lower = lower_ascii(zone);
  for (const std::string_view name : {"gmt", "utc"}) {
    if (lower.starts_with(name) && lower.size() > name.size()) zone.erase(0, name.size());
  }
  if (zone.size() > 1 && (zone[0] == '+' || zone[0] == '-')) {
    if (is_digits(std::string_view(zone).substr(1), 1)) zone.insert(1, "0");
    if (is_digits(std::string_view(zone).substr(1), 2)) zone += "00";
  }
  return zone;
}

}  // namespace

std::string mended_feed_date(std::string_view text) {
  const std::string line = clean_line(text.substr(0, floor_boundary(text, 200)));
  const std::vector<std::string> words = words_of(line);
  const std::size_t day = day_index(words);
  if (day == words.size()) return line;
  std::string date = words[day] + " " + words[day + 1] + " " + full_year(words[day + 2]);
  if (day + 3 < words.size()) date += " " + full_time(words[day + 3]);
  if (day + 4 < words.size()) date += " " + plain_zone(words[day + 4]);
  return date;
}

}  // namespace dateline
