#include "docker/manual/indexer_outline.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace dateline {
namespace {

TEST(IndexerOutline, HasVerbsWithTheirUsagesAndFlags) {
  const ProgramOutline program = indexer_outline();
  EXPECT_EQ(program.name, "dateline-indexer");
  const auto add = std::find_if(program.verbs.begin(), program.verbs.end(),
                                [](const VerbOutline& verb) { return verb.name == "add"; });
  ASSERT_NE(add, program.verbs.end());
  ASSERT_EQ(add->usages.size(), 2U);
  EXPECT_EQ(add->usages[0].operands, "FILE...");
  EXPECT_EQ(add->usages[1].operands, "-");
  const auto memory = std::find_if(add->flags.begin(), add->flags.end(),
                                   [](const FlagOutline& flag) { return flag.long_name == "--memory"; });
  ASSERT_NE(memory, add->flags.end());
  EXPECT_EQ(memory->value, "SIZE");
  EXPECT_EQ(memory->verbs, "sync, add, watch, rebuild");
}

TEST(IndexerOutline, TellsShortNamesFromLongOnes) {
  const ProgramOutline program = indexer_outline();
  const FlagOutline& help = program.flags.back();
  EXPECT_EQ(help.short_name, "-h");
  EXPECT_EQ(help.long_name, "--help");
  EXPECT_EQ(help.value, "");
  EXPECT_EQ(program.flags.front().short_name, "");
  EXPECT_EQ(program.flags.front().long_name, "--db");
  EXPECT_NE(program.notes.find("Exit codes: "), std::string::npos);
}

}  // namespace
}  // namespace dateline
