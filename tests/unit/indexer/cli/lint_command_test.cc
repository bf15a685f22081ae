#include <gtest/gtest.h>

#include "indexer/cli/commands.h"
#include "tests/support/temp_folder.h"
#include "tests/unit/indexer/cli/run_words.h"

namespace dateline::test {
namespace {

TEST(LintCommand, EndsWithOneWhenSomethingWasFound) {
  const TempFolder folder;
  const std::string db = (folder / "db").string();
  const std::string articles = (folder / "articles").string();
  folder.write("articles/good.md", "---\ntitle: T\nsource: S\ndate: 2025-01-01\n---\nBody.\n");
  EXPECT_EQ(run_words({"lint", articles, "--db", db}).code, kDone);
  folder.write("articles/bad\x1b.md", "---\ntitle: T\nsource: S\n---\nAnother body.\n");
  const Ran text = run_words({"lint", articles, "--db", db});
  EXPECT_EQ(text.code, kFailure);
  EXPECT_TRUE(holds(text.out, "bad\\x1b.md: no date\n")) << text.out;
  EXPECT_TRUE(holds(text.out, "1 findings in 2 articles, 0 failed: 1 no-date\n")) << text.out;
  const Ran json = run_words({"lint", articles, "--db", db, "--json"});
  EXPECT_TRUE(holds(json.out, "\"kind\":\"no-date\",\"message\":\"no date\"}\n")) << json.out;
  EXPECT_TRUE(holds(json.out, "{\"event\":\"summary\",\"articles\":2,\"findings\":1,")) << json.out;
}

TEST(LintCommand, EndsWithThreeWhenOnlyReadingFailed) {
  const TempFolder folder;
  const std::string db = (folder / "db").string();
  folder.write("articles/bad.json", "{");
  const Ran ran = run_words({"lint", (folder / "articles").string(), "--db", db});
  EXPECT_EQ(ran.code, kSomeFailed);
  EXPECT_TRUE(holds(ran.err, "bad.json: "));
  EXPECT_EQ(run_words({"lint", (folder / "articles").string(), "--db", db, "--strict"}).code, kFailure);
  EXPECT_EQ(run_words({"lint", "--db", db}).code, kFailure) << "no index, no paths";
}

}  // namespace
}  // namespace dateline::test
