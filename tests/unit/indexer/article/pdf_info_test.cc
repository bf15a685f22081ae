#include "indexer/article/pdf_info.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

Article with(PdfPages pdf) {
  Article article;
  set_pdf_info(pdf, article);
  EXPECT_TRUE(article.warnings.empty());
  return article;
}

TEST(SetPdfInfo, BelievesTitlesThatAreNoFileNames) {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"Harbour reopens", "Harbour reopens"},
      {"항구", "항구"},
      {"Microsoft Word - harbour_final2", ""},
      {"final report.docx", ""},
      {"Untitled", ""},
      {"harbour_v3", ""},
      {"a b", ""},
      {"", ""},
  };
  for (const auto& [title, expected] : cases) {
    PdfPages pdf;
    pdf.title = title;
    EXPECT_EQ(with(pdf).title.text, expected) << title;
    if (!expected.empty()) {
      EXPECT_EQ(with(pdf).title.origin, Origin::kMeta);
    }
  }
}

TEST(SetPdfInfo, BelievesAuthorsWithTwoNames) {
  const std::vector<std::pair<std::string, std::size_t>> cases{
      {"Ada Example", 1}, {"Ada Example and Bob Roe", 2}, {"김민지", 1}, {"admin", 0},
      {"aexample", 0},    {"mail to a@example.org", 0},   {"", 0}};
  for (const auto& [author, count] : cases) {
    PdfPages pdf;
    pdf.author = author;
    EXPECT_EQ(with(pdf).author.values.size(), count) << author;
  }
}

TEST(SetPdfInfo, TakesTheDayOfItsMakingUnlessItWasChangedLater) {
  struct Case {
    std::string created, modified, expected;
  };
  const std::vector<Case> cases{
      {"2024-10-21T05:30:00+09", "", "2024-10-21"},
      {"2024-10-21T05:30:00+09", "2024-10-22T00:10:00+09", "2024-10-21"},
      {"2024-10-21T05:30:00+09", "2024-11-21T05:30:00+09", ""},
      {"2024-10-21T05:30:00+09", "soon", ""},
      {"1970-01-01T00:00:00Z", "", ""},
      {"2024-13-01T00:00:00Z", "", ""},
      {"2024", "", ""},
      {"", "", ""},
  };
  for (const Case& one : cases) {
    PdfPages pdf;
    pdf.created = one.created;
    pdf.modified = one.modified;
    const Article article = with(pdf);
    EXPECT_EQ(iso_date(article.date.date), one.expected) << one.created;
    if (!one.expected.empty()) {
      EXPECT_EQ(article.date.origin, Origin::kText);
    }
  }
}

}  // namespace
}  // namespace dateline
