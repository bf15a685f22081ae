// IndexFixture: a temporary folder of articles and an index of it, for the tests of this room. Real files and
// a real database; the clock stands still.
#pragma once

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <filesystem>
#include <string>

#include "indexer/index/index_database.h"
#include "indexer/index/sync.h"
#include "indexer/index/verify.h"
#include "tests/support/index_content.h"
#include "tests/support/temp_folder.h"

namespace dateline::test {

inline constexpr std::int64_t kNow = 1760000000;

// Sets a file's modification time: one long ago is one that a stat can be trusted for.
inline void set_time(const std::filesystem::path& path, std::int64_t seconds) {
  const timespec times[2] = {{seconds, 0}, {seconds, 0}};
  ASSERT_EQ(utimensat(AT_FDCWD, path.c_str(), times, 0), 0);
}

class IndexFixture : public testing::Test {
 protected:
  std::filesystem::path db() const { return folder_ / "db"; }
  std::filesystem::path articles() const { return folder_ / "articles"; }

  std::filesystem::path write(const std::string& path, const std::string& text) {
    auto file = folder_.write("articles/" + path, text);
    set_time(file, ++time_);
    return file;
  }

  SyncOptions options() const {
    SyncOptions told;
    told.db = db();
    told.paths = {articles()};
    told.now = kNow;
    told.extract.today =
        std::chrono::floor<std::chrono::days>(std::chrono::sys_seconds(std::chrono::seconds(kNow)));
    return told;
  }

  SyncReport run(const SyncOptions& told) {
    auto report = sync(told, authority_, {});
    EXPECT_TRUE(report.ok()) << (report.ok() ? "" : report.error().message);
    return report.ok() ? *report : SyncReport{};
  }
  SyncReport run() { return run(options()); }

  // Every test may end with it: the index is sound.
  void expect_sound() {
    const auto report = verify_index(db(), {});
    ASSERT_TRUE(report.ok()) << report.error().message;
    EXPECT_EQ(report->problems, std::vector<std::string>{});
  }

  TempFolder folder_;
  Authority authority_;
  std::int64_t time_ = 1600000000;
};

// "2 1 0 3": added, changed, removed, unchanged.
inline std::string counts(const SyncReport& report) {
  return std::to_string(report.added) + " " + std::to_string(report.changed) + " " +
         std::to_string(report.removed) + " " + std::to_string(report.unchanged);
}

}  // namespace dateline::test
