#include "indexer/article/front_matter.h"

#include <gtest/gtest.h>

#include <map>

#include "indexer/article/limits.h"

namespace dateline {
namespace {

TEST(ReadFrontMatter, FindsTheBlockAndItsEnd) {
  const std::string text = "---\ntitle: T\nperson: [A, B]\n---\nbody\n";
  const auto front = read_front_matter(text);
  ASSERT_TRUE(front.ok()) << front.error().message;
  ASSERT_EQ(front->fields.size(), 2U);
  EXPECT_EQ(front->fields[1].second, (std::vector<std::string>{"A", "B"}));
  EXPECT_EQ(text.substr(front->bytes), "body\n");
  EXPECT_EQ(read_front_matter("---  \ntitle: T\n...\nx")->fields.size(), 1U);
  EXPECT_EQ(read_front_matter("---\n---\nx")->bytes, 8U);
  EXPECT_EQ(read_front_matter("---\ntitle: T\n---")->fields.size(), 1U);
}

TEST(ReadFrontMatter, NeedsThreeDashesAlone) {
  for (const char* text :
       {"title: T\n---\n", "----\ntitle: T\n---\n", "--- # no\nx\n---\n", "\n---\ntitle: T\n---\n", ""}) {
    const auto front = read_front_matter(text);
    ASSERT_TRUE(front.ok()) << text;
    EXPECT_EQ(front->bytes, 0U) << text;
  }
}

TEST(ReadFrontMatter, ReadsTomlAndJson) {
  for (const std::string head :
       {"+++\ntitle = \"T\"\ntags = [\"a\", \"b\"]\n+++\n",
        "{\n  \"title\": \"T\",\n  \"tags\": [\"a\", \"b\"],\n  \"x\": {\"}\": 1}\n}\n\n"}) {
    const auto front = read_front_matter(head + "body\n");
    ASSERT_TRUE(front.ok()) << front.error().message;
    std::map<std::string, std::vector<std::string>> fields(front->fields.begin(), front->fields.end());
    EXPECT_EQ(fields["title"], std::vector<std::string>{"T"}) << head;
    EXPECT_EQ(fields["tags"], (std::vector<std::string>{"a", "b"})) << head;
    EXPECT_EQ((head + "body\n").substr(front->bytes), "body\n");
  }
  EXPECT_EQ(read_front_matter("{\"title\": 5}x")->warnings,
            std::vector<std::string>{"title: want a text, got a number"});
}

TEST(ReadFrontMatter, TakesATemplateForText) {
  for (const char* text : {"{{< figure >}}\n", "{% include x %}\n", "{", "{braces} in a text", "++++\nx"}) {
    EXPECT_EQ(read_front_matter(text)->bytes, 0U) << text;
  }
}

TEST(ReadFrontMatter, SaysWhatIsWrongAndWhere) {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"---\ntitle: T\nbody", "front matter: line 1: want a closing '---' within 64 KiB, found none"},
      {"---", "front matter: line 1: want a closing '---' within 64 KiB, found none"},
      {"---\n" + std::string(kMaxFrontMatter * 2, 'a') + "\n---\n",
       "front matter: line 1: want a closing '---' within 64 KiB, found none"},
      {"+++\ntitle = 'T'\n---\n", "front matter: line 1: want a closing '+++' within 64 KiB, found none"},
      {"+++\nok = 1\ntitle = T\n+++\n",
       "front matter: line 3: not TOML: Error while parsing boolean: expected 'true', saw 'T'"},
      {"{\"title\": \"T\"", "front matter: line 1: want a closing '}' within 64 KiB, found none"},
      {"{\"title\": T}", "front matter: not JSON: it breaks at byte 11"},
      {"{\"a\": " + std::string(30000, '[') + std::string(30000, ']') + "}",
       "front matter: not JSON: want at most 64 levels, got more"},
      {"---\nok: 1\ntitle: a: b\n---\n", "front matter: line 3: not YAML: illegal map value"},
  };
  for (const auto& [text, message] : cases) {
    const auto front = read_front_matter(text);
    ASSERT_FALSE(front.ok());
    EXPECT_EQ(front.error().message, message);
  }
}

}  // namespace
}  // namespace dateline
