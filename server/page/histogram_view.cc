#include "server/page/histogram_view.h"

#include <algorithm>

#include "server/page/histogram_geometry.h"
#include "server/page/page_url.h"
#include "server/page/phrases.h"

namespace dateline {
namespace {

std::string bucket_name(const std::string& interval, const HistogramBucket& bucket) {
  if (interval == "year") return english_year(bucket.from);
  if (interval == "month") return english_month(bucket.from);
  return english_range({bucket.from, bucket.to});
}

View bar_view(const Bar& bar, const DateHistogram& histogram, const PageState& state) {
  View view;
  view.text("url", search_url(with_dates(state, {bar.bucket->from, bar.bucket->to})))
      .text("name", bucket_name(histogram.interval, *bar.bucket))
      .text("count", with_separators(bar.bucket->count))
      .text("hit_x", per_cent(bar.hit_x))
      .text("hit_width", per_cent(bar.hit_width))
      .text("x", per_cent(bar.x))
      .text("width", per_cent(bar.width))
      .flag("is_outside", bar.is_outside)
      .flag("solid", bar.solid_height > 0)
      .text("solid_y", per_cent(bar.solid_y))
      .text("solid_height", per_cent(bar.solid_height))
      .maybe("estimated", bar.bucket->estimated > 0 ? with_separators(bar.bucket->estimated) : "")
      .text("estimated_y", per_cent(bar.estimated_y))
      .text("estimated_height", per_cent(bar.estimated_height));
  return view;
}

View tick_view(const Tick& tick) {
  View view;
  view.text("x", per_cent(tick.x))
      .text("label", tick.label)
      .flag("is_wide_only", tick.is_wide_only)
      .flag("is_label_wide_only", tick.is_label_wide_only);
  return view;
}

// What a reader who does not see the drawing is told.
std::string summary(const DateHistogram& histogram) {
  std::uint64_t total = 0;
  const HistogramBucket* most = &histogram.buckets.front();
  for (const HistogramBucket& bucket : histogram.buckets) {
    total += bucket.count;
    if (bucket.count > most->count) most = &bucket;
  }
  return count_of(total, "article") + " by " + histogram.interval + ", " +
         bucket_name(histogram.interval, histogram.buckets.front()) + " to " +
         bucket_name(histogram.interval, histogram.buckets.back()) + "; the most, " +
         with_separators(most->count) + ", in " + bucket_name(histogram.interval, *most) + ".";
}

}  // namespace

View histogram_view(const DateHistogram& histogram, const PageState& state) {
  View view;
  view.text("from", state.dates.from ? iso_day(*state.dates.from) : "")
      .text("to", state.dates.to ? iso_day(*state.dates.to) : "")
      .maybe("undated", histogram.undated > 0 ? with_separators(histogram.undated) : "")
      .flag("has_bars", !histogram.buckets.empty())
      .flag("is_chosen", state.dates != DateRange{})
      .text("all_dates_url", search_url(with_dates(state, {})));
  if (histogram.buckets.empty()) return view.flag("has_estimates", false);

  const HistogramGeometry geometry = measure(histogram, state.dates);
  std::vector<View> bars;
  std::uint64_t estimated = 0;
  for (const Bar& bar : geometry.bars) {
    bars.push_back(bar_view(bar, histogram, state));
    estimated += bar.bucket->estimated;
  }
  std::vector<View> ticks;
  std::transform(geometry.ticks.begin(), geometry.ticks.end(), std::back_inserter(ticks), tick_view);
  view.text("bars_summary", summary(histogram))
      .text("interval", histogram.interval)
      .flag("has_estimates", estimated > 0)
      .text("estimates", with_separators(estimated))
      .list("bars", std::move(bars))
      .list("ticks", std::move(ticks))
      .flag("grid", false)
      .flag("band", false);
  if (geometry.grid) {
    View grid;
    grid.text("grid_y", per_cent(geometry.grid->y)).text("grid_count", with_separators(geometry.grid->count));
    view.nested("grid", std::move(grid));
  }
  if (geometry.band) {
    View band;
    band.text("band_x", per_cent(geometry.band->x)).text("band_width", per_cent(geometry.band->width));
    view.nested("band", std::move(band));
  }
  return view;
}

}  // namespace dateline
