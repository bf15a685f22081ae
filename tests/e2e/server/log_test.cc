// What the real server writes to standard error, and that it does not wait for whoever reads it.
#include <gtest/gtest.h>

#include <csignal>
#include <nlohmann/json.hpp>
#include <sstream>

#include "tests/e2e/server/world.h"

namespace dateline::test {
namespace {

using nlohmann::json;

std::string stopped(World& world) {
  world.server().send(SIGTERM);
  const ProcessResult result = world.server().wait();
  EXPECT_EQ(result.exit_code, 0) << result.err;
  return result.err;
}

std::vector<json> parsed(const std::string& log) {
  std::vector<json> events;
  std::istringstream lines(log);
  for (std::string line; std::getline(lines, line);) events.push_back(json::parse(line));
  return events;
}

void post(int port, const std::string& path, const std::string& body) {
  test::exchange(port, "POST " + path +
                           " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nContent-Length: " +
                           std::to_string(body.size()) + "\r\nContent-Type: application/json\r\n\r\n" + body);
}

TEST(ServerLog, NeverHasWhatWasAsked) {
  World world;
  world.serve();
  get(world.port(), "/api/v1/search?q=my+secret");
  get(world.port(), "/?q=mysecret&page=mysecret");
  get(world.port(), "/mysecret");
  const std::string log = stopped(world);
  EXPECT_EQ(log.find("secret"), std::string::npos) << log;
  EXPECT_NE(log.find("event=request method=GET route=/api/v1/search status=200 bytes="), std::string::npos)
      << log;
  EXPECT_NE(log.find(" query_bytes=9 query_words=2\n"), std::string::npos) << log;
}

TEST(ServerLog, HasQueriesWhenAskedTo) {
  World world;
  world.serve({"--log-queries", "--log-format", "json"});
  get(world.port(), "/api/v1/search?q=two+words");
  post(world.port(), "/indexes/articles/search", R"({"q":"one posted"})");
  post(world.port(), "/indexes/articles/search", R"({"q":"refused","filter":"no = filter"})");
  post(world.port(), "/multi-search",
       R"({"queries":[{"indexUid":"articles","q":"many"},{"indexUid":"articles","q":"others"},)"
       R"({"indexUid":"articles","q":"many","limit":0},{"indexUid":"articles"}]})");
  post(world.port(), "/indexes/articles/search", R"({"q":"no JSON")");
  const std::vector<json> events = parsed(stopped(world));
  EXPECT_EQ(events.at(0).at("q"), "two words");
  EXPECT_FALSE(events.at(0).contains("query_bytes"));
  EXPECT_EQ(events.at(1).at("q"), "one posted");
  EXPECT_EQ(events.at(2).at("status"), 400);
  EXPECT_EQ(events.at(2).at("q"), "refused");
  EXPECT_EQ(events.at(3).at("q"), "many\nothers");
  EXPECT_FALSE(events.at(4).contains("q"));
}

TEST(ServerLog, TellsHowLongWhatWasPostedIs) {
  World world;
  world.serve({"--log-format", "json"});
  post(world.port(), "/indexes/articles/search", R"({"q":"one posted"})");
  const std::string log = stopped(world);
  EXPECT_EQ(log.find("posted"), std::string::npos) << log;
  const json event = parsed(log).at(0);
  EXPECT_EQ(event.at("query_bytes"), 10);
  EXPECT_EQ(event.at("query_words"), 2);
}

TEST(ServerLog, IsJsonInEveryLine) {
  World world;
  world.serve({"--log-format", "json", "--host", "0.0.0.0"});
  get(world.port(), "/api/v1/search?q=%22%0a%1b%5b31m%ff");
  const HttpReply failed = get(world.port(), "/api/v1/articles/none");
  exchange(world.port(), "\x16\x03\x01\r\n\r\n");
  const std::vector<json> events = parsed(stopped(world));
  ASSERT_EQ(events.size(), 5U);
  for (const json& event : events) {
    EXPECT_TRUE(event.at("ts").is_string() && event.at("level").is_string()) << event;
  }
  EXPECT_EQ(events[0].at("event"), "reachable_from_outside");
  EXPECT_EQ(events[0].at("level"), "warning");
  EXPECT_EQ(events[1].at("status"), 400);
  EXPECT_EQ(events[2].at("event"), "request");
  EXPECT_EQ(events[2].at("route"), "/api/v1/articles/");
  EXPECT_EQ(events[2].at("status"), 404);
  EXPECT_TRUE(events[2].at("ms").is_number_float());
  EXPECT_EQ(events[2].at("bytes"), failed.body.size());
  EXPECT_EQ(events[2].at("id"), failed.headers.at("x-request-id"));
  EXPECT_TRUE(events[2].at("revision").is_number_unsigned());
  EXPECT_EQ(events[3].at("route"), "-");
  EXPECT_FALSE(events[3].contains("revision"));
  EXPECT_EQ(events[4].at("event"), "stopping");
}

TEST(ServerLog, IsQuietOfProbesThatWentWell) {
  World world;
  world.serve({"--metrics"});
  for (const char* target : {"/healthz", "/readyz", "/metrics"}) {
    EXPECT_EQ(get(world.port(), target).status, 200);
    EXPECT_EQ(request(world.port(), std::string("HEAD ") + target).status, 200);
  }
  request(world.port(), "DELETE /healthz");
  const std::string log = stopped(world);
  EXPECT_EQ(std::count(log.begin(), log.end(), '\n'), 2) << log;
  EXPECT_NE(log.find("method=DELETE route=/healthz status=405"), std::string::npos) << log;
}

// A pipe holds some hundred lines; nobody reads it while the server runs.
TEST(ServerLog, IsNotWaitedForByAnswers) {
  World world;
  world.serve();
  std::string requests;
  for (int at = 0; at < 100; ++at)
    requests += "GET /api/v1/articles/none HTTP/1.1\r\nHost: localhost\r\n\r\n";
  const std::string last = "GET /healthz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n";
  for (int at = 0; at < 15; ++at) {
    EXPECT_TRUE(exchange(world.port(), requests + last).ends_with(R"({"status":"available"})"));
  }
  const std::string log = stopped(world);
  EXPECT_EQ(std::count(log.begin(), log.end(), '\n'), 1501);
}

TEST(ServerLog, GoesOnBehindAHangup) {
  World world;
  world.serve();
  world.server().send(SIGHUP);
  EXPECT_EQ(get(world.port(), "/healthz").status, 200);
  EXPECT_NE(stopped(world).find("event=stopping"), std::string::npos);
}

}  // namespace
}  // namespace dateline::test
