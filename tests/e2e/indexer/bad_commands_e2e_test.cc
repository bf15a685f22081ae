// Odd and bad command lines and surroundings of the real indexer: what is said, the exit code, and that the
// index and the folders are as they were. Two writers and signals (C5, C6) are tests of writers_e2e_test.cc,
// a closed pipe (C7) is one of commands_e2e_test.cc, full disks (C4) are among the fault tests, and another
// schema (C10) is in sync_e2e_test.cc.
#include <sys/stat.h>

#include "tests/e2e/indexer/bad_command_rows.h"
#include "tests/e2e/indexer/indexer_fixture.h"

namespace dateline::test {
namespace {

class BadCommandsE2e : public IndexerFixture {
 protected:
  void SetUp() override {
    index_three();
    folder_.write("home/letter.xyz", "dear");
    std::filesystem::create_directory(folder_ / "empty");
  }

  std::string glass(const std::string& name) const {
    return (folder_ / ("dateline.db/gen-000001/glass/" + name)).string();
  }
  void expect_damage(const std::string& says) const {
    const ProcessResult result = run({"verify"});
    EXPECT_EQ(result.exit_code, 1) << says;
    expect_holds(result.err, says);
    expect_holds(result.err, "the index is damaged; make it anew with: dateline-indexer rebuild");
  }
};

TEST_F(BadCommandsE2e, AreAnsweredAsTheirRowsSay) {
  for (const BadCommandRow& row : bad_command_rows()) {
    SCOPED_TRACE(std::string(row.id) + " " + row.name);
    const ProcessResult result = run(row.words);
    EXPECT_EQ(result.exit_code, row.exit_code) << result.err;
    expect_holds(result.err, row.says);
    EXPECT_EQ(result.err.find('\x1b'), std::string::npos);
  }
  EXPECT_EQ(read_text(folder_ / "home/letter.xyz"), "dear");
  expect_holds(run({"status"}).out, "3 articles");
  EXPECT_EQ(run({"verify"}).exit_code, 0);
}

TEST_F(BadCommandsE2e, AnEmptiedFolderDoesNotEmptyTheIndex) {
  for (const char* name : {"a.md", "b.md", "c.md"}) std::filesystem::remove(folder_ / "articles" / name);
  const ProcessResult result = run({"sync"});
  EXPECT_EQ(result.exit_code, 1);
  expect_holds(result.err,
               "lost 3 of its 3 articles; it is left as it is (accept the loss with --allow-shrink)");
  expect_holds(run({"status"}).out, "3 articles");
}

// The exit code is that of every failure: what is wrong stands in words, a line a file.
TEST_F(BadCommandsE2e, VerifyNamesAFileThatIsNotItsOwn) {
  folder_.write("dateline.db/gen-000001/glass/extra", "x");
  expect_damage("extra: was not there when built");
}

TEST_F(BadCommandsE2e, VerifyNamesAFileThatWasCut) {
  std::filesystem::resize_file(glass("postlist.glass"),
                               std::filesystem::file_size(glass("postlist.glass")) - 1);
  expect_damage("postlist.glass: not as it was built");
}

TEST_F(BadCommandsE2e, VerifyNamesAFileThatIsMissing) {
  std::filesystem::remove(glass("docdata.glass"));
  expect_damage("docdata.glass: missing");
}

TEST_F(BadCommandsE2e, AreTheSameInEverySurrounding) {
  ProcessSpec odd = spec({"inspect", "articles/a.md"});
  const ProcessResult plain = run_process(odd);
  odd.environment = {{"HOME", ""}, {"LC_ALL", "C"}, {"TZ", "Pacific/Kiritimati"}};
  EXPECT_EQ(run_process(odd).out, plain.out);
}

// A group may be meant to share an index; everybody is not.
TEST_F(BadCommandsE2e, NobodyElseMayWriteTheIndexWhateverTheMask) {
  std::filesystem::remove_all(folder_ / "dateline.db");
  const mode_t before = umask(0);
  const ProcessResult result = run({"sync", "articles"});
  umask(before);
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_EQ(run({"verify"}).exit_code, 0);
  for (const auto& entry : std::filesystem::recursive_directory_iterator(folder_ / "dateline.db")) {
    EXPECT_EQ(entry.status().permissions() & std::filesystem::perms::others_write,
              std::filesystem::perms::none)
        << entry.path();
  }
}

}  // namespace
}  // namespace dateline::test
