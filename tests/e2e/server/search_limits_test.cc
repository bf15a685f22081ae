// The limits of a search as flags of the real server: JSON, pages, the description of the routes and the
// commands in the terminal keep to the same numbers.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "tests/e2e/server/world.h"

namespace dateline::test {
namespace {

using nlohmann::json;

const std::vector<std::string> kFlags{"--max-window",      "2000", "--max-query-bytes",  "200",
                                      "--max-query-words", "8",    "--max-facet-values", "2"};

TEST(SearchLimits, HoldEverywhere) {
  World world;
  world.serve(kFlags);
  struct Row {
    std::string target;
    int status;
  };
  for (const Row& row : std::vector<Row>{
           {"/api/v1/search?offset=1999&limit=1", 200},
           {"/api/v1/search?offset=2000&limit=1", 400},
           {"/api/v1/search?page=20&hitsPerPage=100", 200},
           {"/api/v1/search?page=21&hitsPerPage=100", 400},
           {"/api/v1/search?q=a+b+c+d+e+f+g+h", 200},
           {"/api/v1/search?q=a+b+c+d+e+f+g+h+i", 400},
           {"/api/v1/export?format=csv&q=a+b+c+d+e+f+g+h+i", 400},
           {"/api/v1/facets/person?q=a+b+c+d+e+f+g+h+i", 400},
           {"/indexes/articles/search?q=a+b+c+d+e+f+g+h+i", 400},
           {"/feed.atom?q=a+b+c+d+e+f+g+h+i", 400},
           {"/?q=a+b+c+d+e+f+g+h+i", 400},
           {"/api/v1/suggest?q=" + std::string(200, 'a'), 200},
           {"/api/v1/suggest?q=" + std::string(201, 'a'), 400},
           {"/api/v1/search?source=a&source=b", 200},
           {"/api/v1/search?source=a&source=b&-person=c", 400},
       }) {
    EXPECT_EQ(get(world.port(), row.target).status, row.status) << row.target;
  }
  const json document = json::parse(get(world.port(), "/openapi.json").body);
  const json& parameters = document.at("components").at("parameters");
  EXPECT_EQ(parameters.at("page").at("schema").at("maximum"), 2000);
  EXPECT_EQ(parameters.at("q").at("schema").at("maxLength"), 200);
  EXPECT_NE(get(world.port(), "/help").body.find("The first 2,000 results"), std::string::npos);
  EXPECT_NE(get(world.port(), "/help/api").body.find("1 to 2,000"), std::string::npos);
  EXPECT_NE(get(world.port(), "/").body.find("maxlength=\"200\""), std::string::npos);
  for (const auto& [code, problem] : document.at("x-problems").items()) {
    if (!problem.contains("example")) continue;
    const HttpReply reply = get(world.port(), problem.at("example"));
    EXPECT_EQ(json::parse(reply.body).at("code"), code) << problem.at("example");
  }
}

TEST(SearchLimits, HoldInTheTerminal) {
  const World world;
  std::vector<std::string> arguments{"query", "a b c d e f g h i", "--db", world.db()};
  EXPECT_EQ(world.run_server(arguments).exit_code, 0);
  arguments.insert(arguments.end(), kFlags.begin(), kFlags.end());
  const ProcessResult refused = world.run_server(arguments);
  EXPECT_EQ(refused.exit_code, 2);
  EXPECT_NE(refused.err.find("at most 8 words"), std::string::npos) << refused.err;
  const ProcessResult wrong = world.run_server({"--db", world.db(), "--max-window", "7"});
  EXPECT_EQ(wrong.exit_code, 2);
  EXPECT_NE(wrong.err.find("max-window: want 100..100000, got '7'"), std::string::npos) << wrong.err;
}

}  // namespace
}  // namespace dateline::test
