#include "tests/bench/http_load.h"

#include <gtest/gtest.h>

#include <stdexcept>

#include "tests/bench/program.h"
#include "tests/bench/scripted_server.h"
#include "tests/unit/server/http/running_server.h"

namespace dateline::bench {
namespace {

using std::chrono::milliseconds;

class HttpLoad : public ::testing::Test {
 protected:
  Endpoint endpoint() const { return checked(parse_endpoint("127.0.0.1:" + std::to_string(server_.port()))); }

  test::RunningServer server_;
};

TEST_F(HttpLoad, CountsAnswersOfAllClients) {
  const auto reports =
      run_load(endpoint(), {{"all", {"/", "/none"}, 3}}, {milliseconds{0}, milliseconds{200}});
  ASSERT_EQ(reports.size(), 1U);
  const LoadReport& report = reports[0];
  ASSERT_EQ(report.statuses.size(), 2U);
  EXPECT_EQ(report.times.count, report.statuses.at(200));
  EXPECT_GT(report.statuses.at(404), 0U);
  EXPECT_GT(report.times.p50, 0);
  EXPECT_GT(report.body_bytes, 0U);
  EXPECT_TRUE(report.errors.empty());
  EXPECT_EQ(report.seconds, 0.2);
  EXPECT_EQ(report.missed, 0U);
}

TEST_F(HttpLoad, AsksAtTheGivenRateAndNoFaster) {
  const auto reports = run_load(endpoint(), {{"all", {"/"}, 2, 50}}, {milliseconds{100}, milliseconds{400}});
  const LoadReport& report = reports[0];
  EXPECT_GT(report.times.count, 0U);
  EXPECT_LE(report.times.count + report.missed, 25U);
}

TEST_F(HttpLoad, KeepsGroupsApart) {
  const auto reports =
      run_load(endpoint(), {{"a", {"/"}, 1}, {"b", {"/none"}, 1}}, {milliseconds{0}, milliseconds{100}});
  ASSERT_EQ(reports.size(), 2U);
  EXPECT_GT(reports[0].statuses.at(200), 0U);
  EXPECT_EQ(reports[1].times.count, 0U);
  EXPECT_GT(reports[1].statuses.at(404), 0U);
}

TEST_F(HttpLoad, CountsWhatNobodyAnswers) {
  Endpoint gone;
  {
    const ScriptedServer server(std::vector<std::string>{});
    gone = server.endpoint();
  }
  const auto reports = run_load(gone, {{"all", {"/"}, 1}}, {milliseconds{0}, milliseconds{50}});
  EXPECT_EQ(reports[0].times.count, 0U);
  ASSERT_EQ(reports[0].errors.size(), 1U);
  EXPECT_EQ(reports[0].errors.begin()->first.find("connect: "), 0U);
}

TEST_F(HttpLoad, WantsTargetsAndABoundedNumberOfClients) {
  const LoadTime time{milliseconds{0}, milliseconds{1}};
  EXPECT_THROW(run_load(endpoint(), {{"a", {}, 1}}, time), std::invalid_argument);
  EXPECT_THROW(run_load(endpoint(), {{"a", {"/"}, 0}}, time), std::invalid_argument);
  EXPECT_THROW(run_load(endpoint(), {{"a", {"/"}, 200}, {"b", {"/"}, 57}}, time), std::invalid_argument);
}

}  // namespace
}  // namespace dateline::bench
