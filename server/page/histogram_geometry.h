// Where the bars, ticks and the chosen range of a date histogram stand, in per cent of the drawing, so that
// bars stretch with the window and letters do not. Pure arithmetic over a DateHistogram; wording and links
// are histogram_view's.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "server/page/words.h"
#include "server/search/search_response.h"

namespace dateline {

// The estimated part stands on the solid one. `hit` is the full-height strip that a pointer meets.
struct Bar {
  const HistogramBucket* bucket = nullptr;  // into the DateHistogram that was measured
  double hit_x = 0;
  double hit_width = 0;
  double x = 0;
  double width = 0;
  double solid_y = 0;
  double solid_height = 0;
  double estimated_y = 0;
  double estimated_height = 0;
  bool is_outside = false;  // of the chosen dates
};

struct Tick {
  double x = 0;
  std::string label;
  bool is_wide_only = false;        // left out on narrow screens
  bool is_label_wide_only = false;  // the label alone: it would leave a narrow drawing
};

struct Grid {
  double y = 0;
  std::uint64_t count = 0;
};

struct Band {
  double x = 0;
  double width = 0;
};

struct HistogramGeometry {
  std::vector<Bar> bars;
  std::vector<Tick> ticks;
  std::optional<Grid> grid;  // one line at a round number, when the bars are high enough for one
  std::optional<Band> band;  // the chosen dates, when they overlap the drawing
};

// The drawing spans at least kMinSlots intervals, so that few bars do not become slabs. Empty for no buckets.
inline constexpr std::int64_t kMinSlots = 12;
HistogramGeometry measure(const DateHistogram& histogram, const DateRange& chosen, const Words& words);

// "12.34%".
std::string per_cent(double value);

}  // namespace dateline
