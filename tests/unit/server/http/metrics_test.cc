#include "server/http/metrics.h"

#include <gtest/gtest.h>

#include <sstream>

namespace dateline {
namespace {

using std::chrono::microseconds;

bool has_line(const std::string& text, const std::string& wanted) {
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) {
    if (line == wanted) return true;
  }
  return false;
}

TEST(Metrics, CountsRequestsByMethodRouteAndStatus) {
  Metrics metrics;
  metrics.count({"GET", "/api/v1/search", 200, 5, microseconds(1500)});
  metrics.count({"GET", "/api/v1/search", 200, 5, microseconds(2'000'000)});
  metrics.count({"GET", "/api/v1/search", 400, 5, microseconds(1000)});
  metrics.count({"-", "-", 431, 5, {}});
  const std::string text = metrics.text(IndexInfo{"u", 7, 63, "2024-11-15T00:00:00Z"});
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
           "dateline_index_readable 1",
           "dateline_index_documents 63",
           "dateline_index_revision 7",
           "dateline_index_last_update_timestamp_seconds 1731628800",
           "dateline_build_info{version=\"" DATELINE_VERSION "\"} 1",
       }) {
    EXPECT_TRUE(has_line(text, line)) << line << "\n" << text;
  }
}

TEST(Metrics, HasAHelpAndATypeForEveryName) {
  Metrics metrics;
  metrics.count({"GET", "/", 200, 5, microseconds(1)});
  std::istringstream lines(metrics.text(std::nullopt));
  std::string described;
  for (std::string line; std::getline(lines, line);) {
    if (line.starts_with("# HELP ")) described = line.substr(7, line.find(' ', 7) - 7);
    if (line.starts_with("# TYPE ")) {
      EXPECT_EQ(line.substr(7, described.size() + 1), described + " ");
    }
    if (line.starts_with('#')) continue;
    EXPECT_TRUE(line.starts_with(described)) << line;
    EXPECT_GE(std::stod(line.substr(line.rfind(' ') + 1)), 0) << line;
  }
}

TEST(Metrics, SaysThatTheIndexCannotBeRead) {
  const std::string text = Metrics().text(std::nullopt);
  EXPECT_TRUE(has_line(text, "dateline_index_readable 0"));
  EXPECT_EQ(text.find("dateline_index_documents"), std::string::npos);
}

TEST(Metrics, EscapesLabels) {
  Metrics metrics;
  metrics.count({"GET", "/a\"b\\", 200, 0, {}});
  EXPECT_TRUE(has_line(metrics.text(std::nullopt),
                       R"(dateline_http_requests_total{method="GET",route="/a\"b\\",code="200"} 1)"));
}

}  // namespace
}  // namespace dateline
