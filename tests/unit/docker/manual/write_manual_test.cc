#include "docker/manual/write_manual.h"

#include <gtest/gtest.h>

#include <fstream>

#include "tests/support/temp_folder.h"
#include "tests/unit/docker/manual/sample_program.h"

namespace dateline {
namespace {

class WriteManual : public testing::Test {
 protected:
  // Returns the exit code; what was written is in `out`.
  int write(const std::vector<std::string>& words) {
    testing::internal::CaptureStdout();
    testing::internal::CaptureStderr();
    const int code = write_manual(test::sample_program(), words);
    out = testing::internal::GetCapturedStdout();
    errors = testing::internal::GetCapturedStderr();
    return code;
  }

  std::string out;
  std::string errors;
};

TEST_F(WriteManual, WritesEachForm) {
  for (const char* form : {"bash", "zsh", "fish"}) {
    EXPECT_EQ(write({form}), 0);
    EXPECT_NE(out.find("press-clip"), std::string::npos) << form;
  }
}

TEST_F(WriteManual, TakesSectionsFromFiles) {
  const test::TempFolder folder;
  const std::string readme = (folder.path() / "README.md").string();
  std::ofstream(readme) << "# A\n## Searching\nType *words*.\n";
  EXPECT_EQ(write({"man", "2026-11-26", "QUERY LANGUAGE", readme, "Searching"}), 0) << errors;
  EXPECT_NE(out.find(".SH \"QUERY LANGUAGE\"\nType \\fIwords\\fR.\n"), std::string::npos) << out;
  EXPECT_EQ(write({"man", "2026-11-26", "QUERY LANGUAGE", readme, "Finding"}), 1);
  EXPECT_NE(errors.find("no heading 'Finding'"), std::string::npos) << errors;
  EXPECT_EQ(write({"man", "2026-11-26", "QUERY LANGUAGE", readme + ".not", "Searching"}), 1);
}

TEST_F(WriteManual, RefusesOtherWords) {
  for (const std::vector<std::string>& words :
       {std::vector<std::string>{}, {"man"}, {"man", "2026-11-26", "TITLE"}, {"tcsh"}, {"bash", "more"}}) {
    EXPECT_EQ(write(words), 2) << testing::PrintToString(words);
  }
}

}  // namespace
}  // namespace dateline
