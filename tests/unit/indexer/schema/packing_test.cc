#include "indexer/schema/packing.h"

#include <gtest/gtest.h>

#include <random>

namespace dateline {
namespace {

std::string noise(std::size_t size) {
  std::mt19937 random(7);
  std::string bytes = "\1";
  while (bytes.size() < size) bytes += static_cast<char>(random());
  return bytes;
}

TEST(Packing, LeavesAloneWhatIsShortOrGetsNoSmaller) {
  for (const std::string& bytes :
       {std::string("\1"), "\1" + std::string(8190, 'x'), noise(9000), noise(100'000)}) {
    EXPECT_EQ(pack_long(bytes), bytes);
    EXPECT_FALSE(is_packed(bytes));
  }
  EXPECT_FALSE(is_packed(""));
}

TEST(Packing, GivesBackWhatItPackedAndPacksNoMoreThanHelps) {
  for (const std::size_t run : {8191U, 20'000U, 2'000'000U, 30'000'000U}) {
    const std::string bytes = "\1" + std::string(run, 'x');
    const std::string packed = pack_long(bytes);
    ASSERT_TRUE(is_packed(packed)) << run;
    EXPECT_LT(packed.size(), 8192U);
    EXPECT_EQ(unpack_long(packed).value(), bytes);
  }
  // What it packed once would get smaller once more.
  const std::string block = noise(40'000);
  std::string bytes;
  for (std::size_t i = 0; i < 40; ++i) bytes += block + std::string(i * 1000, 'x');
  const std::string packed = pack_long(bytes);
  EXPECT_EQ(pack_long(packed), packed);
  ASSERT_TRUE(is_packed(packed));
  EXPECT_EQ(unpack_long(packed).value(), bytes);
}

TEST(Packing, DamageIsAnError) {
  std::string text = "\1";
  for (int i = 0; i < 3000; ++i) text += "word" + std::to_string(i * 7919 % 3001) + " ";
  const std::string packed = pack_long(text);
  ASSERT_TRUE(is_packed(packed));
  for (std::size_t length = 0; length < packed.size(); length += 7)
    EXPECT_FALSE(unpack_long(packed.substr(0, length)));
  EXPECT_FALSE(unpack_long(packed + "x"));
  std::mt19937 random(1);
  for (int i = 0; i < 500; ++i) {
    std::string flipped = packed;
    char& byte = flipped[random() % flipped.size()];
    byte = static_cast<char>(byte ^ (1 << random() % 8));
    const auto unpacked = unpack_long(flipped);
    if (!unpacked || !is_packed(flipped)) continue;
    EXPECT_EQ(unpacked->size(), text.size());
  }
  // It says that it is a terabyte.
  EXPECT_FALSE(unpack_long(std::string("\xff\x01\x80\x80\x80\x80\x80\x20\x01x", 10)));
}

}  // namespace
}  // namespace dateline
