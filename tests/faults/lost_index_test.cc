// An index that is damaged, moved or taken away under a running server: the server goes on with what it has,
// says so once, and answers from a whole index again by itself.
#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <optional>

#include "indexer/schema/layout.h"
#include "tests/faults/fault_world.h"
#include "tests/faults/scale.h"
#include "tests/faults/test_server.h"

namespace dateline::test {
namespace {

class LostIndexTest : public testing::Test {
 protected:
  void SetUp() override {
    world_.articles().change(60);
    world_.sync();
    server_.emplace(server_spec(world_.db()));
    ASSERT_TRUE(server_->is_up());
    articles_ = total();
    ASSERT_GT(articles_, 10);
  }

  HttpReply ask() { return get(server_->port(), "/api/v1/search?q="); }
  // How many articles it answers from; -1 when it does not.
  int total() {
    const HttpReply reply = ask();
    return reply.status == 200 ? nlohmann::json::parse(reply.body)["totalHits"].get<int>() : -1;
  }

  void point_to(const std::string& name) {
    std::ofstream(world_.db() / "current.tmp") << name << "\n";
    std::filesystem::rename(world_.db() / "current.tmp", world_.db() / kCurrentFile);
  }

  void expect_serves_the_old() {
    for (int i = 0; i < 20; ++i) ASSERT_EQ(total(), articles_);
  }

  // The log says it once, however often it was asked.
  void expect_logged(int times) {
    const ProcessResult result = server_->stop();
    EXPECT_EQ(result.exit_code, 0);
    int lines = 0;
    for (std::size_t at = 0; (at = result.err.find("event=index_unreadable", at)) != std::string::npos; ++at)
      ++lines;
    EXPECT_EQ(lines, times) << result.err;
  }

  FaultWorld world_{fault_seed()};
  std::optional<TestServer> server_;
  int articles_ = 0;
};

TEST_F(LostIndexTest, APointerToNothingIsNotFollowed) {
  for (const char* name : {"gen-000099", "nonsense", "gen-000001/../gen-000001", ""}) {
    point_to(name);
    expect_serves_the_old();
  }
  std::filesystem::remove(world_.db() / kCurrentFile);
  expect_serves_the_old();
  point_to("gen-000001");
  EXPECT_EQ(total(), articles_);
  expect_logged(5);
}

TEST_F(LostIndexTest, AHalfCopiedGenerationIsNotTaken) {
  world_.copy("db", "whole");
  for (const char* missing : {"docdata.glass", "postlist.glass", "termlist.glass", "iamglass"}) {
    SCOPED_TRACE(missing);
    const std::filesystem::path next = world_.db() / "gen-000002";
    std::filesystem::remove_all(next);
    std::filesystem::copy(world_.db("whole") / "gen-000001", next, std::filesystem::copy_options::recursive);
    std::filesystem::remove(next / "glass" / missing);
    point_to("gen-000002");
    expect_serves_the_old();
    // The rest of it comes: no restart is needed.
    std::filesystem::copy(world_.db("whole") / "gen-000001/glass" / missing, next / "glass" / missing);
    ASSERT_EQ(total(), articles_);
    point_to("gen-000001");
    ASSERT_EQ(total(), articles_);
  }
  expect_logged(4);
}

TEST_F(LostIndexTest, ACutGenerationIsRefusedOrAnsweredInWords) {
  world_.copy("db", "whole");
  for (const char* cut : {"docdata.glass", "postlist.glass", "termlist.glass", "iamglass", "words"}) {
    for (const std::size_t size : {std::size_t{0}, std::size_t{1000}, std::size_t{9000}}) {
      SCOPED_TRACE(std::string(cut) + " cut to " + std::to_string(size));
      const std::filesystem::path next = world_.db() / "gen-000002";
      std::filesystem::remove_all(next);
      std::filesystem::copy(world_.db("whole") / "gen-000001", next,
                            std::filesystem::copy_options::recursive);
      if (std::filesystem::file_size(next / "glass" / cut) > size) {
        std::filesystem::resize_file(next / "glass" / cut, size);
      }
      point_to("gen-000002");
      for (const char* target : {"/api/v1/search?q=", "/api/v1/search?q=harbour", "/?q=%22was+open%22",
                                 "/api/v1/suggest?q=har", "/healthz"}) {
        const int status = get(server_->port(), target).status;
        ASSERT_TRUE(status == 200 || status == 500 || status == 503) << target << " " << status;
      }
      point_to("gen-000001");
      ASSERT_EQ(total(), articles_);
    }
  }
  EXPECT_EQ(server_->stop().exit_code, 0);
}

// A server that has read of it since it was whole: neither a signal nor zeros in place of the words.
TEST_F(LostIndexTest, AWordsFileThatIsCutInPlaceIsNeverAnsweredFrom) {
  const std::filesystem::path words = world_.db() / "gen-000001/glass/words";
  const std::uintmax_t whole = std::filesystem::file_size(words);
  world_.copy("db", "whole");
  const std::string phrase = "/api/v1/search?q=%22was+open%22";
  for (const std::uintmax_t size : {std::uintmax_t{0}, whole / 2, whole - 1}) {
    SCOPED_TRACE("cut to " + std::to_string(size) + " of " + std::to_string(whole));
    const HttpReply before = get(server_->port(), phrase);
    ASSERT_EQ(before.status, 200);
    std::filesystem::resize_file(words, size);
    for (int i = 0; i < 5; ++i) ASSERT_EQ(get(server_->port(), phrase).status, 503);
    std::filesystem::copy_file(world_.db("whole") / "gen-000001/glass/words", words,
                               std::filesystem::copy_options::overwrite_existing);
    const HttpReply after = get(server_->port(), phrase);
    ASSERT_EQ(after.status, 200);
    EXPECT_EQ(nlohmann::json::parse(after.body)["totalHits"],
              nlohmann::json::parse(before.body)["totalHits"]);
  }
  EXPECT_EQ(server_->stop().exit_code, 0);
}

TEST_F(LostIndexTest, ADeletedIndexGoesOnAnsweringUntilThereIsAnotherOne) {
  world_.copy("db", "whole");
  world_.remove("db");
  expect_serves_the_old();
  world_.copy("whole", "db");
  EXPECT_EQ(total(), articles_);
  world_.write("new.txt", "Title: Another harbour\n\nAnother harbour was open.\n");
  world_.sync();
  EXPECT_EQ(total(), articles_ + 1);
  expect_logged(1);
}

TEST_F(LostIndexTest, AnIndexWithoutPermissionIsNotTaken) {
  if (geteuid() == 0) GTEST_SKIP() << "root may read every file";
  std::filesystem::permissions(world_.db(), std::filesystem::perms::none);
  expect_serves_the_old();
  std::filesystem::permissions(world_.db(), std::filesystem::perms::owner_all);
  EXPECT_EQ(total(), articles_);
  expect_logged(1);
}

TEST_F(LostIndexTest, AReadThatFailsCostsOneRequestAtMost) {
  const TempFolder folder;
  const auto state = folder.write("state", std::string(64, '\0'));
  for (std::uint64_t at = 1; at <= how_many(40, 400); ++at) {
    SCOPED_TRACE("read " + std::to_string(at));
    folder.write("state", std::string(64, '\0'));
    ProcessSpec spec = server_spec(world_.db());
    set_fault(spec, {"eio", at, "read", world_.db()}, state);
    TestServer server(spec);
    if (!server.is_up()) {
      ASSERT_TRUE(ended_in_words(server.process().wait()));
      continue;
    }
    for (int i = 0; i < 3; ++i) {
      const HttpReply reply = get(server.port(), "/api/v1/search?q=harbour");
      if (reply.status == 200) continue;
      ASSERT_TRUE(i == 0 && (reply.status == 500 || reply.status == 503)) << reply.status;
      ASSERT_EQ(reply.headers.at("content-type"), "application/problem+json");
      ASSERT_TRUE(reply.status == 500 || reply.headers.contains("retry-after"));
    }
    ASSERT_EQ(server.stop().exit_code, 0);
  }
}

}  // namespace
}  // namespace dateline::test
