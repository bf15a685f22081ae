#include "indexer/article/pdf_text.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

constexpr double kHeight = 800;

PdfBlock block(double top, const std::vector<std::string>& lines) {
  PdfBlock made{70, top, top + 12 * static_cast<double>(lines.size()), {}};
  for (const std::string& line : lines) made.lines.push_back({70, line});
  return made;
}

std::string text_of(const PdfPages& pdf) {
  BodyBuilder body;
  add_pdf_text(pdf, body);
  Article article;
  body.finish(article);
  return article.body;
}

std::string text_of(const std::vector<PdfBlock>& blocks) {
  PdfPages pdf;
  pdf.pages.push_back({kHeight, blocks});
  return text_of(pdf);
}

TEST(AddPdfText, JoinsLinesAndMendsWords) {
  const std::vector<std::pair<std::vector<std::string>, std::string>> cases{
      {{"one line", "and another."}, "one line and another."},
      {{"the harbour re-", "opened."}, "the harbour reopened."},
      {{"a well-known port", "and a well-", "known ship."}, "a well-known port and a well-known ship."},
      {{"the Russia-", "Ukraine war"}, "the Russia- Ukraine war"},
      {{"soft\u00AD", "ware"}, "software"},
      {{"a dash -", "and more"}, "a dash - and more"},
      {{"-", "x"}, "- x"},
  };
  for (const auto& [lines, expected] : cases) EXPECT_EQ(text_of({block(300, lines)}), expected) << lines[0];
}

TEST(AddPdfText, BeginsAParagraphAtABlockOrALineThatIsSetIn) {
  PdfBlock two = block(300, {"A first one ends.", "Then a second", "goes on."});
  two.lines[1].left += 12;
  EXPECT_EQ(text_of({two, block(400, {"Third."})}), "A first one ends.\n\nThen a second goes on.\n\nThird.");
}

TEST(AddPdfText, GoesOnOverAPagesEnd) {
  PdfPages pdf;
  pdf.pages.push_back({kHeight, {block(600, {"It is not"}), block(780, {"1"})}});
  pdf.pages.push_back({kHeight, {block(120, {"over yet."}), block(300, {"Next."}), block(780, {"2"})}});
  EXPECT_EQ(text_of(pdf), "It is not over yet.\n\nNext.");
}

TEST(AddPdfText, LeavesOutWhatRunsAlongTheEdges) {
  PdfPages pdf;
  for (int i = 1; i <= 4; ++i) {
    const std::string number = std::to_string(i);
    pdf.pages.push_back(
        {kHeight,
         {block(20, {"Harbour Gazette, no. " + number}),
          block(60, {"Head " + std::string(1, static_cast<char>('a' + i))}),
          block(300, {"Text " + number + "."}), block(400, {"Harbour Gazette, no. " + number + "."}),
          block(780, {"Page " + number + " of 4"})}});
  }
  EXPECT_EQ(text_of(pdf),
            "Head b\n\nText 1.\n\nHarbour Gazette, no. 1.\n\nHead c\n\nText 2.\n\nHarbour Gazette, no. 2.\n\n"
            "Head d\n\nText 3.\n\nHarbour Gazette, no. 3.\n\nHead e\n\nText 4.\n\nHarbour Gazette, no. 4.");
  EXPECT_EQ(text_of({block(20, {"2024 was a year"}), block(780, {"- 3 -"})}), "2024 was a year");
  EXPECT_EQ(text_of(PdfPages{}), "");
}

}  // namespace
}  // namespace dateline
