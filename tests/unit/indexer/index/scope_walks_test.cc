#include "indexer/index/scope_walks.h"

#include <gtest/gtest.h>

#include "tests/support/temp_folder.h"

namespace dateline::test {
namespace {

TEST(WalkScopes, WalksEachPartOfEachScope) {
  const TempFolder folder;
  for (const char* path : {"r/a.md", "r/b/c.md", "r/b/d.md.meta.yaml", "r/b/d.md", "s/e.md", "s/db/x.md"}) {
    folder.write(path, "x");
  }
  SyncOptions options;
  options.db = folder / "s/db";
  std::string entered;
  options.entered = [&entered](const std::string& root, const std::string& path, int) {
    entered += root + ":" + path + " ";
  };
  const auto walks = walk_scopes({{{"r", folder / "r"}, {"b/d.md.meta.yaml", "b"}},
                                  {{"s", folder / "s"}, {}},
                                  {{"t", folder / "t"}, {}}},
                                 options);
  ASSERT_EQ(walks.size(), 3U);
  ASSERT_EQ(walks[0].size(), 2U);
  EXPECT_EQ(walks[0][0].below, "b/d.md");
  EXPECT_EQ(walks[0][0].walk->files.at(0).path, "b/d.md");
  EXPECT_EQ(walks[0][1].walk->files.size(), 3U);
  EXPECT_EQ(walks[1][0].walk->files.size(), 1U);
  EXPECT_FALSE(walks[2][0].walk.ok());
  EXPECT_EQ(entered, "r:b s: ");
}

}  // namespace
}  // namespace dateline::test
