#include "server/api/matrix.h"

#include <gtest/gtest.h>

#include "server/query/parser.h"
#include "server/search/searcher.h"
#include "tests/support/test_index.h"

namespace dateline {
namespace {

std::string shown(const std::vector<MatrixCell>& cells) {
  std::string text;
  for (const MatrixCell& cell : cells) text += cell.label + "=" + std::to_string(cell.count) + " ";
  return text;
}

class MatrixTest : public testing::Test {
 protected:
  MatrixTest() {
    index_.label(Facet::kSource, {"nato", "NATO", {}});
    index_.put({"a", "A", "troops", "2024-10-18", "en", "nato", {"kim", "putin"}});
    index_.put({"b", "B", "troops boats", "2024-10", "en", "tass", {"putin"}});
    index_.put({"c", "C", "boats", "2025-01-02", "en", "nato", {"kim"}});
    index_.put({"d", "D", "troops", "", "en", ""});
    index_.put({"e", "E", "troops boats", "2023", "en", "nato", {"kim"}});
    index_.commit();
    pool_ = std::move(*SearcherPool::open(index_.path()));
  }

  MatrixRow ask(const std::string& query, const std::string& by, SearchRequest request = {}) {
    request.text = query;
    request.query = *parse_query(query, test::test_today());
    const MatrixBy read = *read_matrix_by(by);
    return matrix_row(request, pool_->search(matrix_request(request, read)), read);
  }

  test::TestIndex index_;
  std::unique_ptr<SearcherPool> pool_;
};

TEST_F(MatrixTest, CountsAFacet) {
  const MatrixRow row = ask("troops", "source");
  EXPECT_EQ(row.query, "troops");
  EXPECT_EQ(row.total, 4U);
  EXPECT_EQ(shown(row.cells), "NATO=2 tass=1 ");
  EXPECT_EQ(ask("zeppelin", "source").total, 0U);
}

TEST_F(MatrixTest, CountsWithinWhatWasChosen) {
  SearchRequest request;
  request.selection(Facet::kPerson).any = {"kim"};
  const MatrixRow row = ask("", "person", request);
  EXPECT_EQ(row.total, 3U);
  EXPECT_EQ(shown(row.cells), "kim=3 putin=1 ");
  SearchRequest dated;
  dated.dates = {make_day(2024, 10, 18)->first, make_day(2024, 12, 31)->last};
  EXPECT_EQ(shown(ask("", "month", dated).cells), "2024-10=2 ");
}

TEST_F(MatrixTest, CountsMonthsAndWhatHasNone) {
  const MatrixRow row = ask("", "month");
  EXPECT_EQ(shown(row.cells), "2024-10=2 2025-01=1 ");
  EXPECT_EQ(row.total, 5U);
  EXPECT_EQ(row.undated, 1U);
  EXPECT_EQ(row.inexact, 1U);
  EXPECT_EQ(shown(ask("", "year").cells), "2023=1 2024=2 2025=1 ");
}

TEST(ReadMatrixBy, KnowsItsWords) {
  EXPECT_EQ(read_matrix_by("lang")->facet, Facet::kLanguage);
  EXPECT_EQ(read_matrix_by("lang")->name, "language");
  EXPECT_EQ(read_matrix_by("year")->interval, Interval::kYear);
  for (const char* text : {"", "week", "Source"}) {
    const auto by = read_matrix_by(text);
    ASSERT_FALSE(by) << text;
    EXPECT_EQ(by.error().message.find("by: want source|person|country|language|month|year, got"), 0U);
  }
}

TEST(MatrixColumns, AreByArticlesThenLabelThenId) {
  const MatrixBy by = *read_matrix_by("person");
  const std::vector<MatrixRow> rows{{"x", 9, {{"b", "Bea", 1}, {"a2", "Ann", 2}, {"c", "Cat", 5}}},
                                    {"y", 9, {{"a1", "Ann", 2}, {"b", "Bea", 1}}}};
  const auto columns = matrix_columns(rows, by);
  EXPECT_EQ(shown(columns), "Cat=5 Ann=2 Ann=2 Bea=2 ");
  EXPECT_EQ(columns[1].id, "a1");
  EXPECT_TRUE(matrix_columns({}, by).empty());
}

TEST(MatrixColumns, FillMonthsAndYearsButNotCenturies) {
  const auto columns_of = [](const std::string& by, const std::vector<std::string>& ids) {
    MatrixRow row;
    for (const std::string& id : ids) row.cells.push_back({id, id, 1});
    return matrix_columns({row}, *read_matrix_by(by));
  };
  EXPECT_EQ(shown(columns_of("month", {"2025-02", "2024-11"})), "2024-11=1 2024-12=0 2025-01=0 2025-02=1 ");
  EXPECT_EQ(shown(columns_of("year", {"2020", "2023"})), "2020=1 2021=0 2022=0 2023=1 ");
  EXPECT_EQ(shown(columns_of("month", {"1605-01", "2024-11"})), "1605-01=1 2024-11=1 ");
  EXPECT_EQ(columns_of("month", {"1825-01", "2024-12"}).size(), kMostFilled);
}

}  // namespace
}  // namespace dateline
