#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "indexer/cli/commands.h"
#include "tests/support/temp_folder.h"
#include "tests/unit/indexer/cli/run_words.h"

namespace dateline::test {
namespace {

const char* const kSound = R"({"version":1,"persons":[{"id":"a","name":"Ada Example"}]})";

TEST(AuthorityCheckCommand, CountsAndEndsWithZero) {
  const TempFolder folder;
  folder.write("names/persons.json", kSound);
  const std::string names = (folder / "names").string();
  const Ran ran = run_words({"authority", "check", names});
  EXPECT_EQ(ran.code, kDone);
  EXPECT_TRUE(holds(ran.out, "1 persons with 1 names")) << ran.out;
  EXPECT_EQ(run_words({"authority", "check", "--authority", names}).out, ran.out);
}

TEST(AuthorityCheckCommand, SaysWhatIsWrongAndEndsWithOne) {
  const TempFolder folder;
  folder.write("persons.json",
               R"({"version":1,"persons":[{"id":"a","name":"Ada"},{"id":"a","name":"Bea"}]})");
  folder.write("sources.json",
               R"({"version":1,"sources":[{"id":"g","name":"G"},{"id":"h","name":"H","aliases":["G"]}]})");
  const Ran ran = run_words({"authority", "check", folder.path().string()});
  EXPECT_EQ(ran.code, kFailure);
  EXPECT_TRUE(holds(ran.err, "persons.json")) << ran.err;
  EXPECT_TRUE(holds(ran.err, "'a' stands twice")) << ran.err;
  EXPECT_TRUE(holds(ran.err, "source: 'G' means g, h")) << ran.err;
  const auto json =
      nlohmann::json::parse(run_words({"authority", "check", folder.path().string(), "--json"}).out);
  EXPECT_FALSE(json["sound"]);
  EXPECT_EQ(json["errors"].size(), 1U);
  EXPECT_TRUE(json["shared"][0]["fault"]);
}

TEST(AuthoritySuggestCommand, PrintsEntriesToPasteUntilTheFilesHaveThem) {
  const TempFolder folder;
  const std::string db = (folder / "db").string();
  const std::string names = (folder / "names").string();
  folder.write("articles/a.md", "---\nperson: [Olga Berg, Ada Example]\n---\n# A\n\nBody.\n");
  folder.write("articles/b.md", "---\nperson: [Min-ji Roe, Olga Berg]\n---\n# B\n\nBody.\n");
  folder.write("names/persons.json", kSound);
  run_words({"sync", "--db", db, "--authority", names, (folder / "articles").string()});
  const Ran ran = run_words({"authority", "suggest", "--db", db});
  EXPECT_EQ(ran.code, kDone);
  const auto entries = nlohmann::json::parse("[" + ran.out + "]");
  ASSERT_EQ(entries.size(), 2U);
  EXPECT_EQ(entries[0]["id"], "olga-berg");
  EXPECT_EQ(entries[1]["name"], "Min-ji Roe");
  const Ran first = run_words({"authority", "suggest", "--db", db, "--limit", "1", "--json"});
  EXPECT_EQ(nlohmann::json::parse(first.out)["articles"], 2);
  EXPECT_EQ(run_words({"authority", "suggest", "--db", db, "--limit", "0"}).code, kUsage);
  folder.write("names/persons.json",
               "{\"version\":1,\"persons\":[" + ran.out + ",{\"id\":\"a\",\"name\":\"Ada Example\"}]}");
  EXPECT_EQ(run_words({"authority", "suggest", "--db", db}).out, "");
}

TEST(AuthoritySuggestCommand, FailsWithoutAnIndex) {
  const TempFolder folder;
  EXPECT_EQ(run_words({"authority", "suggest", "--db", (folder / "db").string()}).code, kFailure);
}

}  // namespace
}  // namespace dateline::test
