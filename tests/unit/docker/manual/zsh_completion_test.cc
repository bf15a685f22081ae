#include <gtest/gtest.h>

#include "docker/manual/completions.h"
#include "tests/unit/docker/manual/sample_program.h"

namespace dateline {
namespace {

TEST(ZshCompletion, NamesVerbsFlagsAndValues) {
  const std::string script = zsh_completion(test::sample_program());
  for (const char* part :
       {R"(#compdef press-clip
)",
        R"('cut:cut files; it'\''s quick')", R"('-h[print this]')",
        R"('*--db[the index \[a folder\]\: here]:DIR:_files -/')",
        R"('*--color[auto, always or never (auto)]:WHEN:(auto always never)')", R"('*--width[columns]:N:')",
        R"('*--out[where to]:FILE:_files')", R"('*:operand:_files') ;;)"}) {
    EXPECT_NE(script.find(part), std::string::npos) << part << "\nin:\n" << script;
  }
}

}  // namespace
}  // namespace dateline
