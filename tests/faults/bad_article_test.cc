// Bad articles among very many good ones: each good one is indexed, each bad one is named or made good, and
// the summary adds up.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "tests/faults/fault_world.h"
#include "tests/faults/scale.h"

namespace dateline::test {
namespace {

struct BadArticle {
  const char* name;
  std::string line;
  bool is_taken;  // made good instead of refused
};

std::string in_json(const std::string& body) {
  return R"({"title": "Bad", "body": ")" + body + "\"}";
}

std::vector<BadArticle> bad_articles() {
  return {{"a word of 300 bytes", in_json(std::string(300, 'w')), true},
          {"invalid UTF-8", in_json("caf\xe9 \xff\xfe \xc0\x80"), true},
          {"NULs", in_json("one\\u0000two \\u0000\\u0000"), true},
          {"a text of 3 MiB", in_json(std::string(std::size_t{3} << 20U, 'a')), false},
          {"deep JSON", "{\"body\": " + std::string(100000, '[') + std::string(100000, ']') + "}", false},
          {"no JSON", "{\"title\": \"Bad\", ", false},
          {"a lone surrogate", in_json("\\ud800"), false},
          {"a line of 9 MiB", in_json(std::string(std::size_t{9} << 20U, 'b')), false}};
}

TEST(BadArticleTest, CostsNoneOfItsNeighbours) {
  FaultWorld world(fault_seed());
  const std::size_t good = how_many(3000, 99999);
  const std::vector<BadArticle> bad = bad_articles();
  std::size_t taken = 0;
  std::string lines;
  for (std::size_t k = 0; k < bad.size(); ++k) {
    lines += bad[k].line + "\n";
    taken += bad[k].is_taken ? 1U : 0U;
    for (std::size_t i = k * good / bad.size(); i < (k + 1) * good / bad.size(); ++i) {
      const std::string number = std::to_string(i);
      lines.append(R"({"id": "good)").append(number);
      lines.append(R"(", "title": "Good", "body": "Words of number )").append(number).append(".\"}\n");
    }
  }
  world.write("many.ndjson", lines);
  const ProcessResult result = world.run({"sync", "--json", world.articles().path().string()});
  ASSERT_EQ(result.exit_code, 3) << result.err;
  const nlohmann::json summary =
      nlohmann::json::parse(result.out.substr(result.out.rfind("{\"event\":\"summary\"")));
  // One article more stands in a file of its own.
  EXPECT_EQ(summary["new"], good + taken + 1) << result.out;
  EXPECT_EQ(summary["failed"], bad.size() - taken) << result.out;
  EXPECT_EQ(summary["articles"], good + taken + 1);
  const IndexContent content = world.content();
  std::size_t missing = 0;
  for (std::size_t i = 0; i < good; ++i) missing += content.contains("good" + std::to_string(i)) ? 0U : 1U;
  EXPECT_EQ(missing, 0U);
  EXPECT_TRUE(is_sound(world));
}

}  // namespace
}  // namespace dateline::test
