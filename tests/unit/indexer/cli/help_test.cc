#include <gtest/gtest.h>

#include "tests/unit/indexer/cli/run_words.h"

namespace dateline::test {
namespace {

TEST(Help, NamesEveryVerbFlagAndExitCodeWithExamplesFirst) {
  const Ran help = run_words({"--help"});
  EXPECT_EQ(help.code, kDone);
  for (const char* word : {"sync",
                           "rebuild",
                           "inspect",
                           "lint",
                           "remove",
                           "status",
                           "verify",
                           "authority check",
                           "authority suggest",
                           "--db",
                           "--authority",
                           "--default-country",
                           "--allow-shrink",
                           "--dry-run",
                           "--wait",
                           "--strict",
                           "--json",
                           "--show-config",
                           "75",
                           "130"}) {
    EXPECT_TRUE(holds(help.out, word)) << word;
  }
  EXPECT_LT(help.out.find("Examples:"), help.out.find("Usage:"));
  EXPECT_EQ(help.err, "");
}

}  // namespace
}  // namespace dateline::test
