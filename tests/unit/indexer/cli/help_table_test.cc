#include <gtest/gtest.h>

#include <algorithm>

#include "indexer/cli/arguments.h"
#include "indexer/cli/help.h"

namespace dateline {
namespace {

bool is_verb(std::string_view name) {
  const auto& verbs = help_verbs();
  return std::any_of(verbs.begin(), verbs.end(), [name](const HelpVerb& verb) { return verb.verb == name; });
}

TEST(HelpTable, KnowsOnlyWhatTheProgramTakes) {
  for (const HelpVerb& verb : help_verbs()) EXPECT_EQ(meant_verb(std::string(verb.verb)), verb.verb);
  for (const VerbExample& example : help_examples()) EXPECT_TRUE(is_verb(example.verb)) << example.verb;
  for (const HelpFlag& flag : help_flags()) {
    for (const std::string_view verb : flag.verbs) EXPECT_TRUE(is_verb(verb)) << verb;
    const std::string_view from = flag.name.substr(flag.name.find("--"));
    const std::string name(from.substr(0, from.find(' ')));
    const auto parsed = parse_arguments({"remove", "--root", "x", name + "=1"});
    const auto* early = std::get_if<EarlyExit>(&parsed);
    EXPECT_TRUE(early == nullptr || early->err.find("there is no flag") == std::string::npos) << name;
  }
}

}  // namespace
}  // namespace dateline
