#include "server/search/date_order.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <iterator>
#include <random>

#include "tests/support/test_index.h"

namespace dateline {
namespace {

using Documents = std::vector<std::uint32_t>;

class DateOrder : public testing::Test {
 protected:
  Documents order(const Documents& documents, Sort sort, std::size_t count) {
    ColumnStore store;
    const auto snapshot = std::move(*Snapshot::open(*current_generation(index_.path()), store));
    return order_by_date(*snapshot, documents, sort, count);
  }
  void put(test::TestArticle article, std::int64_t first_indexed) {
    article.first_indexed = first_indexed;
    index_.put(article);
    index_.commit();
  }

  test::TestIndex index_;
};

TEST_F(DateOrder, PutsTheUndatedLastAndEqualDatesByDocument) {
  put({"a", "A", "storm", "2024-10-18"}, 0);
  put({"b", "B", "storm", ""}, 0);
  put({"c", "C", "quiet", "2024"}, 0);
  put({"d", "D", "storm", "2024-10-20"}, 0);
  put({"e", "E", "storm", "2024-10-20"}, 0);
  put({"f", "F", "old", "1923-01-02"}, 0);
  EXPECT_EQ(order({1, 2, 4, 5, 6}, Sort::kNewest, 9), (Documents{4, 5, 1, 6, 2}));
  EXPECT_EQ(order({1, 2, 4, 5, 6}, Sort::kOldest, 9), (Documents{6, 1, 4, 5, 2}));
  EXPECT_EQ(order({2, 4, 5}, Sort::kNewest, 2), (Documents{4, 5}));
  EXPECT_EQ(order({2}, Sort::kNewest, 0), Documents{});
  EXPECT_EQ(order({}, Sort::kOldest, 3), Documents{});
}

// Days in memory leave most articles out; what is left must begin as the whole does.
TEST_F(DateOrder, TheFirstAreThoseOfTheWholeOrder) {
  constexpr unsigned kSeed = 11;
  std::mt19937 random(kSeed);
  Documents all;
  for (int number = 0; number < 300; ++number) {
    const std::string day = "2024-0" + std::to_string(1 + random() % 3) + "-1" + std::to_string(random() % 8);
    const std::array<std::string, 7> dates{day, day,    "~" + day.substr(0, 7), day.substr(0, 7),
                                           "",  "2024", day + "T23:30:00-10:00"};
    test::TestArticle article{"k" + std::to_string(number), "A", "x", dates[random() % dates.size()]};
    article.first_indexed = static_cast<std::int64_t>(random() % 4);
    index_.put(article);
    all.push_back(static_cast<std::uint32_t>(number + 1));
  }
  index_.commit();
  for (const Sort sort : {Sort::kNewest, Sort::kOldest, Sort::kLatest}) {
    for (const unsigned one_in : {1U, 2U, 7U}) {
      Documents some;
      std::copy_if(all.begin(), all.end(), std::back_inserter(some),
                   [&](std::uint32_t) { return random() % one_in == 0; });
      const Documents whole = order(some, sort, some.size());
      for (const std::size_t count : {1U, 2U, 5U, 10U, 40U}) {
        const auto end = whole.begin() + static_cast<std::ptrdiff_t>(std::min(count, whole.size()));
        EXPECT_EQ(order(some, sort, count), Documents(whole.begin(), end)) << "seed " << kSeed;
      }
    }
  }
}

TEST_F(DateOrder, LatestIsWhatCameLastAndOfOneTimeTheNewest) {
  put({"a", "A", "x", "2024-10-18"}, 500);
  put({"b", "B", "x", ""}, 700);
  put({"c", "C", "x", "2024-10-20"}, 500);
  put({"d", "D", "x", "2001"}, 700);
  put({"e", "E", "x", "2024-10-20"}, 500);
  EXPECT_EQ(order({1, 2, 3, 4, 5}, Sort::kLatest, 9), (Documents{4, 2, 3, 5, 1}));
}

}  // namespace
}  // namespace dateline
