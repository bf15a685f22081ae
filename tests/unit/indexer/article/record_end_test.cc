#include "indexer/article/record_end.h"

#include <gtest/gtest.h>

#include "indexer/article/limits.h"

namespace dateline {
namespace {

std::string ended(const std::string& title, const std::string& body_text, const std::string& draft) {
  Article article;
  FieldSetter fields(article, Origin::kGiven);
  fields.set("title", {title});
  fields.set("draft", {draft});
  BodyBuilder body;
  body.add(BlockKind::kParagraph, body_text);
  const auto result = end_record(article, fields, body);
  return result.ok() ? result->title.text + "|" + result->body : result.error().message;
}

TEST(EndRecord, RefusesDraftsGiantsAndNothing) {
  EXPECT_EQ(ended("T", "body", "false"), "T|body");
  EXPECT_EQ(ended("T", "", "false"), "T|");
  EXPECT_EQ(ended("", "body", "false"), "|body");
  EXPECT_EQ(ended("", "", "false"), "article: want a title or a body, got neither");
  EXPECT_EQ(ended("T", "body", "true"), "draft");
  EXPECT_EQ(ended("T", std::string(kMaxArticleText + 1, 'a'), "false"), "text: larger than 2 MiB");
}

}  // namespace
}  // namespace dateline
