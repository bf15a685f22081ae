#include "indexer/article/front_matter.h"

#include <gtest/gtest.h>

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

TEST(ReadFrontMatter, SaysWhatIsWrongAndWhere) {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"---\ntitle: T\nbody", "front matter: line 1: want a closing '---' within 64 KiB, found none"},
      {"---", "front matter: line 1: want a closing '---' within 64 KiB, found none"},
      {"---\n" + std::string(kMaxFrontMatter * 2, 'a') + "\n---\n",
       "front matter: line 1: want a closing '---' within 64 KiB, found none"},
      {"+++\ntitle = 'T'\n+++\n", "front matter: line 1: want YAML between '---' lines, got TOML ('+++')"},
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
