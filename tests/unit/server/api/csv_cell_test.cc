#include "server/api/csv_cell.h"

#include <gtest/gtest.h>

#include <vector>

namespace dateline {
namespace {

struct Row {
  std::string text;
  std::string cell;
};

TEST(CsvCell, IsQuotedWhereAReaderCouldTakeItApart) {
  const std::vector<Row> rows{
      {"", ""},
      {"plain text", "plain text"},
      {"one, two", "\"one, two\""},
      {"she said \"no\"", "\"she said \"\"no\"\"\""},
      {"\"", "\"\"\"\""},
      {"two\nlines", "\"two\nlines\""},
      {"two\r\nlines\rthree", "\"two\nlines\nthree\""},
      {"one; two", "\"one; two\""},
      {"a\tb", "\"a\tb\""},
      {" led", "\" led\""},
      {"trailed ", "\"trailed \""},
      {"it's", "it's"},
      {"\xEA\xB9\x80\xEC\xA0\x95\xEC\x9D\x80", "\xEA\xB9\x80\xEC\xA0\x95\xEC\x9D\x80"},
      {"\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D, abc", "\"\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D, abc\""},
  };
  for (const Row& row : rows) EXPECT_EQ(csv_cell(row.text), row.cell) << row.text;
}

TEST(CsvCell, IsNoFormula) {
  const std::vector<Row> rows{
      {"=1+1", "'=1+1"},
      {"+1", "'+1"},
      {"-5 degrees", "'-5 degrees"},
      {"@SUM(A1)", "'@SUM(A1)"},
      {"=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"},
      {"=HYPERLINK(\"http://x\",\"y\")", "\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\""},
      {"\t=1", "\"'\t'=1\""},
      {"\r=1", "\"'\n'=1\""},
      {"\n=1", "\"'\n'=1\""},
      {"\xEF\xBC\x9D\x31", "'\xEF\xBC\x9D\x31"},
      {"\xEF\xBC\x8B\x31", "'\xEF\xBC\x8B\x31"},
      {"\xEF\xBC\x8D\x31", "'\xEF\xBC\x8D\x31"},
      {"\xEF\xBC\xA0\x31", "'\xEF\xBC\xA0\x31"},
      // A byte order mark or a NUL that would be skipped hides nothing.
      {"\xEF\xBB\xBF=1", "'=1"},
      {std::string("\0=1", 3), "'=1"},
      {"\xE2\x80\xAE=1", "'=1"},
      // Where a semicolon ends a cell.
      {"a;=1", "\"a;'=1\""},
      {"a\n-b", "\"a\n'-b\""},
      {"a\n\nb", "\"a\n\nb\""},
      {"a\n\n=b", "\"a\n\n'=b\""},
      {"a;;=1", "\"a;;'=1\""},
      {"a; =1", "\"a; =1\""},
      {"1+1=2", "1+1=2"},
      {"a-b@c", "a-b@c"},
  };
  for (const Row& row : rows) EXPECT_EQ(csv_cell(row.text), row.cell) << row.text;
}

TEST(CsvCell, IsUtf8WithoutControls) {
  const std::vector<Row> rows{
      {std::string("a\0b", 3), "ab"},
      {"a\x1b[31mb", "a[31mb"},
      {"\xff", "\xEF\xBF\xBD"},
      {"\xE2\x80\xAEgnp.exe", "gnp.exe"},
  };
  for (const Row& row : rows) EXPECT_EQ(csv_cell(row.text), row.cell) << row.text;
}

}  // namespace
}  // namespace dateline
