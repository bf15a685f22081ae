#include <gtest/gtest.h>

#include "indexer/cli/commands.h"
#include "tests/support/temp_folder.h"
#include "tests/unit/indexer/cli/run_words.h"

namespace dateline::test {
namespace {

TEST(StatusCommand, CountsArticlesAndFailsWithoutAnIndex) {
  const TempFolder folder;
  const std::string db = (folder / "db").string();
  EXPECT_EQ(run_words({"status", "--db", db}).code, kFailure);
  folder.write("articles/a.md", "# A\n\nBody.\n");
  run_words({"sync", "--db", db, (folder / "articles").string()});
  EXPECT_TRUE(holds(run_words({"status", "--db", db}).out, "1 article"));
  EXPECT_TRUE(holds(run_words({"status", "--json", "--db", db}).out, "\"articles\":1"));
}

}  // namespace
}  // namespace dateline::test
