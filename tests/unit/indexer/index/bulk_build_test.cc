// A build by several workers in many small shards is the same index as one by this process alone: articles,
// docids, words, rows and report.
#include "indexer/index/bulk_build.h"

#include <csignal>
#include <fstream>
#include <random>

#include "indexer/index/index_status.h"
#include "tests/unit/indexer/index/index_fixture.h"

namespace dateline::test {
namespace {

// Everything of an index in the order of its docids, and all its rows but those of its own identity.
std::vector<std::string> describe_in_order(const std::filesystem::path& db) {
  std::vector<std::string> lines;
  const Xapian::Database database = *open_index(*current_generation(db));
  for (auto posting = database.postlist_begin(""); posting != database.postlist_end(""); ++posting) {
    const auto stored = decode_stored(database.get_document(*posting).get_data()).value();
    lines.push_back(std::to_string(*posting) + " " + stored.head.key + " " +
                    std::to_string(stored.head.first_indexed));
  }
  for (auto key = database.metadata_keys_begin(""); key != database.metadata_keys_end(""); ++key) {
    if (*key != "uuid") lines.push_back(*key + "=" + database.get_metadata(*key));
  }
  return lines;
}

std::string describe_report(const SyncReport& report) {
  std::string text = counts(report) + " failures " + std::to_string(report.failures) + " not read " +
                     std::to_string(report.not_read) + " articles " + std::to_string(report.articles);
  for (const auto* problems : {&report.failed, &report.warnings, &report.skipped, &report.kept}) {
    for (const FileProblem& problem : *problems) text += "\n" + problem.path + ": " + problem.reason;
    text += "\n--";
  }
  return text;
}

class BulkBuildTest : public IndexFixture {
 protected:
  SyncOptions by_workers(std::uint64_t shard_bytes) const {
    SyncOptions told = options();
    told.db = folder_ / "by-workers";
    told.workers = 3;
    told.shard_bytes = shard_bytes;
    return told;
  }
};

class BulkBuildOverRandomFolders : public BulkBuildTest, public testing::WithParamInterface<unsigned> {
 protected:
  std::size_t pick(std::size_t below) { return random_() % below; }

  // Few ids and labels, so that they meet often.
  std::string record() {
    std::string text = "{";
    if (pick(3) == 0) text += "\"id\": \"id" + std::to_string(pick(30)) + "\", ";
    // Some call themselves as others are called by their place.
    if (pick(20) == 0) text += "\"id\": \"articles/f" + std::to_string(pick(40)) + ".ndjson#2\", ";
    static const std::vector<std::string> kSources{"The Post", "THE POST", "Morning Star", ""};
    text += "\"source\": \"" + kSources[pick(4)] + "\", \"person\": [\"Ada Roe " + std::to_string(pick(9)) +
            "\"], ";
    if (pick(15) == 0) text += "\"draft\": true, ";
    text += "\"title\": \"Title " + std::to_string(pick(50)) + "\", \"body\": \"";
    for (std::size_t words = pick(60); words > 0; --words) text += "word" + std::to_string(pick(500)) + " ";
    return text + "end.\"}";
  }

  std::string lines(std::size_t most) {
    std::string text;
    for (std::size_t left = pick(most); left > 0; --left) {
      const std::size_t kind = pick(25);
      text += kind == 0 ? "  \t\r" : kind == 1 ? "broken" : record();
      text += "\n";
    }
    if (pick(2) == 0) text += record();
    return text;
  }

  void make_files() {
    for (int i = 0; i < 40; ++i) {
      const std::string name = "f" + std::to_string(i);
      switch (pick(7)) {
        case 0:
          write(name + ".ndjson", lines(400));
          break;
        case 1:
          write(name + ".ndjson", lines(4));
          break;
        case 2:
          write(name + ".json", "[" + record() + ", " + record() + ", 7]");
          break;
        case 3:
          write(name + ".md", std::string("\0\1\2\3\0", 5));
          break;
        case 4:
          write(name + ".ndjson", "\xef\xbb\xbf" + lines(300));
          write(name + ".ndjson.meta.yaml", "source: Elsewhere\n");
          break;
        default:
          write(name + ".json", record());
          if (pick(3) == 0)
            write(name + ".json.meta.yaml", "title: Sidecar " + std::to_string(pick(3)) + "\n");
      }
    }
  }

  std::mt19937 random_{GetParam()};
};

TEST_P(BulkBuildOverRandomFolders, EqualsABuildByOneProcess) {
  make_files();
  const SyncReport alone = run();
  const SyncOptions shared = by_workers(1000 + pick(20'000));
  const SyncReport together = run(shared);
  EXPECT_EQ(describe_report(together), describe_report(alone));
  ASSERT_EQ(describe_in_order(shared.db), describe_in_order(db()));
  ASSERT_EQ(describe_index(shared.db), describe_index(db()));
  const auto sound = verify_index(shared.db, {});
  EXPECT_EQ(sound->problems, std::vector<std::string>{});
  EXPECT_EQ(sound->articles, alone.articles);
  // What was built is as it was left, down to the stamps.
  EXPECT_EQ(run(shared).revision, 1U);
  SyncOptions later = shared;
  later.paths.clear();
  later.now += 100;
  const auto rebuilt = rebuild(later, authority_, {});
  ASSERT_TRUE(rebuilt.ok()) << rebuilt.error().message;
  EXPECT_EQ(counts(*rebuilt), "0 0 0 " + std::to_string(alone.articles)) << "first_indexed is carried over";
}

INSTANTIATE_TEST_SUITE_P(Seeds, BulkBuildOverRandomFolders, testing::Range(1U, 6U));

// The processes that this one started, as the kernel has them.
std::vector<pid_t> children() {
  std::ifstream file("/proc/self/task/" + std::to_string(::getpid()) + "/children");
  std::vector<pid_t> ids;
  for (pid_t id = 0; file >> id;) ids.push_back(id);
  return ids;
}

// An index by this process alone, to compare with, and many shards for the workers.
class BulkBuildWithLosses : public BulkBuildTest {
 protected:
  void SetUp() override {
    std::string lines;
    for (int i = 0; i < 3000; ++i) {
      lines +=
          "{\"title\": \"T" + std::to_string(i) + "\", \"body\": \"Body " + std::to_string(i * 7) + ".\"}\n";
    }
    write("many.ndjson", lines);
    run();
  }

  // `at_each_turn` is asked all the time while the workers are at work.
  void expect_builds_all(const std::function<void()>& at_each_turn) {
    SyncOptions shared = by_workers(5000);
    shared.stopped = [&at_each_turn] {
      at_each_turn();
      return false;
    };
    EXPECT_EQ(run(shared).articles, 3000U);
    EXPECT_EQ(describe_in_order(shared.db), describe_in_order(db()));
  }
};

TEST_F(BulkBuildWithLosses, GoesOnWhenAWorkerIsKilled) {
  int asked = 0;
  int killed = 0;
  expect_builds_all([&asked, &killed] {
    const auto ids = children();
    if (++asked % 20 != 5 || killed == 2 || ids.empty()) return;
    if (::kill(killed == 0 ? ids.back() : ids.front(), SIGKILL) == 0) ++killed;
  });
  EXPECT_GT(killed, 0);
}

// The keys of the second shard are told and not yet settled when its worker dies: whoever builds it next
// tells them again, and must be answered once.
TEST_F(BulkBuildWithLosses, GoesOnWhenAWorkerIsKilledThatWaitsForItsKeys) {
  constexpr int kTurns = 10;
  enum class Stage { kBegin, kTold, kKilled, kReplaced, kOver } stage = Stage::kBegin;
  int turns = 0;
  std::vector<pid_t> first;
  expect_builds_all([&] {
    const auto ids = children();
    if (ids.size() < 3) return;
    ++turns;
    switch (stage) {
      case Stage::kBegin:
        first = ids;
        ::kill(first[0], SIGSTOP);
        stage = Stage::kTold;
        return;
      case Stage::kTold:
        if (turns < kTurns) return;
        ::kill(first[1], SIGKILL);
        stage = Stage::kKilled;
        return;
      case Stage::kKilled:
        if (ids.back() == first[2]) return;
        ::kill(ids.back(), SIGSTOP);
        ::kill(first[0], SIGCONT);
        turns = 0;
        stage = Stage::kReplaced;
        return;
      case Stage::kReplaced:
        if (turns < kTurns) return;
        ::kill(ids.back(), SIGCONT);
        stage = Stage::kOver;
        return;
      case Stage::kOver:
        return;
    }
  });
  EXPECT_EQ(stage, Stage::kOver);
}

TEST_F(BulkBuildWithLosses, PublishesNothingWhenAShardIsLost) {
  std::filesystem::copy(db(), folder_ / "by-workers", std::filesystem::copy_options::recursive);
  SyncOptions shared = by_workers(20'000);
  shared.paths.clear();
  shared.stopped = [&shared] {
    const auto shards = shared.db / "gen-000002" / "shards";
    if (std::filesystem::exists(shards / "000006")) std::filesystem::remove_all(shards / "000001");
    return false;
  };
  EXPECT_THROW((void)rebuild(shared, authority_, {}), std::exception);
  EXPECT_EQ(current_generation(shared.db)->number, 1U);
  EXPECT_FALSE(std::filesystem::exists(shared.db / "gen-000002"));
  EXPECT_EQ(describe_in_order(shared.db), describe_in_order(db()));
}

TEST_F(BulkBuildTest, KeepsWhatIsDoneWhenStoppedAndGoesOnFromThere) {
  std::string lines;
  for (int i = 0; i < 3000; ++i) {
    lines += "{\"id\": \"" + std::to_string(i) + "\", \"title\": \"T\", \"body\": \"Body.\"}\n";
  }
  write("a.ndjson", lines);
  for (int i = 0; i < 300; ++i) write("b/" + std::to_string(i) + ".md", "# Title\n\nBody of it.\n");
  SyncOptions shared = by_workers(10'000);
  int asked = 0;
  shared.stopped = [&asked] { return ++asked > 10; };
  const SyncReport report = run(shared);
  EXPECT_TRUE(report.is_interrupted);
  EXPECT_EQ(verify_index(shared.db, {})->problems, std::vector<std::string>{});
  shared.stopped = nullptr;
  EXPECT_EQ(run(shared).articles, 3300U);
  EXPECT_EQ(verify_index(shared.db, {})->problems, std::vector<std::string>{});
  run();
  EXPECT_EQ(describe_index(shared.db), describe_index(db()));
}

TEST_F(BulkBuildTest, LeavesNoWorkingFilesAndNoProcesses) {
  for (int i = 0; i < 30; ++i) write(std::to_string(i) + ".md", "# Title\n\nBody.\n");
  const SyncOptions shared = by_workers(1);
  run(shared);
  EXPECT_EQ(children(), std::vector<pid_t>{});
  std::vector<std::string> names;
  for (const auto& entry : std::filesystem::directory_iterator(shared.db / "gen-000001")) {
    names.push_back(entry.path().filename());
  }
  std::sort(names.begin(), names.end());
  EXPECT_EQ(names, (std::vector<std::string>{"glass", "iamglass.sum", "last-run", "manifest"}));
}

TEST_F(BulkBuildTest, BuildsAnIndexOfNothing) {
  std::filesystem::create_directories(articles());
  for (const SyncOptions& told : {options(), by_workers(100)}) {
    EXPECT_EQ(run(told).articles, 0U);
    EXPECT_EQ(verify_index(told.db, {})->problems, std::vector<std::string>{});
  }
}

}  // namespace
}  // namespace dateline::test
