#include "tests/bench/data_files.h"

#include <gtest/gtest.h>
#include <zlib.h>

#include <fstream>

#include "tests/support/temp_folder.h"

namespace dateline::bench {
namespace {

TEST(ReadData, TakesPlainAndPackedFiles) {
  const test::TempFolder folder;
  std::ofstream(folder.path() / "plain.html") << "plain";
  const gzFile packed = gzopen((folder.path() / "packed.html.gz").c_str(), "wb");
  gzputs(packed, "packed");
  gzclose(packed);
  EXPECT_EQ(read_data(folder.path() / "plain.html"), "plain");
  EXPECT_EQ(read_data(folder.path() / "packed.html.gz"), "packed");
  EXPECT_THROW(read_data(folder.path() / "none.html"), std::runtime_error);
  EXPECT_THROW(read_data(folder.path()), std::runtime_error);
}

TEST(LinesOf, LeavesOutEmptyOnesAndEnds) {
  EXPECT_EQ(lines_of("a\r\n\nb\n"), (std::vector<std::string_view>{"a", "b"}));
  EXPECT_TRUE(lines_of("").empty());
}

TEST(FindPage, LooksInBothPlacesAndNowhereElse) {
  const test::TempFolder folder;
  std::filesystem::create_directory(folder.path() / "html");
  std::ofstream(folder.path() / "html" / "a.html.gz") << "";
  std::ofstream(folder.path() / "b.htm") << "";
  EXPECT_EQ(find_page(folder.path(), "a"), folder.path() / "html" / "a.html.gz");
  EXPECT_EQ(find_page(folder.path(), "b.htm").filename(), "b.htm");
  EXPECT_TRUE(find_page(folder.path(), "c").empty());
  EXPECT_TRUE(find_page(folder.path() / "html", "../b.htm").empty());
  EXPECT_TRUE(find_page(folder.path(), (folder.path() / "b.htm").string()).empty());
}

}  // namespace
}  // namespace dateline::bench
