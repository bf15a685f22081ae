#include "indexer/schema/glass_guard.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <unistd.h>
#include <xapian.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <fstream>

#include "indexer/schema/glass_block.h"
#include "indexer/schema/glass_version.h"
#include "tests/support/temp_folder.h"

namespace dateline {
namespace {

class GlassGuardTest : public testing::Test {
 protected:
  void SetUp() override {
    Xapian::WritableDatabase database(glass().string(), Xapian::DB_CREATE | Xapian::DB_NO_SYNC);
    for (unsigned i = 1; i <= 30; ++i) database.add_document(document(i));
    database.commit();
  }

  static Xapian::Document document(unsigned number) {
    Xapian::Document made;
    made.set_data("an article of some length, number " + std::to_string(number));
    for (unsigned word = 0; word < 20; ++word) made.add_term("w" + std::to_string(number * word % 50));
    made.add_value(1, std::to_string(number));
    return made;
  }

  std::filesystem::path glass() const { return folder_.path() / "glass"; }

  // A copy of the database with one bit of a file flipped.
  std::filesystem::path flipped(const std::string& file, std::size_t bit) const {
    std::filesystem::path copy = folder_.path() / "copy";
    std::filesystem::remove_all(copy);
    std::filesystem::copy(glass(), copy);
    std::string bytes = test::read_text(copy / file);
    bytes.at(bit / 8) = static_cast<char>(static_cast<unsigned char>(bytes.at(bit / 8)) ^ (1U << (bit % 8)));
    std::ofstream(copy / file, std::ios::binary | std::ios::trunc) << bytes;
    return copy;
  }

  // Reads all and changes some; true when it went through. What breaks memory here breaks the test.
  static bool reads_and_writes(const std::filesystem::path& path) {
    try {
      if (!check_glass(path).ok()) return false;
      Xapian::WritableDatabase database(path.string(), Xapian::DB_OPEN | Xapian::DB_NO_SYNC);
      for (auto term = database.allterms_begin(); term != database.allterms_end(); ++term) {
        for (auto at = database.postlist_begin(*term); at != database.postlist_end(*term); ++at) {
          static_cast<void>(database.get_document(*at).get_data());
        }
      }
      for (unsigned i = 1; i <= 30; i += 3) database.replace_document(i, document(i + 100));
      for (unsigned i = 0; i < 300; ++i) database.add_document(document(i));
      database.delete_document(7);
      database.commit();
      return true;
    } catch (const Xapian::Error&) {
      return false;
    }
  }

  test::TempFolder folder_;
};

TEST_F(GlassGuardTest, SoundTablesAreReadAsTheyAre) {
  EXPECT_TRUE(check_glass(glass()).ok());
  EXPECT_TRUE(check_glass(folder_.path()).ok()) << "there is nothing to look at";
  EXPECT_TRUE(reads_and_writes(glass()));
}

TEST_F(GlassGuardTest, AVersionFileThatCannotBeReadIsLeftToXapian) {
  const test::TempFolder folder;
  std::filesystem::create_directories(folder.path() / kGlassVersionFile);
  EXPECT_TRUE(check_glass(folder.path()).ok());
}

// It broke the heap of whoever committed: the directory of a block led beyond it.
TEST_F(GlassGuardTest, AnItemOutsideItsBlockIsAReadError) {
  const auto copy = flipped("termlist.glass", std::size_t{11} * 8 + 7);
  try {
    Xapian::WritableDatabase database(copy.string(), Xapian::DB_OPEN);
    database.replace_document(3, document(3));
    database.commit();
    FAIL() << "it was read";
  } catch (const Xapian::DatabaseError& error) {
    EXPECT_EQ(error.get_msg(), "Error reading block 0");
    EXPECT_STREQ(error.get_error_string(), std::strerror(EUCLEAN));
  }
}

TEST_F(GlassGuardTest, NoFlippedBitOfABlocksHeadBreaksMemory) {
  for (const char* table : {"postlist.glass", "docdata.glass", "termlist.glass"}) {
    int refused = 0;
    for (std::size_t bit = 32; bit < 8 * std::size_t{60}; bit += 3) {
      refused += reads_and_writes(flipped(table, bit)) ? 0 : 1;
    }
    EXPECT_GT(refused, 30) << table;
  }
}

TEST_F(GlassGuardTest, NoFlippedBitOfTheVersionFileBreaksMemory) {
  const std::string file(kGlassVersionFile);
  const std::size_t bits = 8 * test::read_text(glass() / file).size();
  int refused = 0;
  for (std::size_t bit = 0; bit < bits; bit += 3) refused += reads_and_writes(flipped(file, bit)) ? 0 : 1;
  EXPECT_GT(refused, 50);
}

// A read of the same size from another file is nobody's block.
TEST_F(GlassGuardTest, OtherFilesAreReadAsTheyAre) {
  const std::string text(kGlassBlockBytes, 'x');
  const auto path = folder_.write("other", text);
  const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  ASSERT_GE(file, 0);
  std::array<char, kGlassBlockBytes> bytes{};
  EXPECT_EQ(::pread(file, bytes.data(), bytes.size(), 0), static_cast<ssize_t>(bytes.size()));
  EXPECT_EQ(std::string(bytes.begin(), bytes.end()), text);
  EXPECT_EQ(::pread(file, bytes.data(), bytes.size(), static_cast<off_t>(kGlassBlockBytes)), 0);
  EXPECT_EQ(::pread(file, bytes.data(), 10, 3), 10);
  ::close(file);
  EXPECT_EQ(::pread(file, bytes.data(), bytes.size(), 0), -1);
  EXPECT_EQ(errno, EBADF);
}

}  // namespace
}  // namespace dateline
