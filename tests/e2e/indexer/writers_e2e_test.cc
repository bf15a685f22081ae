// Two writers, and a writer that is told to stop.
#include <csignal>

#include "indexer/index/writer_lock.h"
#include "tests/e2e/indexer/indexer_fixture.h"

namespace dateline::test {
namespace {

using WritersE2e = IndexerFixture;

TEST_F(WritersE2e, ASecondWriterNamesTheFirstAndEndsWith75) {
  index_three();
  const WriterLock lock(folder_ / "dateline.db", "dateline-indexer sync", {});
  for (const auto& words : std::vector<std::vector<std::string>>{
           {"sync"}, {"rebuild"}, {"remove", "--root", "articles"}, {"sync", "--wait", "1"}}) {
    const ProcessResult result = run(words);
    EXPECT_EQ(result.exit_code, 75) << words.front();
    expect_holds(result.err, "is being written by pid " + std::to_string(getpid()) + " since ");
    expect_holds(result.err, "(dateline-indexer sync)");
  }
}

TEST_F(WritersE2e, AWaitingWriterGoesOnWhenTheFirstIsDone) {
  index_three();
  auto lock = std::make_unique<WriterLock>(folder_ / "dateline.db", "test", LockWait{});
  RunningProcess process(spec({"sync", "--wait", "60"}));
  lock.reset();
  EXPECT_EQ(process.wait().exit_code, 0);
}

TEST_F(WritersE2e, ASignalKeepsWhatIsDone) {
  std::string lines;
  for (int i = 0; i < 20000; ++i) {
    lines += "{\"id\": \"" + std::to_string(i) + "\", \"title\": \"T\", \"body\": \"Body of " +
             std::to_string(i) + ".\"}\n";
  }
  folder_.write("articles/many.ndjson", lines);
  for (const int signal : {SIGINT, SIGTERM}) {
    RunningProcess process(spec({"sync", "articles"}));
    const bool has_begun =
        process.wait_until([this] { return !read_text(folder_ / "dateline.db/lock").empty(); });
    ASSERT_TRUE(has_begun);
    process.send(signal);
    const ProcessResult result = process.wait();
    EXPECT_EQ(result.exit_code, 128 + signal) << result.err;
    expect_holds(result.err, "stopped; what was done is kept");
    EXPECT_EQ(run({"verify"}).exit_code, 0);
  }
  EXPECT_EQ(run({"sync", "articles"}).exit_code, 0);
  EXPECT_EQ(run({"verify"}).exit_code, 0);
}

TEST_F(WritersE2e, ASecondSignalEndsAtOnceAndTheIndexIsWhole) {
  std::string lines;
  for (int i = 0; i < 20000; ++i) {
    lines += "{\"id\": \"" + std::to_string(i) + "\", \"title\": \"T\", \"body\": \"Body of " +
             std::to_string(i) + ".\"}\n";
  }
  index_three();
  folder_.write("articles/many.ndjson", lines);
  RunningProcess process(spec({"sync"}));
  ASSERT_TRUE(process.wait_until([this] { return !read_text(folder_ / "dateline.db/lock").empty(); }));
  process.send(SIGINT);
  ASSERT_TRUE(process.wait_for_line("once more ends at once"));
  process.send(SIGINT);
  const ProcessResult result = process.wait();
  // It may have committed what was done just before the second came.
  EXPECT_TRUE(result.signal == SIGINT || result.exit_code == 128 + SIGINT) << result.exit_code;
  EXPECT_EQ(run({"verify"}).exit_code, 0);
  EXPECT_EQ(run({"sync"}).exit_code, 0);
  EXPECT_EQ(run({"verify"}).exit_code, 0);
}

}  // namespace
}  // namespace dateline::test
