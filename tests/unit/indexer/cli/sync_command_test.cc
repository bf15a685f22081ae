#include <gtest/gtest.h>

#include <filesystem>

#include "indexer/cli/commands.h"
#include "tests/support/temp_folder.h"
#include "tests/unit/indexer/cli/run_words.h"

namespace dateline::test {
namespace {

TEST(SyncCommand, SaysWhatItDidAndNamesWhatFailed) {
  const TempFolder folder;
  folder.write("articles/a.md", "# A\n\nBody.\n");
  folder.write("articles/b.json", "{");
  const Ran ran = run_words({"sync", "--db", (folder / "db").string(), (folder / "articles").string()});
  EXPECT_EQ(ran.code, kSomeFailed);
  EXPECT_TRUE(holds(ran.out, "1 new, 0 changed, 0 removed, 1 failed in ")) << ran.out;
  EXPECT_TRUE(holds(ran.err, "b.json: ")) << ran.err;
}

TEST(SyncCommand, ADryRunWritesNothing) {
  const TempFolder folder;
  folder.write("articles/a.md", "# A\n\nBody.\n");
  const Ran ran = run_words({"sync", "-n", "--db", (folder / "db").string(), (folder / "articles").string()});
  EXPECT_EQ(ran.code, kDone);
  EXPECT_TRUE(holds(ran.out, "1 new")) << ran.out;
  EXPECT_FALSE(std::filesystem::exists(folder / "db" / "current"));
}

}  // namespace
}  // namespace dateline::test
