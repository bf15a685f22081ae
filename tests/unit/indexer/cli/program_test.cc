#include "indexer/cli/program.h"

#include <gtest/gtest.h>

#include <sstream>

#include "indexer/index/writer_lock.h"
#include "tests/support/temp_folder.h"

namespace dateline {
namespace {

struct Ran {
  int code = 0;
  std::string out;
  std::string err;
};

Ran run(const std::vector<std::string>& words) {
  std::ostringstream out;
  std::ostringstream err;
  const int code = run_program(words, {out, err}, [] { return 0; });
  return {code, out.str(), err.str()};
}

TEST(RunProgram, GivesTheCodeOfEachOutcome) {
  const test::TempFolder folder;
  const std::string db = (folder / "db").string();
  folder.write("good/a.md", "# A\n\nBody.\n");
  folder.write("bad/a.json", "{");
  EXPECT_EQ(run({"--version"}).code, kDone);
  EXPECT_EQ(run({"--bogus"}).code, kUsage);
  EXPECT_EQ(run({"sync", "--wait", "soon"}).code, kUsage);
  EXPECT_EQ(run({"sync", "--db", db, (folder / "none").string()}).code, kFailure);
  EXPECT_EQ(run({"sync", "--db", db, (folder / "good").string()}).code, kDone);
  EXPECT_EQ(run({"sync", "--db", db, (folder / "bad").string()}).code, kSomeFailed);
  EXPECT_EQ(run({"sync", "--db", db, "--strict"}).code, kFailure);
  const WriterLock lock(db, "test", {});
  EXPECT_EQ(run({"sync", "--db", db}).code, kLocked);
}

TEST(RunProgram, ShowsItsConfiguration) {
  const Ran ran = run({"--show-config", "--db", "x"});
  EXPECT_EQ(ran.code, kDone);
  EXPECT_NE(ran.out.find("db = x  (flag)\n"), std::string::npos);
}

}  // namespace
}  // namespace dateline
