#include <gtest/gtest.h>

#include "docker/manual/completions.h"
#include "tests/unit/docker/manual/sample_program.h"

namespace dateline {
namespace {

TEST(FishCompletion, NamesVerbsFlagsAndValues) {
  const std::string script = fish_completion(test::sample_program());
  for (const char* part :
       {R"(complete -c press-clip -f
)",
        R"(-n __fish_use_subcommand -a cut -d 'cut files; it\'s quick')",
        R"(complete -c press-clip -s h -l help -d 'print this')",
        R"(-l db -x -a '(__fish_complete_directories)')", R"(-l color -x -a 'auto always never')",
        R"(-n '__fish_seen_subcommand_from cut' -s n -l dry-run)", R"(-n '__fish_seen_subcommand_from cut' -F
)",
        R"(-l out -r -F)", R"(-l width -x)"}) {
    EXPECT_NE(script.find(part), std::string::npos) << part << "\nin:\n" << script;
  }
}

}  // namespace
}  // namespace dateline
