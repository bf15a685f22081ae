#include "server/search/news.h"

#include <gtest/gtest.h>

#include "server/search/export_run.h"
#include "server/search/searcher.h"
#include "tests/support/test_index.h"

namespace dateline {
namespace {

constexpr std::int64_t kThen = 1'760'000'000;

class News : public testing::Test {
 protected:
  void put(const std::string& key, std::int64_t first_indexed) { put(index_, key, first_indexed); }
  static void put(test::TestIndex& index, const std::string& key, std::int64_t first_indexed) {
    test::TestArticle article{key, "T", "x"};
    article.first_indexed = first_indexed;
    index.put(article);
  }
  SearcherPool& pool() {
    if (!pool_) pool_ = std::move(*SearcherPool::open(index_.path()));
    return *pool_;
  }
  static std::string keys(SearcherPool& pool, const NewsRange& range) {
    ExportRun run = pool.begin_news({}, range);
    std::string text;
    while (!run.is_done()) {
      for (const Hit& hit : pool.export_rows(run)) text += hit.head.key + " ";
    }
    return text;
  }
  // What is new since, and the bookmark for the next time.
  std::string look(Bookmark& bookmark) {
    const Bookmark now = pool().bookmark();
    std::string text = keys(pool(), {bookmark, now});
    bookmark = now;
    return text;
  }

  test::TestIndex index_;
  std::unique_ptr<SearcherPool> pool_;
};

TEST_F(News, TellEachArticleOnce) {
  put("a", kThen);
  put("b", kThen);
  index_.commit();
  Bookmark bookmark;
  EXPECT_EQ(look(bookmark), "a b ");
  EXPECT_EQ(look(bookmark), "");
  EXPECT_EQ(bookmark.shards.at(0).newest, kThen);
  EXPECT_EQ(bookmark.shards.at(0).at_newest, 2U);
  // A run stamps all its commits with one time: some may be seen and others not.
  put("c", kThen);
  index_.commit();
  EXPECT_EQ(look(bookmark), "c ");
  put("d", kThen + 5);
  put("e", kThen + 5);
  index_.commit();
  EXPECT_EQ(look(bookmark), "d e ");
  EXPECT_EQ(look(bookmark), "");
}

TEST_F(News, AreNoChangedAndNoMovedArticles) {
  put("a", kThen);
  put("old", kThen - 2 * kClockSlack);
  index_.commit();
  Bookmark bookmark = pool().bookmark();
  put("a", kThen);  // replaced in place
  index_.remove("old");
  index_.commit();
  put("old", kThen - 2 * kClockSlack);  // another document, first indexed as before
  index_.commit();
  EXPECT_EQ(look(bookmark), "");
}

TEST_F(News, SurviveAClockThatIsSetBack) {
  put("a", kThen);
  index_.commit();
  Bookmark bookmark = pool().bookmark();
  put("b", kThen - kClockSlack);
  index_.commit();
  EXPECT_EQ(look(bookmark), "b ");
}

TEST_F(News, EndWhereTheRangeEnds) {
  put("a", kThen);
  index_.commit();
  const Bookmark first = pool().bookmark();
  put("b", kThen + 1);
  index_.commit();
  const Bookmark second = pool().bookmark();
  put("c", kThen + 1);
  index_.commit();
  EXPECT_EQ(keys(pool(), {first, second}), "b ");
  EXPECT_EQ(keys(pool(), {second, pool().bookmark()}), "c ");
}

TEST_F(News, GoOnOverARebuild) {
  put("a", kThen);
  put("b", kThen + 3);
  index_.commit();
  Bookmark bookmark = pool().bookmark();
  index_.begin_generation();
  put("new", kThen + 9);
  put("b", kThen + 3);
  put("a", kThen);
  index_.publish();
  EXPECT_EQ(look(bookmark), "new ");
  EXPECT_EQ(look(bookmark), "");
}

TEST_F(News, AreToldTwiceRatherThanNotAtAllWhenARebuildHidesWhichTheyAre) {
  put("a", kThen);
  put("b", kThen + 3);
  index_.commit();
  Bookmark bookmark = pool().bookmark();
  put("c", kThen + 3);  // of the same run, not seen
  index_.commit();
  index_.begin_generation();
  for (const auto& [key, came] : {std::pair{"c", kThen + 3}, {"a", kThen}, {"b", kThen + 3}}) put(key, came);
  index_.publish();
  EXPECT_EQ(look(bookmark), "c b ");
  EXPECT_EQ(look(bookmark), "");
}

TEST_F(News, StopWhenTheIndexIsMadeAnewMeanwhile) {
  put("a", kThen);
  index_.commit();
  const Bookmark now = pool().bookmark();
  index_.begin_generation();
  put("a", kThen);
  index_.publish();
  EXPECT_THROW(pool().begin_news({}, {{}, now}), IndexReplaced);
}

TEST_F(News, OfSeveralIndexesAreToldApart) {
  test::TestIndex other;
  other.database().set_metadata("uuid", "other");
  put("a", kThen);
  index_.commit();
  put(other, "x", kThen - 50'000);
  other.commit();
  other.database().set_metadata("uuid", "other");
  other.database().commit();
  const auto pool = std::move(*SearcherPool::open({index_.path(), other.path()}));
  const Bookmark before = pool->bookmark();
  ASSERT_EQ(before.shards.size(), 2U);
  EXPECT_EQ(before.find("other")->newest, kThen - 50'000);
  put(other, "y", kThen - 40'000);
  other.database().commit();
  put("b", kThen);
  index_.commit();
  EXPECT_EQ(keys(*pool, {before, pool->bookmark()}), "b y ");
  // One that the bookmark does not know is new as a whole.
  EXPECT_EQ(keys(*pool, {{{before.shards[0]}}, pool->bookmark()}), "b y x ");
}

}  // namespace
}  // namespace dateline
