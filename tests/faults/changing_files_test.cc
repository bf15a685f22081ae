// Files that another program writes while they are read: they grow by pieces of records, are cut to nothing
// and written anew. What the index says in the meantime is whole, record by record, and once the writer is
// done the next sync ends as a build at once would.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iostream>

#include "tests/faults/fault_world.h"
#include "tests/faults/scale.h"

namespace dateline::test {
namespace {

// Appends records of 2 KB to a file of many, in two pieces, and begins it anew after 400; writes a file of
// one article in place, long and short by turns. The last word of each names the same number as the first.
// `true` is a program, so that the file does not outgrow who reads it.
constexpr const char* kWriter = R"(
filler=$(printf '%01900d' 7)
count=0
while [ -e "$1/go" ]; do
  count=$((count + 1))
  if [ $((count % 400)) = 0 ]; then : >"$1/articles/many.ndjson"; fi
  printf '{"id": "grown-%d", "title": "Grown", "body": "begun%d %s ' $count $count $filler >>"$1/articles/many.ndjson"
  printf 'ended%d"}\n' $count >>"$1/articles/many.ndjson"
  if [ $((count % 2)) = 0 ]; then filling=$filler$filler$filler; else filling=none; fi
  printf '# One\n\nbegun%d %s ended%d\n' $count $filling $count >"$1/articles/one.md"
  /bin/true
done
)";

// Whether each record that the index has of the file of many is one that was written, from its first word to
// its last.
testing::AssertionResult has_whole_records(const IndexContent& content) {
  for (const auto& [key, text] : content) {
    if (!key.starts_with("grown-")) continue;
    const std::string number = key.substr(key.find('-') + 1);
    if (text.find("\nbegun" + number + ":") == std::string::npos ||
        text.find("\nended" + number + ":") == std::string::npos) {
      return testing::AssertionFailure() << "'" << key << "' is not whole:\n" << text;
    }
  }
  return testing::AssertionSuccess();
}

class ChangingFilesTest : public testing::Test {
 protected:
  void SetUp() override {
    world_.articles().change(40);
    world_.sync();
    go_ = world_.db().parent_path() / "go";
    std::ofstream(go_) << "\n";
  }

  ProcessSpec writer() const {
    ProcessSpec spec;
    spec.arguments = {"/bin/sh", "-c", kWriter, "writer", go_.parent_path().string()};
    spec.deadline = std::chrono::minutes{60};
    return spec;
  }

  void run_beside_the_writer(std::size_t round) {
    // A build reads the files twice, and one that finds them changed in between says so and leaves all as it
    // was.
    const bool is_build = round % 3 == 2;
    const ProcessResult result =
        world_.run(is_build ? std::vector<std::string>{"rebuild", "--allow-shrink", "--workers", "3"}
                            : sync_words(world_));
    ASSERT_TRUE(ended_in_words(result));
    ASSERT_TRUE(result.exit_code == 0 || result.exit_code == 3 || (is_build && result.exit_code == 1))
        << result.exit_code << result.err;
    ++ended_[result.exit_code];
    changed_ += result.err.find("changed while it was read") != std::string::npos ? 1 : 0;
    const IndexContent content = world_.content();
    ASSERT_TRUE(has_whole_records(content));
    grown_ += static_cast<std::size_t>(std::count_if(
        content.begin(), content.end(), [](const auto& row) { return row.first.starts_with("grown-"); }));
    ASSERT_TRUE(is_sound(world_));
  }

  FaultWorld world_{fault_seed()};
  std::filesystem::path go_;
  std::map<int, int> ended_;  // runs by exit code
  int changed_ = 0;           // of these, where a file changed while it was read
  std::size_t grown_ = 0;     // records of the growing file in the index, over all rounds
};

TEST_F(ChangingFilesTest, AreReadWholeOrReadAgain) {
  const std::size_t rounds = how_many(9, 150);
  RunningProcess process(writer());
  ASSERT_TRUE(
      process.wait_until([&] { return std::filesystem::exists(world_.articles().path() / "one.md"); }));
  for (std::size_t round = 0; round < rounds && !HasFatalFailure(); ++round) {
    SCOPED_TRACE("round " + std::to_string(round));
    run_beside_the_writer(round);
  }
  std::filesystem::remove(go_);
  ASSERT_EQ(process.wait().exit_code, 0);
  if (HasFatalFailure()) return;
  for (const auto& [code, count] : ended_) std::cout << count << " runs ended with " << code << ", ";
  std::cout << changed_ << " met a file that changed; they saw " << grown_ << " records\n";
  EXPECT_GT(grown_, 0U);
  world_.sync();
  ASSERT_TRUE(is_same(world_.content(), world_.fresh_content()));
  ASSERT_TRUE(is_sound(world_));
}

}  // namespace
}  // namespace dateline::test
