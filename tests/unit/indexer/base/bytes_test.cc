#include "indexer/base/bytes.h"

#include <gtest/gtest.h>

#include <limits>

namespace dateline {
namespace {

TEST(Bytes, RoundTripsNumbersOfAllSizes) {
  const std::uint64_t numbers[] = {0, 1, 127, 128, 16383, 16384, std::numeric_limits<std::uint64_t>::max()};
  const std::int64_t signed_numbers[] = {0, -1, 1, std::numeric_limits<std::int64_t>::min(),
                                         std::numeric_limits<std::int64_t>::max()};
  ByteWriter out;
  for (const auto number : numbers) out.put_number(number);
  for (const auto number : signed_numbers) out.put_signed(number);
  ByteReader in(out.bytes());
  for (const auto number : numbers) EXPECT_EQ(in.number(), number);
  for (const auto number : signed_numbers) EXPECT_EQ(in.signed_number(), number);
  EXPECT_TRUE(in.done());
}

TEST(Bytes, TextMayHoldAnyByte) {
  ByteWriter out;
  out.put_text(std::string_view("a\0b", 3));
  out.put_text("");
  out.put_bytes(std::string_view("\1x", 2));
  ByteReader in(out.bytes());
  EXPECT_EQ(in.text(), std::string_view("a\0b", 3));
  EXPECT_EQ(in.text(), "");
  EXPECT_EQ(in.text(), "x");
  EXPECT_TRUE(in.done());
}

TEST(Bytes, EveryTruncationFailsAndNothingIsReadPastTheEnd) {
  ByteWriter out;
  out.put_number(300);
  out.put_text("kursk");
  out.put_signed(-70000);
  const std::string whole = out.bytes();
  for (std::size_t length = 0; length < whole.size(); ++length) {
    ByteReader in(std::string_view(whole).substr(0, length));
    in.number();
    in.text();
    in.signed_number();
    EXPECT_FALSE(in.ok()) << length;
    EXPECT_FALSE(in.done());
    EXPECT_EQ(in.text(), "") << "everything after a failure is empty";
  }
}

TEST(Bytes, RefusesAVarintThatIsTooLong) {
  const std::string too_long(10, '\xFF');
  ByteReader in(too_long);
  in.number();
  EXPECT_FALSE(in.ok());
}

TEST(Bytes, ACountNeverPassesWhatIsLeft) {
  ByteWriter out;
  out.put_number(1'000'000'000);
  out.put_text("x");
  ByteReader in(out.bytes());
  EXPECT_EQ(in.count(), 0U);
  EXPECT_FALSE(in.ok());
}

}  // namespace
}  // namespace dateline
