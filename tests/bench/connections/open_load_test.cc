#include "tests/bench/connections/open_load.h"

#include <gtest/gtest.h>

#include <stdexcept>

#include "tests/bench/program.h"
#include "tests/bench/scripted_server.h"
#include "tests/unit/server/http/running_server.h"

namespace dateline::bench {
namespace {

using std::chrono::milliseconds;

class OpenLoadTest : public testing::Test {
 protected:
  Endpoint endpoint() const { return checked(parse_endpoint("127.0.0.1:" + std::to_string(server_.port()))); }

  test::RunningServer server_;
};

TEST_F(OpenLoadTest, CountsEveryReplyByItsStatus) {
  const OpenLoadReport report = run_open_load(endpoint(), {{"/", "/none"}, 3, 0, milliseconds(200)});
  ASSERT_EQ(report.times.size(), 2U);
  EXPECT_EQ(report.times.at(200).count + report.times.at(404).count, report.sent);
  EXPECT_GT(report.rate(200), 0);
  EXPECT_EQ(report.rate(503), 0);
  EXPECT_EQ(report.hung + report.broken + report.unsent, 0U);
}

TEST_F(OpenLoadTest, AsksAtTheGivenRateWhateverTheServerDoes) {
  const OpenLoadReport report = run_open_load(endpoint(), {{"/"}, 4, 100, milliseconds(200)});
  EXPECT_LE(report.sent + report.unsent, 21U);
  EXPECT_GT(report.sent, 0U);
}

TEST(OpenLoad, CountsWhatIsNotAnswered) {
  {
    const ScriptedServer server({std::string(1, ScriptedServer::kClose)});
    const OpenLoadReport report =
        run_open_load(server.endpoint(), {{"/"}, 1, 0, milliseconds(20), milliseconds(20)});
    EXPECT_GT(report.broken, 0U);
    EXPECT_TRUE(report.times.empty());
  }
  const ScriptedServer silent({"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhello"});
  const OpenLoadReport report =
      run_open_load(silent.endpoint(), {{"/"}, 1, 1000, milliseconds(20), milliseconds(20)});
  EXPECT_EQ(report.hung, 1U);
  EXPECT_GT(report.unsent, 0U);
}

TEST(OpenLoad, WantsTargetsAndConnections) {
  const Endpoint any;
  EXPECT_THROW(run_open_load(any, {{}, 1}), std::invalid_argument);
  EXPECT_THROW(run_open_load(any, {{"/"}, 0}), std::invalid_argument);
}

}  // namespace
}  // namespace dateline::bench
