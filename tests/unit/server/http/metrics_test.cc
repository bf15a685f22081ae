#include "server/http/metrics.h"

#include <gtest/gtest.h>

#include "server/http/build_commit.h"
#include "server/search/generations.h"
#include "tests/support/metrics_check.h"

namespace dateline {
namespace {

using std::chrono::microseconds;

bool has_line(const std::string& text, const std::string& wanted) {
  return ("\n" + text).find("\n" + wanted + "\n") != std::string::npos;
}

AccessEntry asked(std::string_view route, int status, microseconds took) {
  return {"GET", route, status, 5, took};
}

TEST(Metrics, CountsRequestsByMethodRouteAndStatus) {
  Metrics metrics;
  metrics.count(asked("/api/v1/search", 200, microseconds(1500)));
  metrics.count(asked("/api/v1/search", 200, microseconds(2'000'000)));
  metrics.count(asked("/api/v1/search", 400, microseconds(1000)));
  metrics.count({"-", "-", 431, 5, {}});
  const std::string text = metrics.text({});
  for (const char* line : {
           R"(dateline_http_requests_total{method="GET",route="/api/v1/search",code="200"} 2)",
           R"(dateline_http_requests_total{method="GET",route="/api/v1/search",code="400"} 1)",
           R"(dateline_http_requests_total{method="-",route="-",code="431"} 1)",
           R"(dateline_http_request_duration_seconds_bucket{route="/api/v1/search",le="0.001"} 1)",
           R"(dateline_http_request_duration_seconds_bucket{route="/api/v1/search",le="0.0025"} 2)",
           R"(dateline_http_request_duration_seconds_bucket{route="/api/v1/search",le="1"} 2)",
           R"(dateline_http_request_duration_seconds_bucket{route="/api/v1/search",le="+Inf"} 3)",
           R"(dateline_http_request_duration_seconds_sum{route="/api/v1/search"} 2.0025)",
           R"(dateline_http_request_duration_seconds_count{route="/api/v1/search"} 3)",
       }) {
    EXPECT_TRUE(has_line(text, line)) << line << "\n" << text;
  }
}

TEST(Metrics, CountsSearches) {
  Metrics metrics;
  metrics.count(SearchReport{microseconds(1500), 7});
  metrics.count(SearchReport{microseconds(1500), 0});
  metrics.count(SearchReport{microseconds(1'000'000), std::nullopt});
  const std::string text = metrics.text({});
  for (const char* line : {R"(dateline_search_duration_seconds_bucket{le="0.0025"} 2)",
                           "dateline_search_duration_seconds_count 3", "dateline_search_zero_results_total 1",
                           "dateline_search_timeouts_total 1"}) {
    EXPECT_TRUE(has_line(text, line)) << line << "\n" << text;
  }
}

TEST(Metrics, TellsOfTheIndex) {
  Metrics metrics;
  for (const std::uint64_t revision : {5U, 5U, 6U, 5U, 7U}) {
    AccessEntry entry = asked("/", 200, microseconds(1));
    entry.revision = revision;
    metrics.count(entry);
  }
  metrics.count(asked("/healthz", 200, microseconds(1)));
  MetricsFacts facts{IndexInfo{"u", 7, 63, "2024-11-15T00:00:00Z"}, 12'345'678'901};
  const std::string text = metrics.text(facts);
  for (const char* line :
       {"dateline_index_readable 1", "dateline_index_documents 63", "dateline_index_revision 7",
        "dateline_index_size_bytes 12345678901", "dateline_index_reopens_total 2",
        "dateline_index_last_update_timestamp_seconds 1731628800"}) {
    EXPECT_TRUE(has_line(text, line)) << line << "\n" << text;
  }
  facts.index.reset();
  const std::string unreadable = metrics.text(facts);
  EXPECT_TRUE(has_line(unreadable, "dateline_index_readable 0"));
  EXPECT_EQ(unreadable.find("dateline_index_documents"), std::string::npos);
}

TEST(Metrics, TellsOfTheIndexersRunsWhenTheyAreKnown) {
  MetricsFacts facts;
  EXPECT_EQ(Metrics().text(facts).find("files_failed"), std::string::npos);
  facts.runs = LastRuns{1731628800, 3, {}};
  const std::string text = Metrics().text(facts);
  EXPECT_TRUE(has_line(text, "dateline_index_files_failed 3")) << text;
  EXPECT_TRUE(has_line(text, "dateline_index_last_success_timestamp_seconds 1731628800")) << text;
  facts.runs->ended.reset();
  EXPECT_EQ(Metrics().text(facts).find("last_success"), std::string::npos);
}

TEST(Metrics, TellsOfTheProgram) {
  MetricsFacts facts;
  facts.log_lines_dropped = 3;
  const std::string text = Metrics().text(facts);
  EXPECT_TRUE(has_line(text, "dateline_log_lines_dropped_total 3"));
  EXPECT_TRUE(has_line(text, "dateline_build_info{version=\"" DATELINE_VERSION "\",commit=\"" +
                                 std::string(build_commit()) + "\",xapian_version=\"" + storage_version() +
                                 "\"} 1"));
  EXPECT_EQ(text.find("dateline_connections"), std::string::npos);
  facts.gate = GateStats{};
  EXPECT_NE(Metrics().text(facts).find("dateline_connections{state=\"idle\"} 0\n"), std::string::npos);
}

TEST(Metrics, AreWellFormed) {
  Metrics metrics;
  metrics.count(asked("/a\"b\\\n", 200, microseconds(1)));
  metrics.count(asked("/", 200, microseconds(1)));
  metrics.count(SearchReport{microseconds(1), 1});
  MetricsFacts facts{IndexInfo{"u", 1, 2, "2024-11-15T00:00:00Z"}, 3, LastRuns{5, 6, {}}, GateStats{}, 7};
  EXPECT_EQ(test::metrics_faults(metrics.text(facts)), std::vector<std::string>{});
  EXPECT_EQ(test::metrics_faults(Metrics().text({})), std::vector<std::string>{});
}

}  // namespace
}  // namespace dateline
