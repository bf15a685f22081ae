#include "tests/bench/speed_target.h"

#include <gtest/gtest.h>

#include "tests/support/temp_folder.h"

namespace dateline::bench {
namespace {

TEST(SearchTarget, IsTheSameSearch) {
  EXPECT_EQ(search_target({"1", "k", WordMatch::kOr, {"oil", "gas"}, "usa", "2020-01-01", ""}),
            "/api/v1/"
            "search?q=oil+OR+gas&match=any&variants=off&typos=off&relax=off&facets=source%2Cperson%2Ccountry"
            "&facetLimit=20&interval=month&country=usa&from=2020-01-01");
  EXPECT_NE(search_target({"1", "k", WordMatch::kPhrase, {"oil", "gas"}, "", "", ""})
                .find("q=%22oil+gas%22&match=all"),
            std::string::npos);
}

TEST(ReadTargets, TakesAddressesAndQueries) {
  const test::TempFolder folder;
  const auto addresses = read_targets(folder.write("a", "/healthz\n\n/?q=a+b\n"));
  ASSERT_TRUE(addresses) << addresses.error().message;
  EXPECT_EQ(*addresses, (std::vector<std::string>{"/healthz", "/?q=a+b"}));
  const auto queries =
      read_targets(folder.write("q", R"({"qid": 1, "kind": "a", "op": "AND", "terms": ["oil"]})"));
  ASSERT_TRUE(queries) << queries.error().message;
  EXPECT_EQ(queries->front().find("/api/v1/search?q=oil&match=all"), 0U);
}

TEST(ReadTargets, RefusesWhatIsNoAddress) {
  const test::TempFolder folder;
  EXPECT_NE(read_targets(folder.write("a", "/a\n/a b\n")).error().message.find("line 2: want an encoded"),
            std::string::npos);
  EXPECT_FALSE(read_targets(folder.write("b", "/a\nb\n")));
  EXPECT_FALSE(read_targets(folder / "none"));
}

}  // namespace
}  // namespace dateline::bench
