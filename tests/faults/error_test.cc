// Errors of the disk at any call of an index run: a clear error and exit code 1, or none and all done; the
// last commit stands, and the next run goes on from there.
#include <gtest/gtest.h>

#include <iostream>
#include <set>

#include "tests/faults/fault_world.h"
#include "tests/faults/scale.h"

namespace dateline::test {
namespace {

struct Run {
  const char* name;
  bool has_index;
  const char* verb;
  bool has_workers = false;  // enough to be built by several processes
};

class ErrorTest : public testing::TestWithParam<Run> {
 protected:
  void SetUp() override {
    world_.articles().change(150);
    if (GetParam().has_index) {
      world_.sync("before");
      before_ = world_.content("before");
      world_.articles().change(60);
    }
    if (GetParam().has_workers) world_.write_records("b/very-many.ndjson", 4500);
    after_ = world_.fresh_content();
  }

  ProcessSpec command() const {
    std::vector<std::string> words{GetParam().verb, "--allow-shrink"};
    if (GetParam().verb == std::string("sync")) words = sync_words(world_);
    if (GetParam().has_workers) words.insert(words.end(), {"--workers", "3"});
    return world_.spec(words);
  }

  // A run of several processes takes twenty times as long.
  static std::size_t how_often(std::size_t brief, std::size_t full) {
    return GetParam().has_workers ? how_many(std::min<std::size_t>(brief, 4), full / 10)
                                  : how_many(brief, full);
  }

  // What must hold after a run that met errors and ended by itself.
  void expect_is_whole(const ProcessResult& result) {
    ASSERT_TRUE(ended_in_words(result));
    const bool is_done = result.exit_code == 0;
    ++runs_;
    ASSERT_TRUE(is_done || result.exit_code == 1) << result.exit_code << result.err;
    failed_ += is_done ? 0 : 1;
    ASSERT_TRUE(is_done || result.err.find("error: ") != std::string::npos) << result.err;
    ASSERT_TRUE(world_.has_index() || (!is_done && !GetParam().has_index));
    if (world_.has_index()) {
      ASSERT_TRUE(is_sound(world_));
      const IndexContent content = world_.content();
      const bool may_be_before = !is_done && content != after_;
      ASSERT_TRUE(is_same(content, may_be_before ? before_ : after_));
    }
    world_.sync();
    ASSERT_TRUE(is_same(world_.content(), after_));
    ASSERT_TRUE(is_sound(world_));
  }

  std::uint64_t count_calls(const char* calls) const {
    world_.copy("before", "db");
    return run_with_fault(command(), {"count", 1, calls, world_.db()}).calls;
  }

  void run_at(const FaultPlan& plan) {
    SCOPED_TRACE(plan.kind + " at call " + std::to_string(plan.at));
    world_.copy("before", "db");
    expect_is_whole(run_with_fault(command(), plan).process);
  }

  // One run with the fault at each of `most` call numbers, from the first on, and at each of the last: behind
  // the switch to a new generation there are few.
  void run_all(const char* kind, const char* calls, std::size_t most) {
    constexpr std::uint64_t kLast = 5;
    const std::uint64_t all = count_calls(calls);
    const std::size_t points = std::min<std::size_t>(all, most);
    std::set<std::uint64_t> numbers;
    for (std::size_t point = 0; point < points; ++point) numbers.insert(1 + point * all / points);
    for (std::uint64_t at = all - std::min(all, kLast); at < all; ++at) numbers.insert(at + 1);
    for (const std::uint64_t at : numbers) {
      run_at({kind, at, calls, world_.db()});
      if (HasFatalFailure()) return;
    }
    std::cout << kind << ": " << failed_ << " of " << runs_ << " runs failed and said so\n";
  }

  // What is no error to a careful program.
  void run_with_every(const char* kind) {
    for (const std::uint64_t every : {2U, 3U, 5U, 7U, 13U, 31U}) {
      SCOPED_TRACE(std::string(kind) + " at every call " + std::to_string(every));
      world_.copy("before", "db");
      const FaultResult result = run_with_fault(command(), {kind, every, "write", world_.db()});
      ASSERT_GT(result.faults, 0U);
      expect_is_whole(result.process);
      // Xapian gives up on an fdatasync() that was interrupted, which only a signal's handler could do: the
      // indexer has none.
      const bool is_xapian = result.process.err.find("DatabaseError") != std::string::npos;
      ASSERT_TRUE(result.process.exit_code == 0 || is_xapian) << result.process.err;
    }
  }

  FaultWorld world_{fault_seed()};
  IndexContent before_;
  IndexContent after_;
  int runs_ = 0;
  int failed_ = 0;
};

TEST_P(ErrorTest, AWriteFails) {
  run_all("eio", "write", how_often(15, 1000));
}

TEST_P(ErrorTest, AReadFails) {
  run_all("eio", "read", how_often(15, 1000));
}

TEST_P(ErrorTest, TheDiskIsFull) {
  run_all("enospc", "write", how_often(15, 1000));
}

TEST_P(ErrorTest, MemoryIsRefused) {
  for (std::size_t at = 1; at <= how_often(10, 500) && !HasFatalFailure(); ++at) {
    run_at({"enomem", at, "memory", world_.db()});
  }
  run_all("enomem", "memory", how_often(15, 500));
}

TEST_P(ErrorTest, WritesAreShort) {
  run_with_every("short");
}

TEST_P(ErrorTest, CallsAreInterrupted) {
  run_with_every("eintr");
}

// SIGXFSZ would kill a program that does not ignore it.
TEST_P(ErrorTest, FilesMayNotGrow) {
  for (std::size_t point = 0; point < how_often(8, 40); ++point) {
    const std::size_t most = std::size_t{1024} << (point % 10U);
    SCOPED_TRACE("files of at most " + std::to_string(most + 100 * point) + " bytes");
    world_.copy("before", "db");
    ProcessSpec limited = command();
    limited.arguments.insert(limited.arguments.begin(),
                             {"/usr/bin/prlimit", "--fsize=" + std::to_string(most + 100 * point)});
    expect_is_whole(run_process(limited));
    if (HasFatalFailure()) return;
  }
}

INSTANTIATE_TEST_SUITE_P(Runs, ErrorTest,
                         testing::Values(Run{"FirstSync", false, "sync"}, Run{"Sync", true, "sync"},
                                         Run{"Rebuild", true, "rebuild"},
                                         Run{"FirstSyncByWorkers", false, "sync", true},
                                         Run{"RebuildByWorkers", true, "rebuild", true}),
                         [](const auto& run) { return run.param.name; });

}  // namespace
}  // namespace dateline::test
