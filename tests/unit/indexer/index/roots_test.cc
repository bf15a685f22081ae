#include "indexer/index/roots.h"

#include <gtest/gtest.h>

#include "tests/support/temp_folder.h"

namespace dateline {
namespace {

TEST(NameRoot, IsTheLastPartMadeUnique) {
  const std::vector<Root> taken{{"articles", "/a/articles"}, {"articles-2", "/b/articles"}};
  EXPECT_EQ(name_root("/c/news", taken), "news");
  EXPECT_EQ(name_root("/c/articles", taken), "articles-3");
  EXPECT_EQ(name_root("/", {}), "root");
  EXPECT_EQ(name_root("/x/new\nline\xff", {}), "new\\x0aline\\xff");
  EXPECT_EQ(name_root("/" + std::string(250, 'a'), {}).size(), 100U);
}

TEST(RootRow, KeepsThePathButForTheFolderOfTheIndexItself) {
  const test::TempFolder folder;
  const Root news{"news", folder / "news"};
  const Root own{"stdin", folder / "a/stdin"};
  EXPECT_EQ(root_row(news, folder / "a"), (folder / "news").string());
  EXPECT_EQ(root_of_row("news", root_row(news, folder / "a"), folder / "b"), news);
  EXPECT_EQ(root_of_row("stdin", root_row(own, folder / "a/"), folder / "a"), own);
  EXPECT_EQ(root_of_row("stdin", root_row(own, folder / "a"), folder / "b"),
            (Root{"stdin", folder / "b/stdin"}));
}

TEST(ChooseScopes, TakesAllRecordedRootsByDefault) {
  const std::vector<Root> recorded{{"a", "/x/a"}, {"b", "/x/b"}};
  const auto scopes = choose_scopes(recorded, {});
  ASSERT_EQ(scopes->size(), 2U);
  EXPECT_TRUE((*scopes)[1].below.empty());
  EXPECT_FALSE(choose_scopes({}, {}).ok());
}

TEST(ChooseScopes, KnowsARootAPathBelowItAndANewOne) {
  const test::TempFolder folder;
  folder.write("a/sub/x.md", "");
  folder.write("b/y.md", "");
  const std::vector<Root> recorded{{"a", folder / "a"}};
  const auto scopes = choose_scopes(recorded, {folder / "a/sub", folder / "a/gone.md", folder / "b/"});
  ASSERT_TRUE(scopes.ok()) << scopes.error().message;
  ASSERT_EQ(scopes->size(), 2U);
  EXPECT_EQ((*scopes)[0].below, (std::vector<std::string>{"sub", "gone.md"}));
  EXPECT_EQ((*scopes)[1].root, (Root{"b", folder / "b"}));
  const auto whole = choose_scopes(recorded, {folder / "a/sub", folder / "a"});
  EXPECT_TRUE(whole->at(0).below.empty());
}

TEST(ChooseScopes, RefusesWhatIsNotThereOrHoldsARoot) {
  const test::TempFolder folder;
  folder.write("a/x.md", "");
  const std::vector<Root> recorded{{"a", folder / "a"}};
  EXPECT_NE(choose_scopes(recorded, {folder / "typo"}).error().message.find("there is no"),
            std::string::npos);
  const auto nested = choose_scopes(recorded, {folder.path()});
  ASSERT_FALSE(nested.ok());
  EXPECT_NE(nested.error().message.find("holds the root"), std::string::npos);
}

}  // namespace
}  // namespace dateline
