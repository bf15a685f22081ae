// A small program with one of everything, for the tests of what is written from an outline.
#pragma once

#include "docker/manual/outline.h"

namespace dateline::test {

inline ProgramOutline sample_program() {
  ProgramOutline out;
  out.name = "press-clip";
  out.summary = "cut articles out";
  out.examples = {{"press-clip cut a.txt -n", "what would be cut"}};
  out.flags = {{"-h", "--help", "", "print this", ""},
               {"", "--db", "DIR", "the index [a folder]: here", ""},
               {"", "--color", "WHEN", "auto, always or never (auto)", ""}};
  out.verbs = {{"cut",
                {{"FILE...", "cut files; it's quick"}},
                {{"-n", "--dry-run", "", "only say it", ""}, {"", "--width", "N", "columns", ""}},
                "Beside these: --db."},
               {"list", {{"", "list what was cut"}}, {{"", "--out", "FILE", "where to", "list"}}, ""}};
  out.notes = "Settings come from flags.\n\nExit codes: 0 done, 1 not.\n";
  return out;
}

}  // namespace dateline::test
