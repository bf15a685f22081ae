#include "indexer/schema/glass_seal.h"

#include <gtest/gtest.h>
#include <xapian.h>

#include <fstream>

#include "indexer/schema/glass_guard.h"
#include "indexer/schema/glass_version.h"
#include "tests/support/temp_folder.h"

namespace dateline {
namespace {

std::string with_flipped_bit(std::string bytes, std::size_t bit) {
  bytes.at(bit / 8) = static_cast<char>(static_cast<unsigned char>(bytes.at(bit / 8)) ^ (1U << (bit % 8)));
  return bytes;
}

class GlassSealTest : public testing::Test {
 protected:
  void SetUp() override { commit("harbour"); }

  void commit(const std::string& word) const {
    Xapian::WritableDatabase database(glass().string(), Xapian::DB_CREATE_OR_OPEN | Xapian::DB_NO_SYNC);
    Xapian::Document document;
    document.add_term(word);
    database.add_document(document);
    database.commit();
  }

  std::filesystem::path glass() const { return folder_.path() / "glass"; }
  void write(const std::filesystem::path& path, const std::string& bytes) const {
    std::ofstream(path, std::ios::binary | std::ios::trunc) << bytes;
  }

  test::TempFolder folder_;
};

TEST_F(GlassSealTest, IsBrokenByEveryFlippedBitButThoseThatNameAnotherCommit) {
  const std::string version = read_glass_version(glass());
  ASSERT_GT(version.size(), 40U);
  const std::string seal = make_glass_seal(version);
  EXPECT_FALSE(is_glass_seal_broken(seal, version));
  constexpr std::size_t kCommitBits = std::size_t{33} * 8;
  for (std::size_t bit = 0; bit < version.size() * 8; ++bit) {
    EXPECT_EQ(is_glass_seal_broken(seal, with_flipped_bit(version, bit)), bit >= kCommitBits) << bit;
  }
  EXPECT_TRUE(is_glass_seal_broken(seal, version.substr(0, version.size() - 1)));
  EXPECT_TRUE(is_glass_seal_broken(seal, version + "x"));
}

TEST_F(GlassSealTest, ThatIsDamagedItselfBreaksNothing) {
  const std::string version = read_glass_version(glass());
  const std::string seal = make_glass_seal(version);
  for (std::size_t bit = 0; bit < seal.size() * 8; ++bit) {
    EXPECT_FALSE(is_glass_seal_broken(with_flipped_bit(seal, bit), version)) << bit;
  }
  for (const std::string& other :
       {std::string(), std::string(seal.size(), '\0'), seal.substr(1), seal + "x"}) {
    EXPECT_FALSE(is_glass_seal_broken(other, version + "x"));
  }
}

TEST_F(GlassSealTest, OfAnEarlierCommitSaysNothingOfTheNext) {
  const std::string first = make_glass_seal(read_glass_version(glass()));
  commit("quay");
  const std::string version = read_glass_version(glass());
  EXPECT_NE(make_glass_seal(version), first);
  EXPECT_FALSE(is_glass_seal_broken(first, version));
}

// A revision of more than seven bits goes on in the bytes behind it.
TEST_F(GlassSealTest, KnowsALongRevisionToItsEnd) {
  std::string version(32, 'x');
  version += "\xC8\x01postlist";
  EXPECT_TRUE(is_glass_seal_broken(make_glass_seal(version), with_flipped_bit(version, std::size_t{34} * 8)));
  EXPECT_FALSE(
      is_glass_seal_broken(make_glass_seal(version), with_flipped_bit(version, std::size_t{33} * 8)));
}

TEST_F(GlassSealTest, ADamagedVersionFileIsNotOpened) {
  EXPECT_TRUE(check_glass(glass()).ok()) << "without a seal";
  seal_glass(glass());
  EXPECT_TRUE(check_glass(glass()).ok());
  // The table of postings would be walked in the order of its blocks, which are not in that of their keys.
  const std::string version = read_glass_version(glass());
  write(glass() / kGlassVersionFile, with_flipped_bit(version, std::size_t{34} * 8 + 1));
  const Outcome checked = check_glass(glass());
  ASSERT_FALSE(checked);
  EXPECT_NE(checked.error().message.find("(iamglass: not as it was written (checksum))"), std::string::npos)
      << checked.error().message;
  write(glass() / kGlassVersionFile, version);
  commit("quay");
  EXPECT_TRUE(check_glass(glass()).ok()) << "the seal is of the commit before";
}

TEST_F(GlassSealTest, WhatCannotBeReadOrWrittenIsNoError) {
  EXPECT_EQ(read_glass_version(folder_.path() / "none"), "");
  seal_glass(folder_.path() / "none");
  EXPECT_FALSE(std::filesystem::exists(folder_.path() / kGlassSealFile));
  std::filesystem::create_directories(folder_.path() / kGlassSealFile / "in the way");
  seal_glass(glass());
  EXPECT_TRUE(check_glass(glass()).ok());
}

}  // namespace
}  // namespace dateline
