#include "indexer/index/article_lint.h"

#include <gtest/gtest.h>

namespace dateline::test {
namespace {

constexpr Day kToday{std::chrono::year{2025} / 10 / 9};

// An article with nothing wrong; `n` makes its text its own.
Article sound(int n) {
  Article article;
  article.title = {"Title", Origin::kGiven};
  article.source = {"Gazette", Origin::kGiven};
  article.date = {*make_day(2025, 10, 1), Origin::kGiven};
  article.body = "Text number " + std::to_string(n) + ".";
  return article;
}

class ArticleLintTest : public testing::Test {
 protected:
  void add(const Article& article, const std::string& path) {
    lint_.add({path, "key of " + path, article.date.date}, article);
  }
  // "path kind: message" each.
  std::vector<std::string> found() {
    std::vector<std::string> lines;
    for (const LintFinding& finding : lint_.finish()) {
      lines.push_back(finding.path + " " + std::string(to_string(finding.kind)) + ": " + finding.message);
    }
    return lines;
  }
  using Lines = std::vector<std::string>;

  Authority authority_;
  ArticleLint lint_{authority_, kToday};
};

TEST_F(ArticleLintTest, FindsNothingWhereNothingIsWrong) {
  for (int i = 0; i < 20; ++i) add(sound(i), std::to_string(i));
  EXPECT_EQ(found(), Lines{});
}

TEST_F(ArticleLintTest, SaysWhatIsMissing) {
  Article bare = sound(1);
  bare.title = {"Text number 1.", Origin::kRule};
  bare.source = {};
  bare.date = {};
  add(bare, "a");
  Article named_by_file = sound(2);
  named_by_file.title = {"b", Origin::kFilename};
  add(named_by_file, "b");
  EXPECT_EQ(found(), (Lines{"a no-date: no date", "a no-source: no source",
                            "a no-title: no title of its own; 'Text number 1.' (rule)",
                            "b no-title: no title of its own; 'b' (filename)"}));
}

TEST_F(ArticleLintTest, SaysWhichArticlesWereThereBefore) {
  add(sound(1), "a");
  add(sound(1), "b");
  lint_.add({"c", "key of a", {}}, sound(1));
  lint_.add({"d", "key of a", {}}, sound(4));
  EXPECT_EQ(found(), (Lines{"b same-text: same text as a", "c same-key: key 'key of a' is that of a",
                            "d same-key: key 'key of a' is that of a"}));
}

TEST_F(ArticleLintTest, SaysWhichTextsAreNearlyTheSame) {
  std::string text;
  for (int i = 0; i < 300; ++i) text += "word" + std::to_string(i) + " ";
  Article first = sound(1);
  first.body = text;
  Article second = sound(2);
  second.body = text + "And a last word.";
  add(first, "a");
  add(second, "b");
  const auto lines = found();
  ASSERT_EQ(lines.size(), 1U);
  EXPECT_EQ(lines[0].rfind("b near-text: nearly the same text as a (about ", 0), 0U) << lines[0];
}

TEST_F(ArticleLintTest, JudgesDatesByThemselves) {
  struct Row {
    Date date;
    const char* wanted;  // "" for nothing
  };
  const std::vector<Row> rows{
      {*make_day(2025, 10, 9), ""},
      {*make_day(2025, 10, 11), ""},
      {*make_day(2025, 10, 12), "r future-date: date 2025-10-12 is yet to come"},
      {*make_month(2026, 1), "r future-date: date 2026-01 is yet to come"},
      {*make_day(1605, 1, 1), ""},
      {*make_year(1604), "r early-date: date 1604 (field) is before there were newspapers (1605)"}};
  for (const Row& row : rows) {
    ArticleLint lint(authority_, kToday);
    Article article = sound(1);
    article.date.date = row.date;
    lint.add({"r", "k", row.date}, article);
    std::string line;
    for (const auto& finding : lint.finish())
      line += finding.path + " " + std::string(to_string(finding.kind)) + ": " + finding.message;
    EXPECT_EQ(line, row.wanted);
  }
}

TEST_F(ArticleLintTest, ARefusedDateToComeIsNotAlsoMissing) {
  Article article = sound(1);
  article.date = {};
  lint_.add({"a", "k", *make_day(2031, 1, 1)}, article);
  EXPECT_EQ(found(), Lines{"a future-date: date 2031-01-01 is yet to come"});
}

TEST_F(ArticleLintTest, ComparesTheAddressWithDateAndText) {
  struct Row {
    const char* url;
    Date date;
    Origin origin;
    const char* body;
    const char* wanted;
  };
  const Date day = *make_day(2024, 10, 21);
  const std::vector<Row> rows{
      {"https://a.example/2024/10/21/x", day, Origin::kGiven, "T.", ""},
      {"https://a.example/2024/10/22/x", day, Origin::kGiven, "T.", ""},
      {"https://a.example/2024/10/21/x", *make_month(2024, 10), Origin::kGiven, "T.", ""},
      {"https://a.example/2023/10/21/x", day, Origin::kMeta, "T.",
       "date 2024-10-21 (meta), but the address has 2023-10-21"},
      {"https://a.example/2024/10/21/x", day, Origin::kUrl, "SEOUL, Oct. 2, 2024 (Yonhap) -- Text.",
       "the text begins with 2024-10-02, but the address has 2024-10-21"}};
  for (const Row& row : rows) {
    ArticleLint lint(authority_, kToday);
    Article article = sound(1);
    article.url = {row.url, Origin::kGiven};
    article.date = {row.date, row.origin};
    article.body = row.body;
    lint.add({"r", "k", row.date}, article);
    std::string line;
    for (const auto& finding : lint.finish()) line += finding.message;
    EXPECT_EQ(line, row.wanted) << row.url;
  }
}

TEST_F(ArticleLintTest, FindsADateFarFromTheOthersOfItsSource) {
  for (int i = 0; i < 9; ++i) {
    Article article = sound(i);
    article.date.date = *make_day(2024, 10, static_cast<unsigned>(i + 1));
    add(article, std::to_string(i));
  }
  Article old = sound(10);
  old.date.date = *make_day(1918, 5, 1);
  add(old, "old");
  Article elsewhere = sound(11);
  elsewhere.date.date = *make_day(1918, 5, 1);
  elsewhere.source.text = "Archive";
  add(elsewhere, "elsewhere");
  EXPECT_EQ(found(),
            Lines{"old lonely-date: date 1918-05-01 is far from the others of 'Gazette' (half of them "
                  "2024-10-02 to 2024-10-07)"});
}

}  // namespace
}  // namespace dateline::test
