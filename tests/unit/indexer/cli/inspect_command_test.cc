#include <gtest/gtest.h>

#include "indexer/cli/commands.h"
#include "tests/support/temp_folder.h"
#include "tests/unit/indexer/cli/run_words.h"

namespace dateline::test {
namespace {

TEST(InspectCommand, ShowsValuesWithTheirOrigins) {
  const TempFolder folder;
  folder.write("a.md", "---\ntitle: Oil\ndate: 2024-10-18\n---\nOil rose.\n");
  const Ran ran = run_words({"inspect", (folder / "a.md").string()});
  EXPECT_EQ(ran.code, kDone);
  EXPECT_TRUE(holds(ran.out, "Oil  [front matter]")) << ran.out;
  EXPECT_TRUE(holds(ran.out, "2024-10-18 (day)  [front matter]")) << ran.out;
  EXPECT_EQ(run_words({"inspect", (folder / "none.md").string()}).code, kFailure);
}

}  // namespace
}  // namespace dateline::test
