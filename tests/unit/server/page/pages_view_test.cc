#include "server/page/pages_view.h"

#include <gtest/gtest.h>

#include "tests/unit/server/page/sample.h"

namespace dateline {
namespace {

TEST(PageCount, EndsAtTheWindow) {
  EXPECT_EQ(page_count(0, kWindow), 0U);
  EXPECT_EQ(page_count(10, kWindow), 1U);
  EXPECT_EQ(page_count(11, kWindow), 2U);
  EXPECT_EQ(page_count(1'000'000, kWindow), 100U);
  EXPECT_EQ(page_count(1'000'000, 5000), 500U);
  EXPECT_EQ(page_count(60, 5000), 6U);
}

TEST(PageNumbers, ShowEndsAndNeighbours) {
  using Numbers = std::vector<std::uint32_t>;
  EXPECT_EQ(page_numbers(1, 1), Numbers({1}));
  EXPECT_EQ(page_numbers(1, 6), Numbers({1, 2, 3, 4, 0, 6}));
  EXPECT_EQ(page_numbers(5, 9), Numbers({1, 0, 4, 5, 6, 0, 9}));
  EXPECT_EQ(page_numbers(100, 100), Numbers({1, 0, 99, 100}));
}

TEST(PagesView, EndsHaveNoWayOn) {
  const auto rendered = [](std::uint32_t page) {
    PageState state;
    state.text = "x";
    state.page = page;
    View view;
    view.nested("paging", pages_view(state, 25, sample_words()));
    return render_text(
        "{{#paging}}{{#previous_url}}< {{previous_url}} {{/previous_url}}"
        "{{#next_url}}> {{next_url}}{{/next_url}}{{/paging}}",
        view);
  };
  EXPECT_EQ(rendered(1), "> /?q=x&amp;page=2");
  EXPECT_EQ(rendered(2), "< /?q=x > /?q=x&amp;page=3");
  EXPECT_EQ(rendered(3), "< /?q=x&amp;page=2 ");
}

}  // namespace
}  // namespace dateline
