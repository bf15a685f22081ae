#include "indexer/cli/arguments.h"

#include <gtest/gtest.h>

#include "indexer/cli/help.h"

namespace dateline {
namespace {

Arguments parsed(std::vector<std::string> words) {
  const auto result = parse_arguments(std::move(words));
  EXPECT_TRUE(std::holds_alternative<Arguments>(result));
  return std::holds_alternative<Arguments>(result) ? std::get<Arguments>(result) : Arguments{};
}

TEST(ParseArguments, TakesSyncForTheDefault) {
  EXPECT_EQ(parsed({}).verb, Verb::kSync);
  const Arguments bare = parsed({"articles", "more"});
  EXPECT_EQ(bare.verb, Verb::kSync);
  EXPECT_EQ(bare.operands, (std::vector<std::string>{"articles", "more"}));
}

TEST(ParseArguments, TakesFlagsBeforeAndAfterTheVerb) {
  for (const auto& words : std::vector<std::vector<std::string>>{{"--db", "x", "sync", "a", "--strict"},
                                                                 {"sync", "--db=x", "--strict", "a"},
                                                                 {"sync", "a", "--strict", "--db", "x"}}) {
    const Arguments arguments = parsed(words);
    EXPECT_EQ(arguments.verb, Verb::kSync);
    EXPECT_EQ(arguments.operands, std::vector<std::string>{"a"});
    EXPECT_EQ(arguments.flags, (std::map<std::string, std::string>{{"db", "x"}, {"strict", "true"}}));
  }
}

TEST(ParseArguments, KnowsEveryVerb) {
  EXPECT_EQ(parsed({"rebuild"}).verb, Verb::kRebuild);
  EXPECT_EQ(parsed({"status", "--json"}).verb, Verb::kStatus);
  EXPECT_EQ(parsed({"verify"}).verb, Verb::kVerify);
  EXPECT_EQ(parsed({"inspect", "a.md"}).operands, std::vector<std::string>{"a.md"});
  EXPECT_EQ(parsed({"remove", "--root", "articles"}).root, "articles");
  EXPECT_EQ(parsed({"authority", "check", "names"}).operands, (std::vector<std::string>{"check", "names"}));
  EXPECT_EQ(parsed({"authority", "suggest", "--limit", "7"}).limit, "7");
  EXPECT_EQ(parsed({"sync", "-n"}).switches.at("dry-run"), 1);
}

TEST(ParseArguments, SaysWhatIsWrongAndEndsWithTwo) {
  const struct {
    std::vector<std::string> words;
    const char* reason;
  } cases[] = {{{"--bogus"}, "there is no flag --bogus; see"},
               {{"sync", "--dryrun"}, "there is no flag --dryrun; did you mean --dry-run?"},
               {{"sync", ""}, "want a name, got ''; see"},
               {{"inspect"}, "inspect: want one FILE, got 0"},
               {{"inspect", "a", "b"}, "inspect: want one FILE, got 2"},
               {{"remove"}, "remove: want ID... or --root PATH"},
               {{"verify", "x"}, "want no operands for this verb, got 'x'"},
               {{"sync", "--root", "x"}, "--root: only for remove"},
               {{"rebuild", "-n"}, "--dry-run: only for sync"},
               {{"authority"}, "authority: want check [DIR] or suggest, got nothing"},
               {{"authority", "mend"}, "got 'mend'"},
               {{"authority", "check", "a", "b"}, "want one DIR at most"},
               {{"authority", "suggest", "a"}, "want no operands, got 'a'"},
               {{"authority", "check", "--limit", "3"}, "--limit: only for authority suggest"},
               {{"sync", "--db"}, "--db"}};
  for (const auto& test : cases) {
    const auto result = parse_arguments(test.words);
    ASSERT_TRUE(std::holds_alternative<EarlyExit>(result)) << test.reason;
    EXPECT_EQ(std::get<EarlyExit>(result).code, 2);
    EXPECT_NE(std::get<EarlyExit>(result).err.find(test.reason), std::string::npos)
        << std::get<EarlyExit>(result).err;
  }
}

TEST(ParseArguments, AnswersHelpAndVersion) {
  for (const auto& words : std::vector<std::vector<std::string>>{{"-h"}, {"--help"}}) {
    EXPECT_EQ(std::get<EarlyExit>(parse_arguments(words)).out, help_text());
  }
  for (const auto& words : std::vector<std::vector<std::string>>{{"watch", "--help"}, {"--help", "watch"}}) {
    EXPECT_EQ(std::get<EarlyExit>(parse_arguments(words)).out, help_text("watch"));
  }
  EXPECT_EQ(std::get<EarlyExit>(parse_arguments({"--version"})).out,
            "dateline-indexer " DATELINE_VERSION "\n");
}

TEST(MeantVerb, IsTheNearest) {
  EXPECT_EQ(meant_verb("snyc"), "sync");
  EXPECT_EQ(meant_verb("rebuid"), "rebuild");
  EXPECT_EQ(meant_verb("articles"), "");
}

}  // namespace
}  // namespace dateline
