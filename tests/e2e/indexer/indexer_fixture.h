// IndexerFixture: runs the real dateline-indexer in a temporary folder. Its path comes from the build.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/support/process.h"
#include "tests/support/temp_folder.h"

namespace dateline::test {

class IndexerFixture : public testing::Test {
 protected:
  ProcessSpec spec(std::vector<std::string> words) const {
    ProcessSpec made;
    made.arguments = {DATELINE_INDEXER};
    made.arguments.insert(made.arguments.end(), words.begin(), words.end());
    made.folder = folder_.path();
    return made;
  }
  ProcessResult run(std::vector<std::string> words) const { return run_process(spec(std::move(words))); }

  // An index of three articles.
  void index_three() const {
    for (const char* name : {"a", "b", "c"}) {
      folder_.write("articles/" + std::string(name) + ".md", "# Title " + std::string(name) + "\n\nBody.\n");
    }
    ASSERT_EQ(run({"sync", "articles"}).exit_code, 0);
  }

  TempFolder folder_;
};

inline void expect_holds(const std::string& text, const std::string& part) {
  EXPECT_NE(text.find(part), std::string::npos) << "wanted: " << part << "\ngot: " << text;
}

}  // namespace dateline::test
