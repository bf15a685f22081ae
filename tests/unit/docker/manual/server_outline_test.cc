#include "docker/manual/server_outline.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace dateline {
namespace {

const VerbOutline* verb(const ProgramOutline& program, const std::string& name) {
  const auto at = std::find_if(program.verbs.begin(), program.verbs.end(),
                               [&name](const VerbOutline& one) { return one.name == name; });
  return at == program.verbs.end() ? nullptr : &*at;
}

TEST(ServerOutline, HasCommandsWithOperandsAndFlags) {
  const ProgramOutline program = server_outline();
  EXPECT_EQ(program.name, "dateline-server");
  const VerbOutline* facet = verb(program, "facet");
  ASSERT_NE(facet, nullptr);
  EXPECT_EQ(facet->usages.front().operands, "NAME [WORDS...]");
  EXPECT_TRUE(std::any_of(facet->flags.begin(), facet->flags.end(), [](const FlagOutline& flag) {
    return flag.long_name == "--from" && flag.value == "DATE";
  }));
  EXPECT_TRUE(std::none_of(facet->flags.begin(), facet->flags.end(),
                           [](const FlagOutline& flag) { return flag.long_name == "--help"; }));
}

TEST(ServerOutline, TakesExamplesOutOfTheDescription) {
  const ProgramOutline program = server_outline();
  ASSERT_FALSE(program.examples.empty());
  EXPECT_EQ(program.examples.front().command, "dateline-server --db articles.db");
  EXPECT_EQ(program.examples.front().text, "serve on http://127.0.0.1:8080");
  EXPECT_NE(program.notes.find("Exit codes: "), std::string::npos);
}

}  // namespace
}  // namespace dateline
