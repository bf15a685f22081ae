#include "server/page/histogram_view.h"

#include <algorithm>

#include "server/page/histogram_geometry.h"
#include "server/page/page_url.h"
#include "server/page/phrases.h"

namespace dateline {
namespace {

// What the view says of a histogram's parts.
class HistogramWords {
 public:
  HistogramWords(const std::string& interval, const Words& words) : interval_(interval), words_(words) {}

  std::string name(const HistogramBucket& bucket) const {
    if (interval_ == "year") return words_.date(DateForm::kYear, bucket.from);
    if (interval_ == "month") return words_.date(DateForm::kMonth, bucket.from);
    return range_words({bucket.from, bucket.to}, words_);
  }

  const std::string& articles_by() const {
    if (interval_ == "year") return words_.text("articles_by_year");
    if (interval_ == "month") return words_.text("articles_by_month");
    if (interval_ == "week") return words_.text("articles_by_week");
    return words_.text("articles_by_day");
  }

  // Of the articles whose date is not known well enough for a bar.
  const std::string& inexact() const {
    return words_.text(interval_ == "month" ? "only_year_known" : "only_month_known");
  }

  // What a reader who does not see the drawing is told.
  std::string summary(const std::vector<HistogramBucket>& buckets) const {
    std::uint64_t total = 0;
    const HistogramBucket* most = &buckets.front();
    for (const HistogramBucket& bucket : buckets) {
      total += bucket.count;
      if (bucket.count > most->count) most = &bucket;
    }
    return words_.say("bars_summary", {{"articles_by", articles_by()},
                                       {"count", total},
                                       {"first", name(buckets.front())},
                                       {"last", name(buckets.back())},
                                       {"most", most->count},
                                       {"when", name(*most)}});
  }

  std::string number(std::uint64_t count) const { return words_.number(count); }

 private:
  const std::string& interval_;
  const Words& words_;
};

View bar_view(const Bar& bar, const PageState& state, const HistogramWords& words) {
  View view;
  view.text("url", search_url(with_dates(state, {bar.bucket->from, bar.bucket->to})))
      .text("name", words.name(*bar.bucket))
      .text("count", words.number(bar.bucket->count))
      .text("hit_x", per_cent(bar.hit_x))
      .text("hit_width", per_cent(bar.hit_width))
      .text("x", per_cent(bar.x))
      .text("width", per_cent(bar.width))
      .flag("is_outside", bar.is_outside)
      .flag("solid", bar.solid_height > 0)
      .text("solid_y", per_cent(bar.solid_y))
      .text("solid_height", per_cent(bar.solid_height))
      .maybe("estimated", bar.bucket->estimated > 0 ? words.number(bar.bucket->estimated) : "")
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

}  // namespace

View histogram_view(const DateHistogram& histogram, const PageState& state, const Words& words) {
  const HistogramWords says(histogram.interval, words);
  View view;
  view.text("from", state.dates.from ? iso_day(*state.dates.from) : "")
      .text("to", state.dates.to ? iso_day(*state.dates.to) : "")
      .maybe("undated", histogram.undated > 0 ? words.number(histogram.undated) : "")
      .maybe("inexact", histogram.coarse > 0 ? words.number(histogram.coarse) : "")
      .text("inexact_name", says.inexact())
      .flag("has_bars", !histogram.buckets.empty())
      .flag("is_chosen", state.dates != DateRange{})
      .text("all_dates_url", search_url(with_dates(state, {})));
  if (histogram.buckets.empty()) return view.flag("has_estimates", false);

  const HistogramGeometry geometry = measure(histogram, state.dates, words);
  std::vector<View> bars;
  std::uint64_t estimated = 0;
  for (const Bar& bar : geometry.bars) {
    bars.push_back(bar_view(bar, state, says));
    estimated += bar.bucket->estimated;
  }
  std::vector<View> ticks;
  std::transform(geometry.ticks.begin(), geometry.ticks.end(), std::back_inserter(ticks), tick_view);
  view.text("bars_summary", says.summary(histogram.buckets))
      .text("articles_by", says.articles_by())
      .flag("has_estimates", estimated > 0)
      .text("estimates", words.number(estimated))
      .list("bars", std::move(bars))
      .list("ticks", std::move(ticks))
      .flag("grid", false)
      .flag("band", false);
  if (geometry.grid) {
    View grid;
    grid.text("grid_y", per_cent(geometry.grid->y)).text("grid_count", words.number(geometry.grid->count));
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
