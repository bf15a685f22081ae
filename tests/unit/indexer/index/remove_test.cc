#include "indexer/index/remove.h"

#include "indexer/base/digest.h"
#include "tests/unit/indexer/index/index_fixture.h"

namespace dateline::test {
namespace {

using RemoveTest = IndexFixture;

TEST_F(RemoveTest, TakesArticlesOutById) {
  write("a.md", "# A\n\nBody.\n");
  write("b.md", "# B\n\nBody.\n");
  run();
  const std::string missing(20, 'a');
  const auto report =
      remove_articles({db(), {article_id("articles/a.md"), missing}, "", 0, kNow}, authority_);
  ASSERT_TRUE(report.ok());
  EXPECT_EQ(report->removed, 1U);
  EXPECT_EQ(report->unknown, std::vector<std::string>{missing});
  EXPECT_EQ(counts(run()), "0 0 0 1") << "it stays out while its file is as it was";
  expect_sound();
}

TEST_F(RemoveTest, ForgetsARootByPathOrName) {
  write("a.md", "# A\n\nBody.\n");
  run();
  EXPECT_FALSE(remove_articles({db(), {}, "/no/root", 0, kNow}, authority_).ok());
  EXPECT_EQ(remove_articles({db(), {}, articles().string() + "/", 0, kNow}, authority_)->removed, 1U);
  SyncOptions plain = options();
  plain.paths.clear();
  EXPECT_FALSE(sync(plain, authority_, {}).ok()) << "no root is left";
  run();
  EXPECT_EQ(remove_articles({db(), {}, "articles", 0, kNow}, authority_)->removed, 1U);
  expect_sound();
}

}  // namespace
}  // namespace dateline::test
