#include "server/api/export_file.h"

#include <gtest/gtest.h>

#include "tests/support/gunzip.h"

namespace dateline {
namespace {

std::string content(const SpoolFile& file) {
  std::string bytes(file.size(), '\0');
  EXPECT_EQ(file.read(0, bytes), bytes.size());
  return bytes;
}

// The file of these rows.
std::string made(const std::vector<std::string>& rows, BodyCoding coding) {
  auto file = ExportFile::make(10'000'000, coding).value();
  for (const std::string& row : rows) EXPECT_EQ(file.append(row), std::nullopt);
  return content(file.finish().value());
}

TEST(ExportFile, HoldsTheRowsAsTheyAreOrPacked) {
  const std::vector<std::vector<std::string>> cases{
      {}, {""}, {"id\r\n", "", "a\r\n"}, {std::string(300'000, 'x'), test::noise(400'000), "end\n"}};
  for (const auto& rows : cases) {
    std::string whole;
    for (const std::string& row : rows) whole += row;
    EXPECT_EQ(made(rows, BodyCoding::kPlain), whole);
    EXPECT_EQ(test::gunzip(made(rows, BodyCoding::kGzip)), whole);
  }
}

TEST(ExportFile, HasOneLimitHoweverItIsPacked) {
  for (const BodyCoding coding : {BodyCoding::kPlain, BodyCoding::kGzip}) {
    auto file = ExportFile::make(100'000, coding).value();
    EXPECT_EQ(file.append(std::string(99'999, 'x')), std::nullopt);
    EXPECT_EQ(file.append("x"), std::nullopt);
    const auto failure = file.append("x");
    ASSERT_TRUE(failure);
    EXPECT_EQ(failure->field, "export_too_large");
    EXPECT_NE(failure->message.find("at most 100000 bytes"), std::string::npos) << failure->message;
  }
}

}  // namespace
}  // namespace dateline
