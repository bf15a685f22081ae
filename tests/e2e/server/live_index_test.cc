// A running server and an index that changes under it.
#include <gtest/gtest.h>

#include <csignal>
#include <nlohmann/json.hpp>

#include "tests/e2e/server/world.h"

namespace dateline::test {
namespace {

using nlohmann::json;

json search(const World& world, const std::string& parameters) {
  const HttpReply reply = get(world.port(), "/api/v1/search?" + parameters);
  EXPECT_EQ(reply.status, 200) << reply.body;
  return json::parse(reply.body);
}

TEST(LiveIndex, SeesNewChangedAndRemovedArticlesAtTheNextRequest) {
  World world;
  world.serve();
  EXPECT_EQ(search(world, "q=zeppelin")["totalHits"], 0);
  const std::uint64_t revision = search(world, "q=")["index"]["revision"];

  world.write("zeppelin.md", "---\ntitle: A zeppelin lands\ndate: 2025-01-02\n---\nIt was a zeppelin.\n");
  world.sync();
  const json added = search(world, "q=zeppelin");
  EXPECT_EQ(added["totalHits"], 1);
  EXPECT_EQ(added["hits"][0]["title"], "A zeppelin lands");
  EXPECT_EQ(added["index"]["documents"], 4);
  EXPECT_GT(added["index"]["revision"].get<std::uint64_t>(), revision);

  world.write("zeppelin.md", "---\ntitle: A balloon lands\ndate: 2025-01-02\n---\nIt was a balloon.\n");
  world.sync();
  EXPECT_EQ(search(world, "q=zeppelin")["totalHits"], 0);
  EXPECT_EQ(search(world, "q=balloon")["totalHits"], 1);

  world.remove("zeppelin.md");
  world.sync();
  EXPECT_EQ(search(world, "q=balloon")["totalHits"], 0);
  EXPECT_EQ(search(world, "q=")["totalHits"], 3);
}

TEST(LiveIndex, AnswersNotModifiedUntilItChanges) {
  World world;
  world.serve();
  const std::string target = "GET /api/v1/search?q=oil";
  const std::string field = "If-None-Match: " + request(world.port(), target).headers.at("etag") + "\r\n";
  EXPECT_EQ(request(world.port(), target, field).status, 304);
  world.write("more.md", "---\ntitle: More oil\n---\nOil.\n");
  world.sync();
  EXPECT_EQ(request(world.port(), target, field).status, 200);
}

TEST(LiveIndex, StopsWithExitCodeZeroOnEitherSignal) {
  World world;
  for (const int signal : {SIGTERM, SIGINT}) {
    world.serve();
    EXPECT_EQ(get(world.port(), "/healthz").body, R"({"status":"available"})");
    world.server().send(signal);
    const ProcessResult result = world.server().wait();
    EXPECT_EQ(result.exit_code, 0) << result.err;
    EXPECT_FALSE(result.timed_out);
  }
}

}  // namespace
}  // namespace dateline::test
