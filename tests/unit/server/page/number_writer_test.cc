#include "server/page/number_writer.h"

#include <gtest/gtest.h>

#include <limits>
#include <stdexcept>

namespace dateline {
namespace {

TEST(NumberWriter, WritesAsTheLocaleDoes) {
  const struct {
    const char* locale;
    std::uint64_t number;
    const char* text;
  } rows[] = {
      {"en-GB", 0, "0"},
      {"en-GB", 999, "999"},
      {"en-GB", 1284, "1,284"},
      {"de", 1284, "1.284"},
      {"es", 1284, "1284"},
      {"es", 12840, "12.840"},
      {"hi", 1234567, "12,34,567"},
      {"ar-EG", 1284, "١٬٢٨٤"},
      {"ar-EG", 7, "٧"},
      {"x-unknown", 1284, "1,284"},
  };
  for (const auto& row : rows) EXPECT_EQ(NumberWriter(row.locale).write(row.number), row.text) << row.locale;
}

TEST(NumberWriter, KnowsPlurals) {
  const NumberWriter english("en");
  EXPECT_EQ(english.plural(1), "one");
  EXPECT_EQ(english.plural(0), "other");
  EXPECT_EQ(english.plural(1001), "other");
  const NumberWriter polish("pl");
  EXPECT_EQ(polish.plural(3), "few");
  EXPECT_EQ(polish.plural(1003), "few");
  EXPECT_EQ(polish.plural(1012), "many");
}

TEST(NumberWriter, TakesAnyCount) {
  const NumberWriter english("en");
  EXPECT_EQ(english.write(std::numeric_limits<std::uint64_t>::max()).find('-'), std::string::npos);
  EXPECT_EQ(english.plural(std::numeric_limits<std::uint64_t>::max()), "other");
}

}  // namespace
}  // namespace dateline
