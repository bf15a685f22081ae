#include "indexer/index/new_generation.h"

#include "tests/unit/indexer/index/index_fixture.h"

namespace dateline::test {
namespace {

using NewGenerationTest = IndexFixture;

TEST_F(NewGenerationTest, GoesAgainUnlessItIsPublished) {
  write("a.md", "# A\n\nBody.\n");
  run();
  const Generation live = *current_generation(db());
  {
    const NewGeneration fresh(db(), live);
    EXPECT_EQ(fresh.generation().number, 2U);
    EXPECT_TRUE(std::filesystem::exists(fresh.generation().folder));
  }
  EXPECT_FALSE(std::filesystem::exists(db() / "gen-000002"));
  EXPECT_EQ(current_generation(db())->number, 1U);
}

TEST_F(NewGenerationTest, HasTheRootsAndTheOptionsOfBeforeAndOfTheRun) {
  write("a.md", "# A\n\nBody.\n");
  SyncOptions told = options();
  told.remembered = {{"kept", "1"}, {"changed", "2"}};
  run(told);
  const Xapian::Database live = *open_index(*current_generation(db()));
  const NewGeneration fresh(db(), *current_generation(db()));
  IndexWriter writer({WriterMode::kBuild, fresh.generation(), create_index(fresh.generation(), "")},
                     authority_, {});
  told.remembered = {{"changed", "3"}};
  write_generation_rows(writer, told, live, {{"articles", articles()}, {"more", "/more"}});
  writer.finish_build(kNow, 2);
  const Xapian::Database next = *open_index(fresh.generation());
  EXPECT_EQ(read_options(next), (std::map<std::string, std::string>{{"changed", "3"}, {"kept", "1"}}));
  EXPECT_EQ(read_roots(next, folder_.path()).size(), 2U);
}

}  // namespace
}  // namespace dateline::test
