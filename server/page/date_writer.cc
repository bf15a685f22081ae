#include "server/page/date_writer.h"

#include <unicode/dtfmtsym.h>
#include <unicode/dtptngen.h>
#include <unicode/locid.h>

#include <algorithm>
#include <memory>
#include <stdexcept>

namespace dateline {
namespace {

// By DateForm.
constexpr std::array<const char*, kDateForms> kSkeletons{"yMMMd", "yMMMMEEEEd", "yMMM", "yMMMM",
                                                         "y",     "MMMd",       "LLL"};

using Symbols = icu::DateFormatSymbols;

Symbols::DtWidthType width_of(std::size_t letters) {
  return letters <= 3 ? Symbols::ABBREVIATED : letters == 4 ? Symbols::WIDE : Symbols::NARROW;
}

bool is_letter(char16_t code) {
  return (code >= u'a' && code <= u'z') || (code >= u'A' && code <= u'Z');
}

}  // namespace

struct DateWriter::Source {
  explicit Source(const std::string& name) : locale(name) {
    UErrorCode status = U_ZERO_ERROR;
    icu::Locale icu_locale = icu::Locale::forLanguageTag(name, status);
    icu_locale.setKeywordValue("calendar", "gregorian", status);
    generator.reset(icu::DateTimePatternGenerator::createInstance(icu_locale, status));
    symbols = std::make_unique<Symbols>(icu_locale, status);
    if (U_FAILURE(status) || !generator) fail(u_errorName(status));
  }

  [[noreturn]] void fail(const std::string& why) const {
    throw std::runtime_error("web/words.json: locale: dates of '" + locale + "': " + why);
  }

  std::vector<std::string> names(char letter, std::size_t letters) const {
    const bool is_month = letter == 'M' || letter == 'L';
    const auto context = letter == 'L' || letter == 'c' ? Symbols::STANDALONE : Symbols::FORMAT;
    std::int32_t count = 0;
    const icu::UnicodeString* all = is_month ? symbols->getMonths(count, context, width_of(letters))
                                             : symbols->getWeekdays(count, context, width_of(letters));
    std::vector<std::string> out;
    // ICU counts weekdays from 1.
    for (std::int32_t i = is_month ? 0 : 1; i < count; ++i) all[i].toUTF8String(out.emplace_back());
    return out;
  }

  std::string locale;
  std::unique_ptr<icu::DateTimePatternGenerator> generator;
  std::unique_ptr<Symbols> symbols;
};

// The letters of patterns: https://unicode.org/reports/tr35/tr35-dates.html#Date_Field_Symbol_Table
DateWriter::Part DateWriter::field_part(const Source& source, char letter, std::size_t letters) {
  switch (letter) {
    case 'y':
    case 'Y':  // of the week; Gaelic has it where it means this one
      if (letters == 2) return {.field = Field::kShortYear, .least_digits = 2};
      return {.field = Field::kYear, .least_digits = letters};
    case 'd':
      return {.field = Field::kDay, .least_digits = letters};
    case 'M':
    case 'L':
      if (letters <= 2) return {.field = Field::kMonth, .least_digits = letters};
      return {.field = Field::kMonthName, .names = source.names(letter, letters)};
    case 'E':
    case 'c':
      return {.field = Field::kWeekdayName, .names = source.names(letter, letters)};
    default:
      source.fail(std::string("there is no field for '") + letter + "'");
  }
}

std::vector<DateWriter::Part> DateWriter::parts_of(const Source& source, const char* skeleton) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::UnicodeString pattern = source.generator->getBestPattern(skeleton, status);
  if (U_FAILURE(status)) source.fail(u_errorName(status));
  std::vector<Part> parts;
  bool is_quoted = false;
  for (std::int32_t at = 0; at < pattern.length();) {
    std::int32_t end = at + 1;
    const char16_t code = pattern[at];
    if (code == u'\'' && (end == pattern.length() || pattern[end] != u'\'')) {
      is_quoted = !is_quoted;
    } else if (!is_quoted && is_letter(code)) {
      while (end < pattern.length() && pattern[end] == code) ++end;
      parts.push_back(field_part(source, static_cast<char>(code), static_cast<std::size_t>(end - at)));
    } else {
      if (parts.empty() || parts.back().field != Field::kText) parts.push_back({});
      pattern.tempSubString(at, 1).toUTF8String(parts.back().text);
      if (code == u'\'') ++end;  // two are one
    }
    at = end;
  }
  return parts;
}

DateWriter::DateWriter(const std::string& locale, const NumberWriter& numbers) {
  const Source source(locale);
  for (std::size_t form = 0; form < kDateForms; ++form) forms_[form] = parts_of(source, kSkeletons[form]);
  for (unsigned digit = 0; digit < digits_.size(); ++digit) digits_[digit] = numbers.write(digit);
}

std::string DateWriter::digits(unsigned number, std::size_t least) const {
  std::string out;
  std::string ascii = std::to_string(number);
  if (ascii.size() < least) ascii.insert(0, least - ascii.size(), '0');
  for (const char digit : ascii) out += digits_[static_cast<std::size_t>(digit - '0')];
  return out;
}

std::string DateWriter::write(DateForm form, Day day) const {
  const std::chrono::year_month_day civil{day};
  const auto year = static_cast<unsigned>(std::max(0, static_cast<int>(civil.year())));
  const auto month = static_cast<unsigned>(civil.month());
  std::string out;
  for (const Part& part : forms_[static_cast<std::size_t>(form)]) {
    switch (part.field) {
      case Field::kText:
        out += part.text;
        break;
      case Field::kYear:
        out += digits(year, part.least_digits);
        break;
      case Field::kShortYear:
        out += digits(year % 100, part.least_digits);
        break;
      case Field::kMonth:
        out += digits(month, part.least_digits);
        break;
      case Field::kDay:
        out += digits(static_cast<unsigned>(civil.day()), part.least_digits);
        break;
      case Field::kMonthName:
        out += part.names[month - 1];
        break;
      case Field::kWeekdayName:
        out += part.names[std::chrono::weekday(day).c_encoding()];
        break;
    }
  }
  return out;
}

}  // namespace dateline
