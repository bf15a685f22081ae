// Publication dates compared with their truth, and the table of true dates. Used by the dates program.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/base/result.h"

namespace dateline::bench {

// A page of a data set: the file's name, and its day as YYYY-MM-DD, "" for a page that has none.
struct DatedPage {
  std::string file;
  std::string day;
};

// Reads a truth: JSON, an object of NAME: DAY or of NAME: {"file": NAME, "date": DAY} (then the outer name
// may be an address), or lines of NAME <tab> DAY. DAY is an ISO date, of which the day counts; null, "" and
// "None" mean that there is none. Errors name the entry and what was wanted.
Result<std::vector<DatedPage>> read_date_truth(std::string_view text);

// Right days; wrong ones; pages with a day for which none was found; pages without, and none was found. A day
// found where there is none is a wrong one; so is a month or a year in place of a day.
struct DateScores {
  std::size_t right = 0;
  std::size_t wrong = 0;
  std::size_t missed = 0;
  std::size_t rightly_none = 0;

  // `found` as ISO date, "" for none.
  void add(std::string_view truth, std::string_view found);

  double precision() const;  // of the dates found
  double recall() const;     // right, of right and missed: a wrong one costs precision alone
  double f1() const;
  double accuracy() const;  // right and rightly none, of all
};

}  // namespace dateline::bench
