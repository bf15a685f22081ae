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

// The numbers of the table's second column.
std::uint64_t sum_of_table(const std::string& html) {
  const std::string kBefore = "</th><td class=\"count\">";
  std::uint64_t sum = 0;
  for (std::size_t at = html.find(kBefore); at != std::string::npos; at = html.find(kBefore, at + 1)) {
    sum += std::stoull(html.substr(at + kBefore.size()));
  }
  return sum;
}

TEST(HistogramView, TheTableHasEveryArticleOnce) {
  DateHistogram histogram = sample_response().histogram;  // 4 and 8, one without a date
  const auto rendered = [&] {
    View view;
    view.nested("histogram", histogram_view(histogram, {}, sample_words()));
    return sample_templates().render("histogram", view);
  };
  EXPECT_EQ(sum_of_table(rendered()), 13U);
  EXPECT_EQ(rendered().find("only the"), std::string::npos);
  EXPECT_EQ(rendered().find("The link of a row"), std::string::npos);
  histogram.coarse = 3;
  EXPECT_EQ(sum_of_table(rendered()), 16U);
  EXPECT_NE(rendered().find("<span class=\"soft\">only the year known: 3</span>"), std::string::npos)
      << rendered();
  EXPECT_NE(rendered().find("The link of a row"), std::string::npos);
  histogram.interval = "week";
  EXPECT_NE(rendered().find(">only the month or year known</th>"), std::string::npos) << rendered();
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
