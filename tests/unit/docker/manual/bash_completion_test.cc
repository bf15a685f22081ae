#include <gtest/gtest.h>

#include "docker/manual/completions.h"
#include "tests/unit/docker/manual/sample_program.h"

namespace dateline {
namespace {

TEST(BashCompletion, NamesVerbsFlagsAndValues) {
  const std::string script = bash_completion(test::sample_program());
  for (const char* part : {R"(verbs='cut list')", R"(flags='-h --help --db --color')",
                           R"(cut) flags+=' -n --dry-run --width' ;;)",
                           R"(*:--db) mapfile -t COMPREPLY < <(compgen -d -- "$word"); return ;;)",
                           R"(compgen -W 'auto always never')", R"(cut:--width) return ;;)",
                           R"(list:--out) mapfile -t COMPREPLY < <(compgen -f)", R"($verb == @(cut) )",
                           R"(complete -o filenames -F _press_clip press-clip
)"}) {
    EXPECT_NE(script.find(part), std::string::npos) << part << "\nin:\n" << script;
  }
}

}  // namespace
}  // namespace dateline
