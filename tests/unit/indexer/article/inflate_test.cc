#include "indexer/article/inflate.h"

#include <gtest/gtest.h>

#include "tests/unit/indexer/article/packed.h"

namespace dateline {
namespace {

using test::packed;
using namespace std::string_view_literals;

constexpr std::size_t kCap = std::size_t{1} << 20U;

TEST(InflateAll, KnowsThreePackings) {
  const std::string text = "The harbour reopened on Wednesday.";
  for (const int window : {test::kGzipWindow, test::kZlibWindow, test::kBareWindow}) {
    const auto all = inflate_all("record 1", packed(text, window), kCap);
    ASSERT_TRUE(all.ok()) << window << all.error().message;
    EXPECT_EQ(*all, text) << window;
  }
}

// Made with Brotli's own encoder: a sentence in 47 bytes, 2 MiB of one letter in 14.
constexpr std::string_view kBrotliText =
    "\x1b\x41\x00\x10\xc5\x63\x6c\x1f\x39\xcb\xb8\xca\x94\x80\x43\x0e\xd8\xbf\x6f\x81\x24\x9a\x78\xb0"
    "\x01\x87\x9e\x4e\x38\xd2\xf4\x0f\xa5\x92\x8d\xea\x7c\x10\x9d\xc2\xea\x1f\x2a\x46\x74\xb0\x08"sv;
constexpr std::string_view kBrotliBomb = "\x9b\xff\xff\x1f\xf8\x25\xc2\xe2\xb1\x40\x20\xf7\xfe\x03"sv;

TEST(UnbrotliAll, UnpacksAndRefusesBombsAndDamage) {
  const auto all = unbrotli_all("record 1", kBrotliText, kCap);
  ASSERT_TRUE(all.ok()) << all.error().message;
  EXPECT_EQ(*all, "<p>The harbour reopened on Wednesday, the harbour master said.</p>");
  EXPECT_EQ(unbrotli_all("record 1", kBrotliBomb, kCap).error().message,
            "record 1: larger than 1 MiB when unpacked");
  EXPECT_EQ(unbrotli_all("record 1", kBrotliBomb, kCap * 2).value().size(), kCap * 2);
  for (const std::string_view bytes : {kBrotliText.substr(0, 20), "no Brotli at all"sv, ""sv}) {
    EXPECT_EQ(unbrotli_all("record 1", bytes, kCap).error().message,
              "record 1: packed, and damaged or cut off");
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
  const MemorySource source(both);
  Inflater inflater(source, 0, Packing::kGzip);
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
