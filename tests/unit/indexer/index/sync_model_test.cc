// Any history of syncs equals one rebuild, article by article: random changes to files, then a comparison
// with an index built at once.
#include <random>

#include "indexer/index/touched_sync.h"
#include "tests/unit/indexer/index/index_fixture.h"

namespace dateline::test {
namespace {

class SyncModelTest : public IndexFixture, public testing::WithParamInterface<unsigned> {
 protected:
  std::size_t pick(std::size_t below) { return random_() % below; }

  std::string name() {
    return std::string(1, static_cast<char>('a' + pick(4))) + "/" + std::to_string(pick(8));
  }

  // Few ids and labels, so that they meet often.
  std::string record(const std::string& before, const std::string& after) {
    std::string text = before;
    if (pick(2) == 0) text += "\"id\": \"id" + std::to_string(pick(6)) + "\", ";
    static const std::vector<std::string> kSources{"The Post", "THE POST", "Morning Star", ""};
    text += "\"source\": \"" + kSources[pick(4)] + "\", ";
    text += "\"title\": \"Title " + std::to_string(pick(5)) + "\", ";
    return text + "\"body\": \"Words of body number " + std::to_string(pick(1000)) + ".\"" + after;
  }

  // A folder's file that may be another by now.
  void touch(const std::string& path) { touched_.push_back({"articles", path}); }

  void change_something() {
    const std::string path = name();
    for (const char* ending : {".json", ".ndjson", ".json.meta.yaml"}) touch(path + ending);
    switch (pick(8)) {
      case 0:
        std::filesystem::remove(articles() / (path + ".json"));
        break;
      case 1:
        rename(path + ".json", name() + ".json");
        break;
      case 2: {
        std::string lines;
        for (std::size_t i = pick(5); i > 0; --i) lines += record("{", "}\n");
        write(path + ".ndjson", lines + (pick(3) == 0 ? "broken\n" : ""));
        break;
      }
      case 3:
        rename(path + ".ndjson", name() + ".ndjson");
        break;
      case 4:
        write(path + ".json.meta.yaml",
              pick(4) == 0 ? "title: a: b\n" : "title: Sidecar " + std::to_string(pick(3)) + "\n");
        break;
      case 5:
        std::filesystem::remove(articles() / (path + ".json.meta.yaml"));
        break;
      default:
        write(path + ".json", record("{", "}"));
    }
  }

  void rename(const std::string& from, const std::string& to) {
    touch(to);
    std::error_code code;
    std::filesystem::create_directories((articles() / to).parent_path());
    std::filesystem::rename(articles() / from, articles() / to, code);
  }

  std::mt19937 random_{GetParam()};
  std::vector<FilePlace> touched_;
};

TEST_P(SyncModelTest, EqualsARebuild) {
  SyncOptions told = options();
  told.allow_shrink = true;
  write("a/first.json", record("{", "}"));
  for (int round = 0; round < 12; ++round) {
    for (std::size_t changes = 1 + pick(6); changes > 0; --changes) change_something();
    run(told);
    if (pick(4) == 0) {
      SyncOptions stopping = told;
      int left = static_cast<int>(pick(12));
      stopping.stopped = [&left] { return --left < 0; };
      run(stopping);
      run(told);
    }
    SyncOptions fresh = told;
    fresh.db = folder_ / ("fresh" + std::to_string(round));
    run(fresh);
    ASSERT_EQ(describe_index(db()), describe_index(fresh.db)) << "round " << round;
    expect_sound();
  }
}

// The same with only the changed files looked at, as a watch does.
TEST_P(SyncModelTest, OfAFewFilesEqualsARebuild) {
  SyncOptions told = options();
  told.allow_shrink = true;
  write("a/first.json", record("{", "}"));
  run(told);
  IndexStanding standing = run(told).standing;
  int alone = 0;
  for (int round = 0; round < 20; ++round) {
    touched_.clear();
    for (std::size_t changes = 1 + pick(3); changes > 0; --changes) change_something();
    const auto report = sync_touched(told, authority_, standing, touched_);
    ASSERT_TRUE(report.ok());
    if (*report) {
      ++alone;
    } else {
      standing = run(told).standing;
    }
    SyncOptions fresh = told;
    fresh.db = folder_ / ("fresh" + std::to_string(round));
    run(fresh);
    ASSERT_EQ(describe_index(db()), describe_index(fresh.db)) << "round " << round;
  }
  expect_sound();
  EXPECT_GT(alone, 2);
  EXPECT_LT(alone, 20);
}

INSTANTIATE_TEST_SUITE_P(Seeds, SyncModelTest, testing::Range(1U, 9U));

}  // namespace
}  // namespace dateline::test
