// What it does in full is tested in tests/e2e/server/watch_test.cc, with the real programs.
#include <gtest/gtest.h>

#include <csignal>
#include <sstream>

#include "indexer/cli/commands.h"
#include "tests/support/temp_folder.h"
#include "tests/unit/indexer/cli/run_words.h"

namespace dateline::test {
namespace {

TEST(WatchCommand, SyncsFirstAndEndsOnASignal) {
  const TempFolder folder;
  folder.write("articles/a.md", "# A\n\nBody.\n");
  std::ostringstream out;
  std::ostringstream err;
  // As a Ctrl-C that comes once everything is in place.
  const auto signal = [&out] { return holds(out.str(), "watching 1 folder (Ctrl-C ends it)") ? SIGINT : 0; };
  const int code = run_program({"watch", "--db", (folder / "db").string(), (folder / "articles").string()},
                               {out, err}, signal);
  EXPECT_EQ(code, kSignalBase + SIGINT) << err.str();
  EXPECT_TRUE(holds(out.str(), "1 new, 0 changed, 0 removed, 0 failed in ")) << out.str();
  EXPECT_TRUE(holds(err.str(), "stopped; what was done is kept")) << err.str();
}

TEST(WatchCommand, EndsWhenThereIsNothingToWatch) {
  const TempFolder folder;
  const Ran ran = run_words({"watch", "--db", (folder / "db").string()});
  EXPECT_EQ(ran.code, kFailure);
  EXPECT_TRUE(holds(ran.err, "error: path: the index has no folders yet")) << ran.err;
}

}  // namespace
}  // namespace dateline::test
