#include <gtest/gtest.h>

#include "indexer/cli/commands.h"
#include "tests/support/temp_folder.h"
#include "tests/unit/indexer/cli/run_words.h"

namespace dateline::test {
namespace {

TEST(RemoveCommand, ForgetsARootAndNamesWhatIsNotThere) {
  const TempFolder folder;
  const std::string db = (folder / "db").string();
  folder.write("articles/a.md", "# A\n\nBody.\n");
  run_words({"sync", "--db", db, (folder / "articles").string()});
  EXPECT_NE(run_words({"remove", "--db", db, "aaaaaaaaaaaaaaaaaaaa"}).code, kDone);
  EXPECT_EQ(run_words({"remove", "--db", db, "--root", (folder / "articles").string()}).code, kDone);
  EXPECT_TRUE(holds(run_words({"status", "--db", db}).out, "0 articles"));
}

}  // namespace
}  // namespace dateline::test
