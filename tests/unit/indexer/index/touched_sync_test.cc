#include "indexer/index/touched_sync.h"

#include "tests/unit/indexer/index/index_fixture.h"

namespace dateline::test {
namespace {

class TouchedSyncTest : public IndexFixture {
 protected:
  // Everything is indexed and known.
  void learn() {
    run();
    standing_ = run().standing;
    ASSERT_NE(standing_.generation.number, 0U);
  }

  // "1 0 0 0", or "all" when everything has to be looked at.
  std::string touch(const std::vector<std::string>& paths) {
    std::vector<FilePlace> places;
    places.reserve(paths.size());
    for (const std::string& path : paths) places.push_back({"articles", path});
    const auto report = sync_touched(options(), authority_, standing_, places);
    if (!report) return report.error().message;
    if (!*report) return "all";
    warnings_ = (*report)->warnings.size() + (*report)->failures;
    return counts(**report);
  }

  IndexStanding standing_;
  std::size_t warnings_ = 0;
};

TEST_F(TouchedSyncTest, TakesNewChangedAndRemovedFiles) {
  for (const char* name : {"a.md", "b.md", "c.md"}) write(name, "# Title\n\nBody.\n");
  learn();
  write("d.md", "# D\n\nBody.\n");
  EXPECT_EQ(touch({"d.md"}), "1 0 0 0");
  write("a.md", "# A\n\nAnother body.\n");
  std::filesystem::remove(articles() / "b.md");
  EXPECT_EQ(touch({"a.md", "b.md", "never.md"}), "0 1 1 0");
  write("c.md.meta.yaml", "title: From the sidecar\n");
  EXPECT_EQ(touch({"c.md.meta.yaml"}), "0 1 0 0");
  EXPECT_EQ(warnings_, 0U);
  EXPECT_EQ(standing_.articles.at("articles"), 3U);
  EXPECT_EQ(counts(run()), "0 0 0 3");
  expect_sound();
}

TEST_F(TouchedSyncTest, AMovedFileKeepsItsArticleInEitherOrder) {
  write("m.json", R"({"id": "x", "title": "T", "body": "Body."})");
  write("b.md", "# B\n\nBody.\n");
  learn();
  std::filesystem::rename(articles() / "m.json", articles() / "a.json");
  EXPECT_EQ(touch({"m.json", "a.json"}), "0 0 0 1");
  std::filesystem::rename(articles() / "a.json", articles() / "z.json");
  EXPECT_EQ(touch({"z.json", "a.json"}), "0 0 0 1");
  EXPECT_EQ(standing_.articles.at("articles"), 2U);
  expect_sound();
}

TEST_F(TouchedSyncTest, WantsAllFilesWhenARootIsGone) {
  write("a.md", "# A\n\nBody.\n");
  learn();
  std::filesystem::rename(articles(), folder_ / "away");
  for (const char* name : {"a.md", "new.md"}) EXPECT_EQ(touch({name}), "all") << name;
}

TEST_F(TouchedSyncTest, WantsAllFilesForAKeyThatOthersHaveOrWant) {
  const std::string text = R"({"id": "x", "title": "T", "body": "Body."})";
  write("b.json", text);
  write("c.md", "# C\n\nBody.\n");
  learn();
  const auto before = describe_index(db());
  write("a.json", text);
  EXPECT_EQ(touch({"a.json"}), "all");
  EXPECT_EQ(describe_index(db()), before);
  learn();
  // The other would take the key.
  std::filesystem::remove(articles() / "a.json");
  EXPECT_EQ(touch({"a.json"}), "all");
  write("a.json", R"({"id": "y", "title": "T", "body": "Body."})");
  EXPECT_EQ(touch({"a.json"}), "all");
  EXPECT_EQ(counts(run()), "1 0 1 2");
  expect_sound();
}

TEST_F(TouchedSyncTest, WantsAllFilesWhenAnotherWroteOrARootShrank) {
  for (const char* name : {"a.md", "b.md", "c.md"}) write(name, "# Title\n\nBody.\n");
  learn();
  const IndexStanding old = standing_;
  write("d.md", "# D\n\nBody.\n");
  EXPECT_EQ(touch({"d.md"}), "1 0 0 0");
  for (const char* name : {"a.md", "b.md", "c.md"}) std::filesystem::remove(articles() / name);
  EXPECT_EQ(touch({"a.md", "b.md", "c.md"}), "all");
  standing_ = old;
  EXPECT_EQ(touch({"d.md"}), "all");
  std::filesystem::remove_all(db());
  EXPECT_NE(touch({"d.md"}).find("there is no index directory"), std::string::npos);
}

}  // namespace
}  // namespace dateline::test
