#include "server/cli/query_list.h"

#include <gtest/gtest.h>

#include "tests/support/temp_folder.h"

namespace dateline {
namespace {

std::string shown(const std::vector<ListedLine>& lines) {
  std::string text;
  for (const ListedLine& line : lines) text += std::to_string(line.number) + ":" + line.text + "|";
  return text;
}

TEST(ListLines, LeavesOutEmptyLinesAndComments) {
  EXPECT_EQ(shown(list_lines("\xEF\xBB\xBFone\r\n\r\n  # not this\n two words \n\t\nthree")),
            "1:one|4:two words|6:three|");
  EXPECT_EQ(shown(list_lines("")), "");
  EXPECT_EQ(shown(list_lines("\n\n")), "");
  EXPECT_EQ(shown(list_lines("a # b")), "1:a # b|");
}

TEST(ListFirstCells, ReadsCsvAsSpreadsheetsWriteIt) {
  EXPECT_EQ(
      shown(list_first_cells("\xEF\xBB\xBFname,role\r\n\"Kim, Jong Un\",leader\r\n\r\n,empty\r\nPutin")),
      "1:name|2:Kim, Jong Un|5:Putin|");
  EXPECT_EQ(shown(list_first_cells("\"\"\"storm shadow\"\" OR x\",1\n\"a\nb\",\"c,\nd\"\ne")),
            "1:\"storm shadow\" OR x|2:a\nb|5:e|");
  EXPECT_EQ(shown(list_first_cells("\"open")), "1:open|");
  EXPECT_EQ(shown(list_first_cells("")), "");
}

TEST(ReadListFile, NamesWhatItCannotRead) {
  const test::TempFolder folder;
  EXPECT_EQ(read_list_file(folder.write("a.txt", "x\ny").string()).value(), "x\ny");
  EXPECT_EQ(read_list_file(folder.write("b.txt", "").string()).value(), "");
  const auto missing = read_list_file((folder / "none.txt").string());
  ASSERT_FALSE(missing);
  EXPECT_NE(missing.error().message.find("none.txt' cannot be read: No such file"), std::string::npos)
      << missing.error().message;
  EXPECT_FALSE(read_list_file(folder.path().string())) << "a folder";
  const auto large = read_list_file(folder.write("c.txt", std::string(kMostListBytes + 1, 'x')).string());
  ASSERT_FALSE(large);
  EXPECT_NE(large.error().message.find("is too large"), std::string::npos);
}

}  // namespace
}  // namespace dateline
