#include "indexer/article/pdf_pages.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

TEST(ReadPdfPages, TakesPagesBlocksLinesAndNotes) {
  const auto pdf = read_pdf_pages(
      "<!DOCTYPE html PUBLIC \"-//W3C//DTD XHTML 1.0 Transitional//EN\" \"http://www.w3.org/x.dtd\">"
      "<html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>A &amp; B</title>"
      "<meta name=\"Author\" content=\"Ada Example\"/><meta name=\"CreationDate\" "
      "content=\"2024-10-21T05:30:00+09\"/>"
      "</head><body><doc><page width=\"612.0\" height=\"792.5\"><flow>"
      "<block xMin=\"72.5\" yMin=\"30\" xMax=\"1\" yMax=\"44.25\"><line "
      "xMin=\"80\"><word>One</word>\n<word>x\x01&lt;</word>"
      "</line><line xMin=\"72\"/></block></flow></page><page height=\"1\"/></doc></body></html>");
  ASSERT_TRUE(pdf.ok()) << pdf.error().message;
  EXPECT_EQ(pdf->title, "A & B");
  EXPECT_EQ(pdf->author, "Ada Example");
  EXPECT_EQ(pdf->created, "2024-10-21T05:30:00+09");
  EXPECT_EQ(pdf->modified, "");
  ASSERT_EQ(pdf->pages.size(), 2U);
  EXPECT_EQ(pdf->pages[0].height, 792.5);
  ASSERT_EQ(pdf->pages[0].blocks.size(), 1U);
  const PdfBlock& block = pdf->pages[0].blocks[0];
  EXPECT_EQ(block.left, 72.5);
  EXPECT_EQ(block.top, 30);
  EXPECT_EQ(block.bottom, 44.25);
  ASSERT_EQ(block.lines.size(), 2U);
  EXPECT_EQ(block.lines[0].left, 80);
  EXPECT_EQ(block.lines[0].text, "One x<");
  EXPECT_TRUE(pdf->pages[1].blocks.empty());
}

TEST(ReadPdfPages, RefusesWhatIsCutOff) {
  EXPECT_FALSE(read_pdf_pages("<html><body><doc><page>").ok());
  EXPECT_FALSE(read_pdf_pages("").ok());
  EXPECT_TRUE(read_pdf_pages("<html><line><word>out of place</word></line></html>")->pages.empty());
}

}  // namespace
}  // namespace dateline
