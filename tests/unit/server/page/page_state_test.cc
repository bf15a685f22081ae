#include "server/page/page_state.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

std::optional<Label> resolve(Facet facet, std::string_view value) {
  if (facet == Facet::kCountry && (value == "North Korea" || value == "KP"))
    return Label{"KP", "North Korea"};
  if (facet == Facet::kCountry && value == "Egypt") return Label{"EG", "Egypt"};
  return std::nullopt;
}

TEST(PageState, ValuesBecomeIdsInOrderWithoutRepeats) {
  SearchRequest request;
  request.text = "troops";
  request.selection(Facet::kCountry).any = {"North Korea", "Egypt", "KP"};
  request.selection(Facet::kPerson).none = {"Nobody Known"};
  request.offset = 20;
  request.since = 1;
  request.window = 7000;
  const PageState state = page_state(request, resolve);
  EXPECT_EQ(state.window, 7000U);
  ASSERT_EQ(state.choice(Facet::kCountry).any.size(), 2U);
  EXPECT_EQ(state.choice(Facet::kCountry).any[0].id, "EG");
  EXPECT_EQ(state.choice(Facet::kCountry).any[1].label, "North Korea");
  EXPECT_EQ(state.choice(Facet::kPerson).none[0].id, "Nobody Known");
  EXPECT_EQ(state.page, 3U);
  EXPECT_EQ(state.since, 1);
  EXPECT_FALSE(without_filters(state).since);
}

TEST(PageState, EditsGoBackToTheFirstPage) {
  PageState state;
  state.page = 4;
  const Label label{"KP", "North Korea"};
  EXPECT_EQ(with_page(state, 7).page, 7U);
  EXPECT_EQ(with_sort(state, Sort::kOldest).page, 1U);
  EXPECT_EQ(with_value(state, Facet::kCountry, label).page, 1U);
  EXPECT_EQ(without_value(state, Facet::kCountry, "KP").page, 1U);
  EXPECT_EQ(with_dates(state, {}).page, 1U);
  EXPECT_EQ(without_since(state).page, 1U);
  EXPECT_EQ(without_filters(state).page, 1U);
  EXPECT_EQ(with_toggled(state, kTypos).page, 1U);
}

TEST(PageState, ASwitchTurnsOverAndBack) {
  SearchRequest request;
  request.switches = kPageSwitches;
  request.switches.typos = false;
  const PageState state = page_state(request, resolve);
  EXPECT_FALSE(state.switches.typos);
  EXPECT_TRUE(with_toggled(state, kTypos).switches.typos);
  EXPECT_FALSE(with_toggled(state, kRelax).switches.relax);
  EXPECT_FALSE(without_filters(state).switches.typos) << "a switch is no filter";
}

TEST(PageState, ChoosingAValueEndsItsExclusion) {
  PageState state;
  const Label label{"KP", "North Korea"};
  state.choice(Facet::kCountry).none = {label};
  const PageState chosen = with_value(with_value(state, Facet::kCountry, label), Facet::kCountry, label);
  EXPECT_EQ(chosen.choice(Facet::kCountry).any.size(), 1U);
  EXPECT_TRUE(chosen.choice(Facet::kCountry).none.empty());
  EXPECT_FALSE(without_value(state, Facet::kCountry, "KP").has_filters());
}

TEST(PageState, OnlyTheBareAddressIsBlank) {
  EXPECT_TRUE(PageState{}.is_blank());
  EXPECT_FALSE(with_sort({}, Sort::kNewest).is_blank());
  EXPECT_FALSE(with_page({}, 2).is_blank());
  EXPECT_FALSE(only_value(Facet::kSource, {"nato", "NATO"}).is_blank());
  EXPECT_FALSE(with_toggled({}, kVariants).is_blank());
  PageState since;
  since.since = 0;
  EXPECT_FALSE(since.is_blank());
  EXPECT_FALSE(with_dates({}, {make_year(2024)->first, std::nullopt}).is_blank());
}

}  // namespace
}  // namespace dateline
