#include "indexer/cli/help.h"

#include <gtest/gtest.h>

#include "tests/unit/indexer/cli/run_words.h"

namespace dateline::test {
namespace {

TEST(Help, NamesEveryVerbFlagAndExitCodeWithExamplesFirst) {
  const Ran help = run_words({"--help"});
  EXPECT_EQ(help.code, kDone);
  for (const char* word : {"sync",
                           "watch",
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
                           "-n, --dry-run",
                           "--root",
                           "--limit",
                           "--rescan",
                           "-q, --quiet",
                           "-v, --verbose",
                           "--color",
                           "--version",
                           "-h, --help",
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

TEST(Help, OfAVerbIsAboutThatVerb) {
  const std::string help = help_text("watch");
  EXPECT_TRUE(help.starts_with("Examples:\n  dateline-indexer watch "));
  for (const char* word : {"watch [PATH...]", "--rescan", "--db", "Exit codes"}) {
    EXPECT_TRUE(holds(help, word)) << word;
  }
  for (const char* word : {"lint", "--limit", "--dry-run"}) EXPECT_FALSE(holds(help, word)) << word;
  for (const HelpVerb& verb : help_verbs()) {
    EXPECT_TRUE(holds(help_text(verb.verb), std::string(verb.text.substr(0, 20)))) << verb.verb;
  }
}

TEST(Help, EndsWithItsNotes) {
  EXPECT_TRUE(help_text().ends_with("\n\n" + help_notes())) << help_text();
}

TEST(Help, FitsAScreen) {
  const std::string help = help_text();
  for (std::size_t at = 0; at < help.size();) {
    const std::size_t end = help.find('\n', at);
    EXPECT_LE(end - at, 120U) << help.substr(at, end - at);
    at = end + 1;
  }
}

}  // namespace
}  // namespace dateline::test
