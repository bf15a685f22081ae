#include "docker/manual/roff.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

TEST(Roff, KeepsTextFromBeingRead) {
  EXPECT_EQ(roff_text("a\\b --db ~/x `y` 'z'"), "a\\eb \\-\\-db \\(ti/x \\(gay\\(ga \\(aqz\\(aq");
  EXPECT_EQ(roff_text(".txt and .md\n.so /etc/passwd\n'tis"),
            "\\&.txt and .md\n\\&.so /etc/passwd\n\\&\\(aqtis");
}

TEST(Roff, MarksAndQuotes) {
  EXPECT_EQ(roff_bold("--db"), "\\fB\\-\\-db\\fR");
  EXPECT_EQ(roff_italic("DIR"), "\\fIDIR\\fR");
  EXPECT_EQ(roff_quoted("Dateline 1.2"), "\"Dateline 1.2\"");
  EXPECT_EQ(roff_quoted("say \"so\""), "\"say \\(dqso\\(dq\"");
}

}  // namespace
}  // namespace dateline
