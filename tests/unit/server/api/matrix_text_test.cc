#include "server/api/matrix_text.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

TEST(MatrixCsv, IsSafeForSpreadsheets) {
  const MatrixBy by = *read_matrix_by("source");
  const std::vector<MatrixRow> rows{{"=cmd()", 7, {{"a", "Post", 3}, {"b", "Post", 2}, {"c", "@x", 1}}},
                                    {"\"storm shadow\", x", 0, {}}};
  EXPECT_EQ(matrix_csv(rows, by),
            "\xEF\xBB\xBFquery,total,Post (a),Post (b),'@x\r\n"
            "'=cmd(),7,3,2,1\r\n"
            "\"\"\"storm shadow\"\", x\",0,0,0,0\r\n");
  EXPECT_EQ(matrix_csv({}, by), "\xEF\xBB\xBFquery,total\r\n");
}

TEST(MatrixCsv, ByMonthSaysWhatHasNone) {
  const MatrixBy by = *read_matrix_by("month");
  EXPECT_EQ(matrix_csv({{"x", 6, {{"2024-10", "2024-10", 2}, {"2024-12", "2024-12", 1}}, 1, 2}}, by),
            "\xEF\xBB\xBFquery,total,2024-10,2024-11,2024-12,undated,inexact\r\nx,6,2,0,1,1,2\r\n");
}

TEST(MatrixNdjson, IsAnObjectARow) {
  EXPECT_EQ(matrix_ndjson({"x", 7, {{"a", "Post", 3}}}, *read_matrix_by("source")),
            R"({"query":"x","total":7,"source":[{"id":"a","label":"Post","count":3}]})"
            "\n");
  EXPECT_EQ(matrix_ndjson({"x", 7, {{"2024", "2024", 3}}, 3, 1}, *read_matrix_by("year")),
            R"({"query":"x","total":7,"year":[{"id":"2024","count":3}],"undated":3,"inexact":1})"
            "\n");
}

}  // namespace
}  // namespace dateline
