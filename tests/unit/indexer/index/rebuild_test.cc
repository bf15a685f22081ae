#include <gtest/gtest.h>

#include <fstream>

#include "indexer/index/manifest.h"
#include "tests/unit/indexer/index/index_fixture.h"

namespace dateline::test {
namespace {

class RebuildTest : public IndexFixture {
 protected:
  Result<SyncReport> again() {
    SyncOptions told = options();
    told.paths.clear();
    return rebuild(told, authority_, {});
  }
};

TEST_F(RebuildTest, MakesTheNextGenerationWithTheSameArticles) {
  write("a.md", "# A\n\nBody.\n");
  write("b.md", "# B\n\nBody.\n");
  run();
  write("b.md", "# B\n\nChanged.\n");
  run();
  const auto before = describe_index(db());
  const auto report = again();
  ASSERT_TRUE(report.ok()) << report.error().message;
  EXPECT_EQ(counts(*report), "0 0 0 2");
  EXPECT_EQ(report->revision, 3U);
  EXPECT_EQ(current_generation(db())->number, 2U);
  EXPECT_TRUE(has_manifest(*current_generation(db())));
  EXPECT_EQ(describe_index(db()), before);
  expect_sound();
}

TEST_F(RebuildTest, KeepsTheLiveIndexWhenARootIsMissingOrHalved) {
  for (const char* name : {"a.md", "b.md", "c.md"}) write(name, std::string("# ") + name + "\n\nBody.\n");
  run();
  std::filesystem::remove(articles() / "a.md");
  std::filesystem::remove(articles() / "b.md");
  EXPECT_NE(again().error().message.find("would have 1 articles where it had 3"), std::string::npos);
  std::filesystem::remove_all(articles());
  EXPECT_FALSE(again().ok());
  EXPECT_EQ(current_generation(db())->number, 1U);
  EXPECT_FALSE(std::filesystem::exists(db() / "gen-000002"));
  EXPECT_EQ(verify_index(db(), {})->articles, 3U);
}

TEST_F(RebuildTest, MakesAnIndexOfAnotherSchemaAnew) {
  write("a.md", "# A\n\nBody.\n");
  run();
  {
    Xapian::WritableDatabase database = *open_index_for_writing(*current_generation(db()));
    database.set_metadata("schema", "0");
    database.commit();
  }
  EXPECT_FALSE(sync(options(), authority_, {}).ok());
  ASSERT_TRUE(again().ok());
  EXPECT_EQ(counts(run()), "0 0 0 1");
}

// Two bits of the directory of a table's first block, which reading the first articles meets, and opening the
// database does not.
TEST_F(RebuildTest, MakesADamagedIndexAnew) {
  const auto text = [](std::uint32_t number) {
    std::string body = "# Title\n\nBody";
    for (std::uint32_t word = 1; word < 300; ++word)
      body += " " + std::to_string(number * 2654435761U / word);
    return body;
  };
  for (std::uint32_t i = 0; i < 40; ++i) write("a" + std::to_string(i) + ".md", text(i));
  run();
  const auto before = describe_index(db());
  const auto table = current_generation(db())->glass / "docdata.glass";
  std::string bytes = read_text(table);
  bytes.at(12) = static_cast<char>(bytes.at(12) ^ 1);
  bytes.at(11) = static_cast<char>(bytes.at(11) ^ 0x40);
  std::ofstream(table, std::ios::binary | std::ios::trunc) << bytes;
  write("a0.md", "# Title\n\nChanged");
  EXPECT_THROW(static_cast<void>(sync(options(), authority_, {})), Xapian::DatabaseError);
  write("a0.md", text(0));
  const auto report = again();
  ASSERT_TRUE(report.ok()) << report.error().message;
  EXPECT_EQ(report->articles, 40U);
  EXPECT_EQ(describe_index(db()), before);
  expect_sound();
}

TEST_F(RebuildTest, LeavesNothingWhenStopped) {
  write("a.md", "# A\n\nBody.\n");
  run();
  SyncOptions stopping = options();
  stopping.paths.clear();
  stopping.stopped = [] { return true; };
  EXPECT_TRUE(rebuild(stopping, authority_, {})->is_interrupted);
  EXPECT_FALSE(std::filesystem::exists(db() / "gen-000002"));
}

}  // namespace
}  // namespace dateline::test
