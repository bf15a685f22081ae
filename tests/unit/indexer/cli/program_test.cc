#include "indexer/cli/program.h"

#include <gtest/gtest.h>

#include "indexer/index/writer_lock.h"
#include "tests/support/temp_folder.h"
#include "tests/unit/indexer/cli/run_words.h"

namespace dateline {
namespace {

TEST(RunProgram, GivesTheCodeOfEachOutcome) {
  const test::TempFolder folder;
  const std::string db = (folder / "db").string();
  folder.write("good/a.md", "# A\n\nBody.\n");
  folder.write("bad/a.json", "{");
  EXPECT_EQ(test::run_words({"--version"}).code, kDone);
  EXPECT_EQ(test::run_words({"--bogus"}).code, kUsage);
  EXPECT_EQ(test::run_words({"sync", "--wait", "soon"}).code, kUsage);
  EXPECT_EQ(test::run_words({"sync", "--db", db, (folder / "none").string()}).code, kFailure);
  EXPECT_EQ(test::run_words({"sync", "--db", db, (folder / "good").string()}).code, kDone);
  EXPECT_EQ(test::run_words({"sync", "--db", db, (folder / "bad").string()}).code, kSomeFailed);
  EXPECT_EQ(test::run_words({"sync", "--db", db, "--strict"}).code, kFailure);
  const WriterLock lock(db, "test", {});
  EXPECT_EQ(test::run_words({"sync", "--db", db}).code, kLocked);
}

TEST(RunProgram, ShowsItsConfiguration) {
  const test::Ran ran = test::run_words({"--show-config", "--db", "x"});
  EXPECT_EQ(ran.code, kDone);
  EXPECT_NE(ran.out.find("db = x  (flag)\n"), std::string::npos);
}

}  // namespace
}  // namespace dateline
