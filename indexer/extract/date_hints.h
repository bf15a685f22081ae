// Dates that stand around an article's text: in its own address, in its file name, in a dateline that gives
// the year. Nothing here guesses: a day is named in full or there is none. Pure functions, any thread.
#pragma once

#include <optional>
#include <string_view>

#include "indexer/schema/date.h"

namespace dateline {

// ".../2024/10/21/...", ".../2024/oct/21/..." or ".../2024-10-21/..." in the path of the article's own url.
std::optional<Date> date_of_url(std::string_view url);

// "2024-10-21-slug.md" or "2024-10-21.txt": the day that the file's name begins with.
std::optional<Date> date_of_file_name(std::string_view path);

// "SEOUL, Oct. 21, 2024 (Yonhap) -- ..." at the very beginning of a text. Without a year: nothing.
std::optional<Date> date_of_dateline(std::string_view text);

// Where the dateline ends that `text` begins with; 0 when there is none. It is one to three names parted by
// commas ("PORTLAND, Ore."), then a date with or without a year, an agency in parentheses or both, and a
// dash. Without either the first name must be in capitals ("KYIV -- ...").
std::size_t dateline_length(std::string_view text);

// Whether a date that was found, not given, can be true: not before 1900, at most two days after `today`.
bool is_plausible(const Date& date, Day today);

}  // namespace dateline
