#include "indexer/base/byte_source.h"

#include <gtest/gtest.h>

#include <vector>

namespace dateline {
namespace {

TEST(MemorySource, ReadsFromAnyPlace) {
  const MemorySource source("harbour");
  std::string out = ">";
  EXPECT_EQ(source.read_at(2, 3, out), 3U);
  EXPECT_EQ(source.read_at(5, 9, out), 2U);
  EXPECT_EQ(source.read_at(7, 1, out), 0U);
  EXPECT_EQ(source.read_at(99, 1, out), 0U);
  EXPECT_EQ(out, ">rbour");
  EXPECT_EQ(read_up_to(source, 4), "harb");
  EXPECT_EQ(read_up_to(source, 99), "harbour");
}

// The lines, "#" for one that is too long.
std::vector<std::string> lines_of(std::string_view bytes, std::uint64_t begin, std::size_t most) {
  const MemorySource source(bytes);
  LineSource lines(source, begin, most);
  std::vector<std::string> all;
  std::string line;
  for (auto got = lines.next(line); got != LineSource::Line::kEnd; got = lines.next(line)) {
    all.push_back(got == LineSource::Line::kRead ? line : "#");
  }
  return all;
}
using Lines = std::vector<std::string>;

TEST(LineSource, HandsOutLinesAndPassesLongOnesOver) {
  EXPECT_EQ(lines_of("a\n\nbc\r\nd", 0, 10), (Lines{"a", "", "bc\r", "d"}));
  EXPECT_EQ(lines_of("a\nb\n", 2, 10), Lines{"b"});
  EXPECT_EQ(lines_of("", 0, 10), Lines{});
  EXPECT_EQ(lines_of("12345\n123456\n1\n123456", 0, 5), (Lines{"12345", "#", "1", "#"}));
}

TEST(LineSource, IsTheSameAcrossPieces) {
  const std::string first(600000, 'a');
  const std::string second(300000, 'b');
  EXPECT_EQ(lines_of(first + "\n" + second + "\nc", 0, 700000), (Lines{first, second, "c"}));
  EXPECT_EQ(lines_of(first + "\n" + second + "\nc", 0, 400000), (Lines{"#", second, "c"}));
  EXPECT_EQ(lines_of(second + "\n" + first, 0, 400000), (Lines{second, "#"}));
}

}  // namespace
}  // namespace dateline
