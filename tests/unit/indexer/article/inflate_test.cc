#include "indexer/article/inflate.h"

#include <gtest/gtest.h>

#include "tests/unit/indexer/article/packed.h"

namespace dateline {
namespace {

using test::packed;

constexpr std::size_t kCap = std::size_t{1} << 20U;

TEST(InflateAll, KnowsThreePackings) {
  const std::string text = "The harbour reopened on Wednesday.";
  for (const int window : {test::kGzipWindow, test::kZlibWindow, test::kBareWindow}) {
    const auto all = inflate_all("record 1", packed(text, window), kCap);
    ASSERT_TRUE(all.ok()) << window << all.error().message;
    EXPECT_EQ(*all, text) << window;
  }
}

TEST(InflateAll, RefusesBombsAndDamage) {
  const std::string bomb = packed(std::string(kCap * 64, 'a'));
  EXPECT_LT(bomb.size(), kCap / 8);
  EXPECT_EQ(inflate_all("record 1", bomb, kCap).error().message, "record 1: larger than 1 MiB when unpacked");
  EXPECT_TRUE(inflate_all("record 1", packed(std::string(kCap, 'a')), kCap).ok());
  const std::string whole = packed("The harbour reopened on Wednesday.");
  for (const std::string& bytes : {whole.substr(0, 20), std::string("no gzip at all"), std::string()}) {
    EXPECT_EQ(inflate_all("record 1", bytes, kCap).error().message,
              "record 1: packed, and damaged or cut off");
  }
}

TEST(Inflater, StopsAtTheMembersEnd) {
  const std::string first = packed("one");
  const std::string both = first + packed("two");
  Inflater inflater(both, Packing::kGzip);
  std::string out;
  EXPECT_EQ(inflater.read(2, out), 2U);
  EXPECT_EQ(inflater.read(100, out), 1U);
  EXPECT_EQ(inflater.read(100, out), 0U);
  EXPECT_EQ(out, "one");
  EXPECT_FALSE(inflater.is_damaged());
  EXPECT_EQ(inflater.used(), first.size());
}

}  // namespace
}  // namespace dateline
