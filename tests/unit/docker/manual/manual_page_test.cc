#include "docker/manual/manual_page.h"

#include <gtest/gtest.h>

#include "tests/unit/docker/manual/sample_program.h"

namespace dateline {
namespace {

TEST(ManualPage, HasTheSectionsOfAPage) {
  const std::string page =
      manual_page(test::sample_program(), {"1.2", "2026-11-26", {{"QUERY LANGUAGE", ".PP\nWords.\n"}}});
  std::size_t at = 0;
  for (const char* part :
       {".TH \"PRESS\\-CLIP\" 1 2026-11-26 \"Dateline 1.2\"\n",
        ".SH NAME\npress\\-clip \\- cut articles out\n", ".SH SYNOPSIS\n", ".SH COMMANDS\n",
        ".TP\n\\fBcut\\fR \\fIFILE...\\fR\ncut files; it\\(aqs quick\n", ".SH OPTIONS\n",
        ".TP\n\\fB\\-\\-out\\fR \\fIFILE\\fR\nwhere to\n[list]\n",
        ".TP\n\\fB\\-h\\fR, \\fB\\-\\-help\\fR\nprint this\n", ".SS \"Options of cut\"\n",
        "\\fB\\-\\-dry\\-run\\fR", ".PP\nBeside these: \\-\\-db.\n", ".SH \"QUERY LANGUAGE\"\nWords.\n",
        ".SH EXAMPLES\n", ".SH SETTINGS\nSettings come from flags.\n", ".SH EXIT STATUS\n0 done, 1 not.\n",
        ".SH SEE ALSO\n"}) {
    const std::size_t found = page.find(part, at);
    ASSERT_NE(found, std::string::npos) << part << "\nin:\n" << page;
    at = found;
  }
}

TEST(ManualPage, KeepsTheLinesOfExamplesInNotes) {
  ProgramOutline program = test::sample_program();
  program.verbs.front().notes = "A file:\n  # ours\n  troops: q=a\n\nThen:\n  run it\n";
  EXPECT_NE(manual_page(program, {})
                .find(".PP\nA file:\n.EX\n  # ours\n  troops: q=a\n.EE\n.PP\nThen:\n.EX\n  run it\n.EE\n"),
            std::string::npos)
      << manual_page(program, {});
}

}  // namespace
}  // namespace dateline
