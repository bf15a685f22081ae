#include "indexer/article/sidecar.h"

#include <gtest/gtest.h>

#include "indexer/article/limits.h"
#include "indexer/article/not_read.h"

namespace dateline {
namespace {

Article sample() {
  Article article;
  article.title = {"Own title", Origin::kFrontMatter};
  article.source = {"Own source", Origin::kFrontMatter};
  article.body = "Body.";
  return article;
}

TEST(ApplySidecar, GoesOverWhatTheFileSays) {
  Article article = sample();
  const Outcome outcome = apply_sidecar(
      "---\ntitle: Better\ndate: 2024-10-21\nperson: [A, B]\ncamera: x\nurl: nowhere\nbody: no\n", article);
  ASSERT_TRUE(outcome.ok()) << outcome.error().message;
  EXPECT_EQ(article.title.text, "Better");
  EXPECT_EQ(article.title.origin, Origin::kSidecar);
  EXPECT_EQ(article.source.text, "Own source");
  EXPECT_EQ(article.source.origin, Origin::kFrontMatter);
  EXPECT_EQ(iso_date(article.date.date), "2024-10-21");
  EXPECT_EQ(article.date.origin, Origin::kSidecar);
  EXPECT_EQ(article.person.values, (std::vector<std::string>{"A", "B"}));
  EXPECT_EQ(article.body, "Body.");
  EXPECT_EQ(article.warnings,
            (std::vector<std::string>{"url: want an absolute http or https address, got 'nowhere'",
                                      "sidecar: the text stands in the file itself; 'body' was left out"}));
}

TEST(ApplySidecar, SaysWhatIsWrong) {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"title: a: b\n", "sidecar: line 1: not YAML: illegal map value"},
      {"a: 1\nb: &x [1]\n", "sidecar: line 2: want plain values, got an anchor"},
      {"- a\n", "sidecar: line 1: want 'key: value' lines, got a list"},
      {"", "sidecar: file: empty"},
      {std::string("a\0b", 3),
       "sidecar: file: binary, not text (too much of it is neither UTF-8 nor printable)"},
      {"a: " + std::string(kMaxFrontMatter, 'x'), "sidecar: larger than 64 KiB"},
      {"a: " + std::string(17, '[') + std::string(17, ']'),
       "sidecar: line 1: want at most 16 levels, got more"},
  };
  for (const auto& [bytes, message] : cases) {
    Article article = sample();
    const Outcome outcome = apply_sidecar(bytes, article);
    ASSERT_FALSE(outcome.ok()) << bytes.substr(0, 40);
    EXPECT_EQ(outcome.error().message, message);
    EXPECT_FALSE(is_not_read(outcome.error()));
  }
  Article article = sample();
  EXPECT_TRUE(is_not_read(apply_sidecar("published: false\n", article).error()));
}

}  // namespace
}  // namespace dateline
