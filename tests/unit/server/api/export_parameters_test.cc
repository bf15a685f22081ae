#include "server/api/export_parameters.h"

#include <gtest/gtest.h>

#include "server/api/export_columns.h"
#include "server/api/problem.h"
#include "tests/support/test_index.h"

namespace dateline {
namespace {

Result<ExportParameters> read(Parameters parameters) {
  parameters.emplace_back("format", "csv");
  return read_export_parameters(parameters, test::test_today());
}

TEST(ExportParameters, TakeWhatChoosesAndOrdersArticles) {
  const auto parameters = read({{"q", "oil"},
                                {"match", "any"},
                                {"source", "NATO"},
                                {"-country", "KP"},
                                {"from", "2024-10"},
                                {"sort", "date:asc"},
                                {"recency", "30"}});
  ASSERT_TRUE(parameters.ok()) << parameters.error().message;
  const SearchRequest& request = parameters->request;
  EXPECT_EQ(request.text, "oil");
  EXPECT_EQ(request.match, Match::kAny);
  EXPECT_EQ(request.selection(Facet::kSource).any, std::vector<std::string>{"NATO"});
  EXPECT_EQ(request.selection(Facet::kCountry).none, std::vector<std::string>{"KP"});
  EXPECT_TRUE(request.dates.from);
  EXPECT_EQ(request.sort, Sort::kOldest);
  EXPECT_EQ(request.recency, 30U);
  EXPECT_EQ(parameters->format, ExportFormat::kCsv);
  EXPECT_FALSE(request.wants_body);
}

TEST(ExportParameters, TakeAFilter) {
  EXPECT_FALSE(read_export_parameters({{"format", "csv"}, {"filter", "source = KCNA"}}, test::test_today())
                   ->request.filter.empty());
}

TEST(ExportParameters, AreOfTheLiteralSetUnlessAsked) {
  EXPECT_TRUE(read({})->request.switches.variants);
  EXPECT_FALSE(read({})->request.switches.typos);
  EXPECT_FALSE(read({})->request.switches.relax);
  EXPECT_TRUE(read({{"typos", "on"}})->request.switches.typos);
  EXPECT_FALSE(read({{"relax", "off"}})->request.switches.relax);
  EXPECT_FALSE(read({{"variants", "off"}})->request.switches.variants);
  EXPECT_TRUE(read({{"prefix", "last"}})->request.switches.completes);
}

TEST(ExportParameters, ChooseWhatARowHas) {
  EXPECT_TRUE(read({})->attributes.empty());
  EXPECT_EQ(read({{"attributesToRetrieve", "title,summary"}})->attributes,
            (std::vector<std::string>{"title", "summary"}));
  EXPECT_TRUE(
      read({{"attributesToRetrieve", "title"}, {"attributesToRetrieve", "body"}})->request.wants_body);
  EXPECT_EQ(read({{"attributesToRetrieve", "*"}})->attributes, export_attributes());
  EXPECT_EQ(read_export_parameters({{"format", "ndjson"}}, test::test_today())->format,
            ExportFormat::kNdjson);
}

TEST(ExportParameters, SayWhatIsWrong) {
  struct Row {
    Parameters parameters;
    const char* code;
    const char* message;
  };
  const std::vector<Row> rows{
      {{}, "bad_format", "format: want csv|ndjson, got ''"},
      {{{"format", ""}}, "bad_format", "format: want csv|ndjson, got ''"},
      {{{"format", "xlsx"}}, "bad_format", "format: want csv|ndjson, got 'xlsx'"},
      {{{"format", "CSV"}}, "bad_format", "format: want csv|ndjson, got 'CSV'"},
      {{{"format", "csv"}, {"format", "csv"}}, "duplicate_parameter", "format: want it once, got it twice"},
      {{{"format", "csv"}, {"relax", "on"}},
       "bad_relax",
       "relax: want off (the nearest articles are no matches), got 'on'"},
      {{{"format", "csv"}, {"attributesToRetrieve", "colour"}},
       "bad_attributes",
       "attributesToRetrieve: want a field of a row or *, got 'colour'"},
      {{{"format", "csv"}, {"sort", "evil"}},
       "bad_sort",
       "sort: want relevance|date:desc|date:asc|indexed:desc, got 'evil'"},
      {{{"format", "csv"}, {"colour", "red"}}, "unknown_parameter", "there is no parameter 'colour'"},
      {{{"format", "csv"}, {"source", ""}}, "empty_value", "source: want a value, got ''"},
      {{{"format", "csv"}, {"q", std::string(1025, 'a')}},
       "query_too_long",
       "query: want at most 1024 bytes, got 1025"},
  };
  for (const Row& row : rows) {
    const auto parameters = read_export_parameters(row.parameters, test::test_today());
    ASSERT_FALSE(parameters.ok()) << row.code;
    EXPECT_EQ(parameters.error().field, row.code);
    EXPECT_EQ(problem_kind(row.code).status, 400);
    EXPECT_EQ(parameters.error().message.find(row.message), 0U) << parameters.error().message;
  }
  for (const char* name : {"page", "hitsPerPage", "offset", "limit", "facets", "facetLimit", "interval",
                           "snippets", "cropLength", "explain"}) {
    const auto parameters = read({{name, "1"}});
    ASSERT_FALSE(parameters.ok()) << name;
    EXPECT_EQ(parameters.error().field, "unknown_parameter");
    EXPECT_EQ(parameters.error().message,
              "an export has no parameter '" + std::string(name) + "': it is every match, a row each");
  }
}

}  // namespace
}  // namespace dateline
