#include "indexer/article/toml_fields.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

using Fields = std::vector<std::pair<std::string, std::vector<std::string>>>;

TEST(ReadTomlFields, FlattensValues) {
  const std::vector<std::pair<std::string, Fields>> cases{
      {"title = 'A = b'\n", {{"title", {"A = b"}}}},
      {"a = 1984\nb = true\nc = 1.5\n", {{"a", {"1984"}}, {"b", {"true"}}, {"c", {"1.5"}}}},
      {"date = 2024-10-21\n", {{"date", {"2024-10-21"}}}},
      {"date = 2024-10-21T09:30:00+09:00\n", {{"date", {"2024-10-21T09:30:00+09:00"}}}},
      {"date = 2024-10-21T09:30:00Z\n", {{"date", {"2024-10-21T09:30:00Z"}}}},
      {"tags = ['x', \"y\", [1]]\n", {{"tags", {"x", "y"}}}},
      {"[author]\nname = 'Jane'\nemail = 'j@example.org'\n", {{"author", {"Jane"}}}},
      {"[[authors]]\nname = 'Jane'\n[[authors]]\nname = 'John'\n", {{"authors", {"Jane", "John"}}}},
      {"a = \"\"\"\none\n+++ two\"\"\"\n", {{"a", {"one\n+++ two"}}}},
      {"# nothing\n", {}},
      {"", {}},
  };
  for (const auto& [toml, fields] : cases) {
    const auto result = read_toml_fields("front matter", toml, 2);
    ASSERT_TRUE(result.ok()) << toml << result.error().message;
    EXPECT_EQ(result->fields, fields) << toml;
  }
}

std::string repeated(const std::string& text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

TEST(ReadTomlFields, EndsOnDeepNesting) {
  for (const std::string& toml : {repeated("a.", 15000) + "a = 1\n", repeated("\"=\".", 12000) + "a = 1\n",
                                  "[" + repeated("a.", 15000) + "a]\n", "x = " + repeated("[", 30000),
                                  "x = " + repeated("{a=", 20000)}) {
    EXPECT_FALSE(read_toml_fields("front matter", toml, 2).ok()) << toml.substr(0, 20);
  }
  const std::string prose = "text = '" + repeated("One. ", 5000) + "'\n# " + repeated(".", 5000) + "\n";
  EXPECT_TRUE(read_toml_fields("front matter", prose, 2).ok());
}

TEST(ReadTomlFields, NamesTheLine) {
  for (const std::string toml :
       {"a = 1\na = 2\n", "a = 1\nb = 'open\n", "a = 1\nb\n", "a = 1\nb = 2024-13-01\n"}) {
    const auto result = read_toml_fields("front matter", toml, 2);
    ASSERT_FALSE(result.ok()) << toml;
    EXPECT_EQ(result.error().message.rfind("front matter: line 3: not TOML: ", 0), 0U)
        << result.error().message;
  }
}

}  // namespace
}  // namespace dateline
