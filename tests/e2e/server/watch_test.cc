// dateline-indexer watch beside a running server: a saved article answers without anybody asking for it, and
// no request fails meanwhile.
#include <gtest/gtest.h>

#include <csignal>
#include <nlohmann/json.hpp>

#include "tests/e2e/server/world.h"

namespace dateline::test {
namespace {

std::string article(const std::string& word) {
  return "---\ntitle: A " + word + " lands\ndate: 2025-01-02\n---\nIt was a " + word + ".\n";
}

class WatchE2e : public testing::Test {
 protected:
  // Nobody reads the server's log here, and a full pipe would stop it.
  void serve() { world_.serve({"--log-level", "error"}); }

  std::uint64_t hits(const std::string& word) {
    const HttpReply reply = get(world_.port(), "/api/v1/search?typos=off&q=" + word);
    EXPECT_EQ(reply.status, 200) << reply.body;
    return nlohmann::json::parse(reply.body)["totalHits"];
  }

  // Asks the server again and again until it has so many.
  bool comes(RunningProcess& watch, const std::string& word, std::uint64_t count) {
    return watch.wait_until([&] { return hits(word) == count; });
  }

  World world_;
};

TEST_F(WatchE2e, ASavedArticleAnswersInTheRunningServer) {
  serve();
  const auto watch = world_.watch();
  ASSERT_EQ(hits("zeppelin"), 0U);
  world_.write("zeppelin.md", article("zeppelin"));
  EXPECT_TRUE(comes(*watch, "zeppelin", 1));
  world_.write("zeppelin.md", article("balloon"));
  EXPECT_TRUE(comes(*watch, "balloon", 1));
  EXPECT_EQ(hits("zeppelin"), 0U);
  world_.write("more/deeper/kite.md", article("kite"));
  EXPECT_TRUE(comes(*watch, "kite", 1));
  world_.remove("zeppelin.md");
  EXPECT_TRUE(comes(*watch, "balloon", 0));
  for (int i = 0; i < 200; ++i) world_.write("many/" + std::to_string(i) + ".md", article("glider"));
  EXPECT_TRUE(comes(*watch, "glider", 200));
  watch->send(SIGTERM);
  EXPECT_EQ(watch->wait().exit_code, 143);
  EXPECT_EQ(world_.run_indexer({"verify", "--db", world_.db().string()}).exit_code, 0);
}

TEST_F(WatchE2e, OtherCommandsWorkBesideIt) {
  serve();
  const auto watch = world_.watch();
  const std::string db = world_.db().string();
  EXPECT_EQ(world_.run_indexer({"sync", "--db", db, "--wait", "20"}).exit_code, 0);
  EXPECT_EQ(world_.run_indexer({"rebuild", "--db", db, "--wait", "20"}).exit_code, 0);
  world_.write("zeppelin.md", article("zeppelin"));
  EXPECT_TRUE(comes(*watch, "zeppelin", 1));
  watch->send(SIGINT);
  EXPECT_EQ(watch->wait().exit_code, 130);
}

TEST_F(WatchE2e, LooksAgainWhereNotEveryFolderCanBeWatched) {
  // A namespace of its own has a limit of its own, where the system lets anybody make one.
  const std::vector<std::string> limited{
      "/usr/bin/unshare", "--user", "--map-root-user",
      "/bin/sh",          "-c",     "echo 1 > /proc/sys/user/max_inotify_watches && exec \"$0\" \"$@\""};
  std::vector<std::string> trial = limited;
  trial.emplace_back("/bin/true");
  ProcessSpec probe;
  probe.arguments = trial;
  if (run_process(probe).exit_code != 0) GTEST_SKIP() << "no user namespaces here";
  world_.write("more/kite.md", article("kite"));
  serve();
  std::vector<std::string> before = limited;
  const auto watch = world_.watch(before);
  const auto line = watch->wait_for_line("fs.inotify.max_user_watches");
  ASSERT_TRUE(line);
  EXPECT_NE(line->find("everything is looked at every 30 s"), std::string::npos) << *line;
}

}  // namespace
}  // namespace dateline::test
