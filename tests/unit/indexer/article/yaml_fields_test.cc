#include "indexer/article/yaml_fields.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

using Fields = std::vector<std::pair<std::string, std::vector<std::string>>>;

TEST(ReadYamlFields, FlattensValues) {
  const std::vector<std::pair<std::string, Fields>> cases{
      {"title: 'It''s'\n", {{"title", {"It's"}}}},
      {"a: 1984\nb: true\nc: 2024-10-21\n", {{"a", {"1984"}}, {"b", {"true"}}, {"c", {"2024-10-21"}}}},
      {"a: [x, y]\nb:\n  - u\n  - v\n", {{"a", {"x", "y"}}, {"b", {"u", "v"}}}},
      {"author:\n  name: Jane\n  email: j@example.org\n", {{"author", {"Jane"}}}},
      {"author:\n  - name: Jane\n  - name: John\n", {{"author", {"Jane", "John"}}}},
      {"a:\nb: ~\nc: x\n", {{"a", {}}, {"b", {}}, {"c", {"x"}}}},
      {"a: |\n  one\n  two\n", {{"a", {"one\ntwo\n"}}}},
      {"a: \"\\x41\\u00e9\\_b\\Nc\\L\\P\\xa0\"\n",
       {{"a",
         {"A\u00e9\u00a0b\xc2\x85"
          "c\u2028\u2029\u00a0"}}}},
      {"\"k\\_\": \"\u00e9\\_\"\n", {{"k\u00a0", {"\u00e9\u00a0"}}}},
      {"# nothing\n", {}},
      {"", {}},
  };
  for (const auto& [yaml, fields] : cases) {
    const auto result = read_yaml_fields("front matter", yaml, 2);
    ASSERT_TRUE(result.ok()) << yaml << result.error().message;
    EXPECT_EQ(result->fields, fields) << yaml;
  }
}

TEST(ReadYamlFields, FirstOfRepeatedKeysCounts) {
  const auto result = read_yaml_fields("front matter", "title: a\nx: 1\ntitle: b\n", 2);
  ASSERT_TRUE(result.ok());
  EXPECT_EQ(result->fields[0].second, std::vector<std::string>{"a"});
  EXPECT_EQ(result->warnings,
            std::vector<std::string>{"front matter: line 4: 'title' stands twice, the first counts"});
}

std::string repeated(const std::string& text, int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

TEST(ReadYamlFields, RefusesWhatCouldCostMoreThanItsSize) {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"a: &x [1]\nb: *x\n", "line 2: want plain values, got an anchor"},
      {"b: *x\n", "line 2: not YAML: the referenced anchor is not defined"},
      {"a: !!python/object:os.system x\n",
       "line 2: want plain values, got the tag 'tag:yaml.org,2002:python/object:os.system'"},
      {"a: !local x\n", "line 2: want plain values, got the tag '!local'"},
      {"a: " + repeated("[", 17) + repeated("]", 17) + "\n", "line 2: want at most 16 levels, got more"},
      {"x: 1\n? [a, b]\n: c\n", "line 3: want plain values, got a list as a key"},
      {"- a\n- b\n", "line 2: want 'key: value' lines, got a list"},
      {"just text\n", "line 2: want 'key: value' lines, got a text"},
  };
  for (const auto& [yaml, message] : cases) {
    const auto result = read_yaml_fields("front matter", yaml, 2);
    ASSERT_FALSE(result.ok()) << yaml;
    EXPECT_EQ(result.error().message, "front matter: " + message);
  }
}

TEST(ReadYamlFields, EndsOnDeepNesting) {
  for (const char* open : {"[", "{", "- ", "? ", "a: ["}) {
    EXPECT_FALSE(read_yaml_fields("front matter", "k: " + repeated(open, 15000), 2).ok()) << open;
  }
}

}  // namespace
}  // namespace dateline
