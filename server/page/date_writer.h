// DateWriter: days, months and years as a locale writes them ("28 Oct 2024", "Oct 28, 2024",
// "2024年10月28日"). ICU chooses the pattern of each form and has the names; they are looked up once and
// filled in here, because ICU's own formatters are slow and of one thread. Gregorian calendar. Immutable,
// safe from any thread.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "indexer/schema/date.h"
#include "server/page/number_writer.h"

namespace dateline {

enum class DateForm {
  kDay,        // "28 Oct 2024"
  kLongDay,    // "Monday, 28 October 2024"
  kMonth,      // "Oct 2024"
  kLongMonth,  // "October 2024"
  kYear,       // "2024"
  kDayOfYear,  // "28 Oct"
  kMonthName,  // "Oct"
};
inline constexpr std::size_t kDateForms = 7;

class DateWriter {
 public:
  // Throws std::runtime_error when the locale has a pattern with a field that none of our forms names.
  DateWriter(const std::string& locale, const NumberWriter& numbers);

  std::string write(DateForm form, Day day) const;

 private:
  enum class Field { kText, kYear, kShortYear, kMonth, kDay, kMonthName, kWeekdayName };
  // What stands there, or a field of the day: a number, or one of `names`.
  struct Part {
    Field field = Field::kText;
    std::string text{};
    std::size_t least_digits = 1;
    std::vector<std::string> names{};  // of months from January, of weekdays from Sunday
  };
  struct Source;  // of the names

  static std::vector<Part> parts_of(const Source& source, const char* skeleton);
  static Part field_part(const Source& source, char letter, std::size_t letters);
  std::string digits(unsigned number, std::size_t least) const;

  std::array<std::vector<Part>, kDateForms> forms_;
  std::array<std::string, 10> digits_;
};

}  // namespace dateline
