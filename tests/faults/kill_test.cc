// kill -9 at any point of an index run: the index is that of the last acknowledged commit or of a later one,
// sound, and the next run goes on from there.
#include <gtest/gtest.h>

#include <chrono>
#include <csignal>
#include <iostream>

#include "tests/faults/fault_world.h"
#include "tests/faults/scale.h"

namespace dateline::test {
namespace {

struct Scenario {
  const char* name;
  bool has_index;               // it begins with one, of the files before they changed
  const char* verb;             // what is killed
  std::size_t changes = 60;     // few go into the generation that stands, many make a new one
  std::size_t new_records = 0;  // in a file that comes with the change; many make several commits
  bool has_workers = false;     // enough to be built by several processes
};

// True when each article is as it was before or as it is to become: what a commit on the way leaves. One
// whose id went to a file later in the order may be missing there; one that goes by its file's place may not.
testing::AssertionResult is_between(const IndexContent& got, const IndexContent& before,
                                    const IndexContent& after) {
  for (const auto& [key, text] : got) {
    if (key.starts_with("facet:") || key.starts_with("labels:")) continue;
    const auto old_one = before.find(key);
    const auto new_one = after.find(key);
    if (old_one != before.end() && old_one->second == text) continue;
    if (new_one != after.end() && new_one->second == text) continue;
    return testing::AssertionFailure() << "'" << key << "' is neither as before nor as after";
  }
  for (const auto& [key, text] : before) {
    if (key.starts_with("articles/") && after.contains(key) && !got.contains(key)) {
      return testing::AssertionFailure() << "'" << key << "' was lost";
    }
  }
  return testing::AssertionSuccess();
}

class KillTest : public testing::TestWithParam<Scenario> {
 protected:
  void SetUp() override {
    world_.articles().change(150);
    if (GetParam().has_index) {
      world_.sync("before");
      before_ = world_.content("before");
      world_.articles().change(GetParam().changes);
    }
    if (GetParam().new_records > 0) {
      world_.write_records("b/very-many.ndjson", GetParam().new_records);
    }
    after_ = world_.fresh_content();
  }

  ProcessSpec command() const {
    std::vector<std::string> words{GetParam().verb, "--allow-shrink", "--workers",
                                   GetParam().has_workers ? "3" : "1"};
    if (words.front() == "sync") words.push_back(world_.articles().path().string());
    return world_.spec(words);
  }

  // What must hold after the program died, however far it came.
  void expect_the_index_goes_on() {
    if (world_.has_index()) {
      ASSERT_EQ(world_.run({"status"}).exit_code, 0);
      ASSERT_TRUE(is_sound(world_));
      const IndexContent content = world_.content();
      if (GetParam().new_records > 0 && GetParam().verb == std::string("sync")) {
        ASSERT_TRUE(is_between(content, before_, after_));
      } else if (content != after_) {
        ASSERT_TRUE(is_same(content, before_));
      }
    } else {
      ASSERT_FALSE(GetParam().has_index);
      const ProcessResult status = world_.run({"status"});
      ASSERT_EQ(status.exit_code, 1);
      ASSERT_TRUE(ended_in_words(status));
    }
    world_.sync();
    ASSERT_TRUE(is_same(world_.content(), after_));
    ASSERT_TRUE(is_sound(world_));
  }

  FaultWorld world_{fault_seed()};
  IndexContent before_;
  IndexContent after_;
};

TEST_P(KillTest, AtEachCallThatChangesFiles) {
  world_.copy("before", "db");
  const std::uint64_t calls = run_with_fault(command(), {"count", 1, "write", world_.db()}).calls;
  ASSERT_GT(calls, 10U);
  const std::size_t most = GetParam().has_workers ? how_many(5, 60) : how_many(10, 150);
  const std::size_t points = std::min<std::size_t>(calls, most);
  for (std::size_t point = 0; point < points; ++point) {
    for (const char* kind : {"kill", "tear"}) {
      const std::uint64_t at = 1 + point * calls / points;
      SCOPED_TRACE(std::string(kind) + " at call " + std::to_string(at) + " of " + std::to_string(calls));
      world_.copy("before", "db");
      const FaultResult killed = run_with_fault(command(), {kind, at, "write", world_.db()});
      // The first of several processes may learn of the death of another before its own.
      ASSERT_TRUE(killed.process.signal == SIGKILL ||
                  (GetParam().has_workers && killed.process.exit_code == 1))
          << killed.process.exit_code << killed.process.err;
      expect_the_index_goes_on();
      if (HasFatalFailure()) return;
    }
  }
}

TEST_P(KillTest, AtAnyTime) {
  using Clock = std::chrono::steady_clock;
  world_.copy("before", "db");
  const auto began = Clock::now();
  run_process(command());
  const auto whole = Clock::now() - began;
  const std::size_t points = how_many(5, 50);
  for (std::size_t point = 0; point < points; ++point) {
    const auto after = whole * (1 + world_.articles().pick(1000)) / 1000;
    SCOPED_TRACE("after " + std::to_string(std::chrono::duration<double>(after).count()) + " s");
    world_.copy("before", "db");
    RunningProcess process(command());
    const auto end = Clock::now() + after;
    process.wait_until([&] { return Clock::now() >= end; });
    process.send(SIGKILL);
    process.wait();
    expect_the_index_goes_on();
    if (HasFatalFailure()) return;
  }
}

// One of several processes dies, and only it: the others go on, and all is there.
TEST_P(KillTest, OfOneWorker) {
  if (!GetParam().has_workers) GTEST_SKIP() << "one process builds it";
  world_.copy("before", "db");
  const std::uint64_t calls = run_with_fault(command(), {"count", 1, "write", world_.db()}).calls;
  const std::size_t points = how_many(10, 200);
  std::uint64_t deaths = 0;
  for (std::size_t point = 0; point < points && !HasFatalFailure(); ++point) {
    const std::uint64_t at = 1 + world_.articles().pick(calls);
    SCOPED_TRACE("at call " + std::to_string(at) + " of about " + std::to_string(calls));
    world_.copy("before", "db");
    const FaultResult result = run_with_fault(command(), {"worker", at, "write", world_.db()});
    ASSERT_EQ(result.process.exit_code, 0) << result.process.err;
    deaths += result.faults;
    ASSERT_TRUE(is_same(world_.content(), after_));
    ASSERT_TRUE(is_sound(world_));
  }
  std::cout << deaths << " workers died in " << points << " runs\n";
  EXPECT_GT(deaths, 0U);
}

INSTANTIATE_TEST_SUITE_P(Runs, KillTest,
                         testing::Values(Scenario{"FirstSync", false, "sync"},
                                         Scenario{"SmallSync", true, "sync", 3},
                                         Scenario{"Sync", true, "sync"},
                                         Scenario{"SyncOfManyCommits", true, "sync", 60, 4500},
                                         Scenario{"Rebuild", true, "rebuild"},
                                         Scenario{"FirstSyncByWorkers", false, "sync", 60, 4500, true},
                                         Scenario{"RebuildByWorkers", true, "rebuild", 60, 4500, true}),
                         [](const auto& scenario) { return scenario.param.name; });

}  // namespace
}  // namespace dateline::test
