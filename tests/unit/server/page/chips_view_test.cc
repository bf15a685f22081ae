#include "server/page/chips_view.h"

#include <gtest/gtest.h>

#include "server/page/page_url.h"
#include "tests/unit/server/page/sample.h"

namespace dateline {
namespace {

TEST(Chips, EachTakesItselfAway) {
  PageState state;
  state.text = "troops";
  state.choice(Facet::kCountry).any = {{"KP", "North Korea"}, {"RU", "Russia"}};
  state.choice(Facet::kSource).none = {{"nato", "NATO"}};
  state.dates.from = make_day(2024, 10, 1)->first;
  state.page = 2;
  const std::vector<Chip> all = chips(state, sample_words());
  ASSERT_EQ(all.size(), 4U);
  EXPECT_EQ(all[0].kind + " " + all[0].label, "Country North Korea");
  EXPECT_EQ(search_url(all[0].without), "/?q=troops&-source=nato&country=RU&from=2024-10-01");
  EXPECT_EQ(all[2].kind + " " + all[2].label, "Not source NATO");
  EXPECT_TRUE(all[2].is_excluded);
  EXPECT_EQ(search_url(all[2].without), "/?q=troops&country=KP&country=RU&from=2024-10-01");
  EXPECT_EQ(all[3].kind + " " + all[3].label, "Dates since 1 Oct 2024");
  EXPECT_EQ(search_url(all[3].without), "/?q=troops&-source=nato&country=KP&country=RU");
}

TEST(Chips, SinceStandsLast) {
  PageState state;
  state.since = 1757052720;
  state.dates.from = make_day(2024, 10, 1)->first;
  const std::vector<Chip> all = chips(state, sample_words());
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all[1].kind + " " + all[1].label, "In the index since 5 Sept 2025, 06:12 UTC");
  EXPECT_EQ(search_url(all[1].without), "/?from=2024-10-01");
}

TEST(HiddenFields, CarryWhatNoControlHolds) {
  PageState state;
  state.choice(Facet::kLanguage).none = {{"ko", "Korean"}};
  state.sort = Sort::kOldest;
  EXPECT_EQ(hidden_fields(state).size(), 2U);
  EXPECT_EQ(hidden_fields(with_toggled(state, kVariants)).size(), 3U);
  state.since = 0;
  EXPECT_EQ(hidden_fields(state).size(), 3U);
  EXPECT_TRUE(hidden_fields({}).empty());
}

}  // namespace
}  // namespace dateline
