#include "indexer/article/markdown_reader.h"

#include <gtest/gtest.h>

#include "indexer/article/limits.h"
#include "indexer/article/not_read.h"

namespace dateline {
namespace {

TEST(ReadMarkdown, TakesFrontMatterAndBody) {
  const auto article = read_markdown(
      "---\ntitle: \"Harbour reopens\"\ndate: 2025-10-01\nperson: [Ada Example]\ncountry: NO\nbody: not "
      "this\n---\n"
      "## After the storm\n\nIt is **open**.\n");
  ASSERT_TRUE(article.ok()) << article.error().message;
  EXPECT_EQ(article->title.text, "Harbour reopens");
  EXPECT_EQ(article->title.origin, Origin::kFrontMatter);
  EXPECT_EQ(iso_date(article->date.date), "2025-10-01");
  EXPECT_EQ(article->person.values, std::vector<std::string>{"Ada Example"});
  EXPECT_EQ(article->person.origin, Origin::kFrontMatter);
  EXPECT_EQ(article->body, "After the storm\n\nIt is open.");
  EXPECT_EQ(article->blocks[0].kind, BlockKind::kHeading);
}

TEST(ReadMarkdown, ReadsWithoutFrontMatterOrBody) {
  EXPECT_EQ(read_markdown("just text")->body, "just text");
  const auto title_only = read_markdown("---\ntitle: T\n---\n");
  ASSERT_TRUE(title_only.ok());
  EXPECT_EQ(title_only->title.text, "T");
  EXPECT_TRUE(title_only->body.empty());
}

TEST(ReadMarkdown, RefusesWithTheReason) {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"", "file: empty"},
      {"---\ntitle: T\n", "front matter: line 1: want a closing '---' within 64 KiB, found none"},
      {"---\ndraft: true\n---\ntext", "draft"},
      {"---\nlayout: x\n---\n", "article: want a title or a body, got neither"},
      {std::string(kMaxArticleText + 1, 'a'), "text: larger than 2 MiB"},
  };
  for (const auto& [bytes, message] : cases) EXPECT_EQ(read_markdown(bytes).error().message, message);
}

TEST(ReadMarkdown, TakesTomlAndJsonLikeYaml) {
  for (const char* text :
       {"+++\ntitle = 'T'\ndate = 2025-10-01\ntags = ['a', 'b']\naliases = ['old']\n+++\nBody.",
        "{\"title\": \"T\", \"date\": \"2025-10-01\", \"tags\": [\"a\", \"b\"]}\nBody."}) {
    const auto article = read_markdown(text);
    ASSERT_TRUE(article.ok()) << article.error().message;
    EXPECT_EQ(article->title.text, "T");
    EXPECT_EQ(article->title.origin, Origin::kFrontMatter);
    EXPECT_EQ(iso_date(article->date.date), "2025-10-01");
    EXPECT_EQ(article->tag.values, (std::vector<std::string>{"a", "b"}));
    EXPECT_EQ(article->body, "Body.");
    EXPECT_TRUE(article->warnings.empty());
  }
  EXPECT_TRUE(is_not_read(read_markdown("+++\ndraft = true\n+++\nx").error()));
  EXPECT_TRUE(is_not_read(read_markdown("{\"published\": false}\nx").error()));
}

TEST(ReadMarkdown, WarnsOfWhatItLeavesOut) {
  const auto article = read_markdown("---\ntitle: a\ntitle: b\ndate: soon\n---\n<div>x</div>\n\ntext\n");
  ASSERT_TRUE(article.ok());
  EXPECT_EQ(article->warnings,
            (std::vector<std::string>{"front matter: line 3: 'title' stands twice, the first counts",
                                      "date: want a date such as 2024-10-18, 2024-10 or 2024, got 'soon'",
                                      "body: 1 blocks of raw HTML were left out"}));
}

}  // namespace
}  // namespace dateline
