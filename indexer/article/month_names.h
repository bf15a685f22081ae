// MonthNames: the names of months as pages in some sixty languages write them, also of the Persian and the
// Islamic calendar. Used to read dates in running text. Pure functions, any thread.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace dateline {

enum class Calendar { kGregorian, kPersian, kIslamic };

struct NamedMonth {
  Calendar calendar = Calendar::kGregorian;
  unsigned month = 0;     // 1 to 12
  std::size_t words = 1;  // how many words of the text the name has: "تشرين الأول" has two
};

// The month that `word`, or `word` and `next`, names; both folded (analysis/fold.h), "" for no next word.
// Endings of cases count ("septembre", "septembru"). A name that two languages have for two months
// ("listopad") is that of `language` (ISO 639-1), or of the language that has more readers.
std::optional<NamedMonth> month_named(std::string_view word, std::string_view next,
                                      std::string_view language);

}  // namespace dateline
