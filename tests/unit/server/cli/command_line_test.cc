#include "server/cli/command_line.h"

#include <gtest/gtest.h>

#include <CLI/CLI.hpp>

namespace dateline {
namespace {

CommandLine parse(const std::vector<std::string>& arguments) {
  const auto parsed = parse_command_line(arguments);
  if (const auto* line = std::get_if<CommandLine>(&parsed)) return *line;
  ADD_FAILURE() << std::get<Usage>(parsed).text;
  return {};
}

TEST(CommandLine, ServesByDefault) {
  const CommandLine line =
      parse({"--db", "x.db", "--port", "0", "--allowed-host", "a", "--allowed-host", "b"});
  EXPECT_EQ(line.command, Command::kServe);
  EXPECT_EQ(line.flags,
            (std::map<std::string, std::string>{{"db", "x.db"}, {"port", "0"}, {"allowed-host", "a,b"}}));
  EXPECT_EQ(parse({"serve", "--db", "x.db"}).flags.at("db"), "x.db");
  EXPECT_EQ(parse({"--db", "x.db", "--db", "y.db"}).flags.at("db"), "x.db\ny.db");
  EXPECT_TRUE(parse({}).flags.empty());
}

TEST(CommandLine, MakesParametersOfAQuery) {
  const CommandLine line = parse({"query", "oil", "prices -gas", "--db", "x", "--limit", "3", "--source", "A",
                                  "--source", "B", "--from", "2024", "--json"});
  EXPECT_EQ(line.command, Command::kQuery);
  EXPECT_TRUE(line.wants_json);
  EXPECT_EQ(line.flags.at("db"), "x");
  const Parameters expected{
      {"q", "oil prices -gas"}, {"from", "2024"}, {"limit", "3"}, {"source", "A"}, {"source", "B"}};
  EXPECT_EQ(line.parameters, expected);
}

TEST(CommandLine, TakesAFilterWithASearchAndAFacet) {
  const Parameters expected{{"q", "oil"}, {"filter", "source = A"}};
  EXPECT_EQ(parse({"query", "oil", "--filter", "source = A"}).parameters, expected);
  EXPECT_EQ(parse({"facet", "person", "oil", "--filter", "source = A"}).parameters, expected);
}

TEST(CommandLine, TakesAFormatOrJsonNotBoth) {
  const CommandLine line = parse({"query", "oil", "--format", "csv", "--attributes", "title,body"});
  EXPECT_EQ(line.format, "csv");
  EXPECT_EQ(line.parameters, (Parameters{{"q", "oil"}, {"attributesToRetrieve", "title,body"}}));
  EXPECT_EQ(parse({"query", "oil"}).format, "");
  const auto both = parse_command_line({"query", "oil", "--format", "csv", "--json"});
  ASSERT_TRUE(std::holds_alternative<Usage>(both));
  EXPECT_EQ(std::get<Usage>(both).exit_code, 2);
}

TEST(CommandLine, TakesAListAndWhatToCountItBy) {
  const CommandLine line =
      parse({"matrix", "names.txt", "--by", "month", "--from", "2024", "--db", "x", "--format", "ndjson"});
  EXPECT_EQ(line.command, Command::kMatrix);
  EXPECT_EQ(line.subject, "names.txt");
  EXPECT_EQ(line.by, "month");
  EXPECT_EQ(line.format, "ndjson");
  EXPECT_EQ(line.parameters, (Parameters{{"from", "2024"}}));
  EXPECT_EQ(parse({"matrix", "-", "--by", "source"}).subject, "-");
  for (const auto& arguments :
       {std::vector<std::string>{"matrix", "--by", "source"}, {"matrix", "names.txt"}}) {
    EXPECT_EQ(std::get<Usage>(parse_command_line(arguments)).exit_code, 2);
  }
}

TEST(CommandLine, TakesSearchesAndAState) {
  const CommandLine line = parse({"alert", "searches.txt", "--state", "s", "--from-start", "--db", "x",
                                  "--public-url", "https://n.example"});
  EXPECT_EQ(line.command, Command::kAlert);
  EXPECT_EQ(line.subject, "searches.txt");
  EXPECT_EQ(line.state, "s");
  EXPECT_TRUE(line.is_from_start);
  EXPECT_EQ(line.flags.at("public-url"), "https://n.example");
  EXPECT_TRUE(line.parameters.empty());
  EXPECT_EQ(std::get<Usage>(parse_command_line({"alert", "searches.txt"})).exit_code, 2);
  EXPECT_NE(std::get<Usage>(parse_command_line({"alert", "--help"})).text.find("crontab"), std::string::npos);
}

TEST(CommandLine, MakesParametersOfASuggestion) {
  const CommandLine line = parse({"suggest", "north", "kor", "--db", "x", "--limit", "3", "--json"});
  EXPECT_EQ(line.command, Command::kSuggest);
  EXPECT_TRUE(line.wants_json);
  EXPECT_EQ(line.flags.at("db"), "x");
  EXPECT_EQ(line.parameters, (Parameters{{"q", "north kor"}, {"limit", "3"}}));
  EXPECT_EQ(parse({"suggest"}).parameters, (Parameters{{"q", ""}}));
}

TEST(CommandLine, TakesAQueryBehindItsOptionsAlsoOneThatBeginsWithADash) {
  EXPECT_EQ(parse({"query", "--db", "x", "--source", "A", "oil"}).parameters.front().second, "oil");
  EXPECT_EQ(parse({"query", "--db", "x", "--", "-rumour"}).parameters.front().second, "-rumour");
}

TEST(CommandLine, NamesTheFacetAndItsSearch) {
  const CommandLine line = parse({"facet", "person", "oil", "prices", "--facet-query", "kim jo", "--db", "x",
                                  "--country", "KP", "--facet-limit", "7", "--offset", "2", "--json"});
  EXPECT_EQ(line.command, Command::kFacet);
  EXPECT_EQ(line.subject, "person");
  EXPECT_TRUE(line.wants_json);
  EXPECT_EQ(line.flags.at("db"), "x");
  const Parameters expected{
      {"q", "oil prices"}, {"country", "KP"}, {"facetLimit", "7"}, {"facetQuery", "kim jo"}, {"offset", "2"}};
  EXPECT_EQ(line.parameters, expected);
  EXPECT_EQ(parse({"facet", "source"}).parameters, (Parameters{{"q", ""}}));
}

TEST(CommandLine, NamesTheArticleThatOthersAreLike) {
  const CommandLine line = parse({"similar", "--limit", "3", "abc", "--db", "x"});
  EXPECT_EQ(line.command, Command::kSimilar);
  EXPECT_EQ(line.subject, "abc");
  EXPECT_EQ(line.parameters, (Parameters{{"limit", "3"}}));
}

TEST(CommandLine, ShowsTheConfigurationOfBoth) {
  EXPECT_EQ(parse({"--show-config"}).command, Command::kShowConfig);
  EXPECT_EQ(parse({"query", "--show-config"}).command, Command::kShowConfig);
}

TEST(CommandLine, PrintsHelpAndVersion) {
  for (const char* flag : {"-h", "--help"}) {
    const auto parsed = parse_command_line({flag});
    const Usage& usage = std::get<Usage>(parsed);
    EXPECT_EQ(usage.exit_code, 0);
    EXPECT_EQ(usage.text.find("Examples:"), 0U) << usage.text;
    EXPECT_NE(usage.text.find("--allowed-host"), std::string::npos);
  }
  const auto version = parse_command_line({"--version"});
  EXPECT_EQ(std::get<Usage>(version).text, std::string("dateline-server ") + DATELINE_VERSION + "\n");
}

TEST(CommandLine, NamesTheValuesOfFlags) {
  const std::string text = std::get<Usage>(parse_command_line({"--help"})).text;
  EXPECT_NE(text.find("--db DIR "), std::string::npos) << text;
  EXPECT_EQ(text.find(" TEXT "), std::string::npos) << text;
  const std::string query = std::get<Usage>(parse_command_line({"query", "--help"})).text;
  EXPECT_NE(query.find("--from DATE "), std::string::npos) << query;
  EXPECT_EQ(query.find("Exit codes"), std::string::npos) << "the program's own help has them";
}

TEST(CommandLine, DescribesEveryFlagInWords) {
  std::size_t flags = 0;
  describe_command_line([&flags](const CLI::App& app) {
    for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; })) {
      EXPECT_FALSE(command->get_description().empty()) << command->get_name();
      for (const CLI::Option* option : command->get_options()) {
        EXPECT_FALSE(option->get_description().empty()) << command->get_name() << " " << option->get_name();
        ++flags;
      }
    }
  });
  EXPECT_GT(flags, 40U);
}

TEST(CommandLine, RefusesWhatItDoesNotKnow) {
  for (const std::vector<std::string>& arguments : {std::vector<std::string>{"--prot", "1"},
                                                    {"--db"},
                                                    {"search"},
                                                    {"query", "--colour", "x"},
                                                    {"suggest", "--source", "x"},
                                                    {"facet"},
                                                    {"similar"},
                                                    {"facet", "person", "--limit", "1"},
                                                    {"similar", "a", "b"},
                                                    {"similar", "a", "--source", "x"}}) {
    const auto parsed = parse_command_line(arguments);
    ASSERT_TRUE(std::holds_alternative<Usage>(parsed)) << arguments.front();
    EXPECT_EQ(std::get<Usage>(parsed).exit_code, 2);
    EXPECT_FALSE(std::get<Usage>(parsed).text.empty());
  }
}

}  // namespace
}  // namespace dateline
