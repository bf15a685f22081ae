#include "server/page/histogram_view.h"

#include <gtest/gtest.h>

#include "tests/unit/server/page/sample.h"

namespace dateline {
namespace {

TEST(HistogramView, BarsLinkToTheirDaysAndSpeakInWords) {
  PageState state;
  state.text = "kursk";
  state.page = 3;
  View view;
  view.nested("h", histogram_view(sample_response().histogram, state, sample_words()));
  EXPECT_EQ(
      render_text("{{#h}}{{#bars}}{{url}} {{name}} {{count}}{{#estimated}} ~{{estimated}}{{/estimated}}\n"
                  "{{/bars}}{{/h}}",
                  view),
      "/?q=kursk&amp;from=2024-08-01&amp;to=2024-08-31 Aug 2024 4\n"
      "/?q=kursk&amp;from=2024-10-01&amp;to=2024-10-31 Oct 2024 8 ~2\n");
  EXPECT_EQ(render_text("{{#h}}{{bars_summary}} {{undated}} {{estimates}}{{/h}}", view),
            "Articles by month: 12, Aug 2024 to Oct 2024; the most, 8, in Oct 2024. 1 2");
}

TEST(HistogramView, FieldsKeepTheChosenDates) {
  PageState state;
  state.dates.from = make_day(2024, 10, 1)->first;
  View view;
  view.nested("h", histogram_view(sample_response().histogram, state, sample_words()));
  EXPECT_EQ(render_text("{{#h}}{{from}}|{{to}}|{{#is_chosen}}{{all_dates_url}}{{/is_chosen}}{{/h}}", view),
            "2024-10-01||/");
}

TEST(HistogramView, WithoutDatedArticlesThereAreNoBars) {
  View view;
  view.nested("h", histogram_view({}, {}, sample_words()));
  EXPECT_EQ(
      render_text("{{#h}}{{#has_bars}}bars{{/has_bars}}{{#undated}}{{undated}}{{/undated}}{{/h}}", view), "");
}

}  // namespace
}  // namespace dateline
