#include "indexer/schema/text_lengths.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

TEST(TextLengths, SurviveTheirBytes) {
  for (const TextLengths lengths : {TextLengths{0, 0}, TextLengths{9, 127}, TextLengths{128, 400000}}) {
    EXPECT_EQ(decode_lengths(encode_lengths(lengths)), lengths);
  }
}

TEST(TextLengths, AreZeroWhenMalformed) {
  EXPECT_EQ(decode_lengths(""), TextLengths{});
  EXPECT_EQ(decode_lengths("\x05"), TextLengths{});
  EXPECT_EQ(decode_lengths("\x05\x06\x07"), TextLengths{});
}

}  // namespace
}  // namespace dateline
