#include "indexer/schema/glass_block.h"

#include <gtest/gtest.h>
#include <xapian.h>

#include "tests/support/temp_folder.h"

namespace dateline {
namespace {

// The table's blocks in a database of so many documents, with data that takes several pieces and data that
// grew and shrank where it stands.
std::string table_of(const std::string& table, unsigned documents) {
  const test::TempFolder folder;
  const std::string path = (folder.path() / "glass").string();
  Xapian::WritableDatabase database(path, Xapian::DB_CREATE | Xapian::DB_NO_SYNC);
  for (unsigned round = 0; round < 2; ++round) {
    for (unsigned i = 1; i <= documents; ++i) {
      Xapian::Document document;
      std::string noise;
      for (unsigned byte = 0; byte < (i * 37 + round * 1013) % 20000; ++byte) {
        noise += static_cast<char>(byte * byte * 31 + byte / 7 + i);
      }
      document.set_data(noise);
      for (unsigned word = 0; word < 60; ++word) document.add_term("w" + std::to_string(i * word));
      database.replace_document(i, document);
    }
    database.commit();
  }
  return test::read_text(folder.path() / "glass" / (table + ".glass"));
}

TEST(GlassBlockProblem, NothingIsWrongInWhatXapianWrites) {
  std::size_t branches = 0;
  for (const char* table : {"postlist", "docdata", "termlist"}) {
    const std::string bytes = table_of(table, 400);
    ASSERT_GT(bytes.size(), 10 * kGlassBlockBytes);
    for (std::size_t at = 0; at < bytes.size(); at += kGlassBlockBytes) {
      const std::string block = bytes.substr(at, kGlassBlockBytes);
      EXPECT_EQ(glass_block_problem(block), "") << table << " at " << at;
      branches += block[4] == 1 ? 1U : 0U;
    }
  }
  EXPECT_GT(branches, 0U);
}

// A leaf of three items at its end: "a" with no data, "bc" with five bytes, and a second piece of "bc".
std::string small_leaf() {
  std::string block(kGlassBlockBytes, '\0');
  const std::string first(
      "\x60\x01\x01"
      "a",
      4);
  const std::string second(
      "\x20\x07\x02"
      "bc12345",
      10);
  const std::string third(
      "\x40\x05\x02"
      "bc\x00\x02"
      "9",
      8);
  const std::size_t at = kGlassBlockBytes - first.size() - second.size() - third.size();
  block.replace(at, std::string::npos, first + second + third);
  const auto put = [&block](std::size_t place, std::size_t number) {
    block[place] = static_cast<char>(number >> 8U);
    block[place + 1] = static_cast<char>(number & 0xffU);
  };
  put(5, at - 17);
  put(7, at - 17);
  put(9, 17);
  put(11, at);
  put(13, at + 4);
  put(15, at + 14);
  return block;
}

struct Case {
  std::size_t at;
  std::string_view bytes;
  std::string_view problem;
};

TEST(GlassBlockProblem, IsWhatDoesNotFit) {
  const std::string sound = small_leaf();
  ASSERT_EQ(glass_block_problem(sound), "");
  using namespace std::string_view_literals;
  constexpr std::size_t kAt = kGlassBlockBytes - 22;
  for (const Case& wrong : std::initializer_list<Case>{
           {9, "\x00\x0b"sv, "its directory has no end"},
           {9, "\x00\x10"sv, "its directory has no end"},
           {9, "\x20\x01"sv, "its directory has no end"},
           {9, "\x80\x11"sv, "its directory has no end"},
           {11, "\x9f\xea"sv, "an item begins outside"},
           {11, "\x1f\xfe"sv, "an item begins outside"},
           {11, "\x00\x13"sv, "an item begins before the others may"},
           {5, "\xff\xff"sv, "an item begins before the others may"},
           {7, "\x00\x00"sv, "its items do not fill what is not free"},
           {9, "\x00\x0f"sv, "its items do not fill what is not free"},
           {kAt, "\x70\x01"sv, "an item ends outside"},
           {kAt + 2, "\x02"sv, "an item is shorter than its key, or leads nowhere"},
           {kAt + 14, "\x40\x03"sv, "an item is shorter than its key, or leads nowhere"},
           {kAt + 14, "\x40\x06"sv, "an item ends outside"}}) {
    std::string block = sound;
    block.replace(wrong.at, wrong.bytes.size(), wrong.bytes);
    EXPECT_EQ(glass_block_problem(block), wrong.problem) << wrong.at;
  }
  EXPECT_EQ(glass_block_problem(std::string_view(sound).substr(1)), "it is cut off");
}

TEST(GlassBlockProblem, OfABranchIsAnItemThatDoesNotFitOrLeadsNowhere) {
  std::string block = small_leaf();
  block[4] = 1;
  block.replace(kGlassBlockBytes - 22, 22,
                std::string("\0\0\0\5\0\0\0"
                            "\0\0\0\6\1b\0\0"
                            "\0\0\0\7\0\0\0",
                            22));
  const auto point = [&block](std::size_t place, std::size_t item) {
    block[place] = static_cast<char>((kGlassBlockBytes - 22 + item) >> 8U);
    block[place + 1] = static_cast<char>((kGlassBlockBytes - 22 + item) & 0xffU);
  };
  point(13, 7);
  point(15, 15);
  ASSERT_EQ(glass_block_problem(block), "");
  std::string outside = block;
  outside[kGlassBlockBytes - 3] = 1;
  EXPECT_EQ(glass_block_problem(outside), "an item ends outside");
  std::string nowhere = block;
  nowhere.replace(kGlassBlockBytes - 22, 4, 4, '\xff');
  EXPECT_EQ(glass_block_problem(nowhere), "an item is shorter than its key, or leads nowhere");
  // A list of free blocks has no items.
  nowhere[4] = '\xfe';
  EXPECT_EQ(glass_block_problem(nowhere), "");
}

}  // namespace
}  // namespace dateline
