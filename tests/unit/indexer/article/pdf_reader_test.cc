#include "indexer/article/pdf_reader.h"

#include <gtest/gtest.h>

#include <cstdlib>

#include "indexer/article/limits.h"
#include "indexer/article/not_read.h"
#include "tests/support/tiny_pdf.h"

namespace dateline {
namespace {

using test::tiny_pdf;

TEST(ReadPdf, ReadsTextAndNotes) {
  const auto article =
      read_pdf(tiny_pdf({{"Harbour Gazette", "", "", "", "", "", "", "The harbour reopened on Wednes-",
                          "day after the storm, and ships", "are expected."},
                         {"Harbour Gazette", "", "", "", "", "", "", "", "More on the second page."}},
                        "/Title(The harbour reopens)/CreationDate(D:20241021053000+09'00')"));
  ASSERT_TRUE(article.ok()) << article.error().message;
  EXPECT_EQ(article->title.text, "The harbour reopens");
  EXPECT_EQ(iso_date(article->date.date), "2024-10-21");
  EXPECT_EQ(article->body,
            "The harbour reopened on Wednesday after the storm, and ships are expected.\n\nMore on the "
            "second page.");
}

TEST(ReadPdf, RefusesWithTheReason) {
  const std::string whole = tiny_pdf({{"Text."}});
  const std::vector<std::pair<std::string, std::string>> cases{
      {"", "file: empty"},
      {"<html>", "file: want a PDF, got something else"},
      {"%PDF-1.4\n" + std::string(5000, '\xff'), "file: damaged or encrypted (pdftotext ended with 1)"},
      {whole.substr(0, 60), "file: damaged or encrypted (pdftotext ended with 1)"},
      {tiny_pdf({{""}}), "file: a PDF without text (scanned pages?)"},
      {"%PDF-" + std::string(kMaxPdf, ' '), "file: larger than 64 MiB"},
  };
  for (const auto& [bytes, message] : cases) {
    const auto article = read_pdf(bytes);
    ASSERT_FALSE(article.ok()) << message;
    EXPECT_EQ(article.error().message, message);
    EXPECT_FALSE(is_not_read(article.error()));
  }
}

TEST(ReadPdf, ReadsADamagedTableAndEndsOnLoops) {
  std::string broken = tiny_pdf({{"Still here."}});
  broken.replace(broken.find("xref\n0"), 4, "xxxx");
  EXPECT_EQ(read_pdf(broken)->body, "Still here.");
  std::string looping = tiny_pdf({{"Text."}});
  looping.replace(looping.find("Kids[4"), 6, "Kids[2");
  EXPECT_FALSE(read_pdf(looping).ok());
}

TEST(ReadPdf, IsNotReadWithoutTheTool) {
  const std::string path = std::getenv("PATH");
  ::setenv("PATH", "/nonexistent", 1);
  const auto missing = missing_pdf_tool();
  const auto article = read_pdf(tiny_pdf({{"Text."}}));
  ::setenv("PATH", path.c_str(), 1);
  ASSERT_TRUE(missing);
  EXPECT_NE(missing->find("poppler-utils"), std::string::npos);
  ASSERT_FALSE(article.ok());
  EXPECT_TRUE(is_not_read(article.error()));
  EXPECT_EQ(article.error().message, *missing);
  EXPECT_EQ(missing_pdf_tool(), std::nullopt);
}

}  // namespace
}  // namespace dateline
