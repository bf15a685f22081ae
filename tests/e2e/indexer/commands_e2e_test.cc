#include "tests/e2e/indexer/indexer_fixture.h"

namespace dateline::test {
namespace {

using CommandsE2e = IndexerFixture;

TEST_F(CommandsE2e, HelpBeginsWithExamplesAndWrongFlagsEndWithTwo) {
  const ProcessResult help = run({"--help"});
  EXPECT_EQ(help.exit_code, 0);
  expect_holds(help.out, "Examples:\n  dateline-indexer sync");
  EXPECT_EQ(run({"--version"}).out.rfind("dateline-indexer ", 0), 0U);
  const ProcessResult wrong = run({"sync", "--bogus"});
  EXPECT_EQ(wrong.exit_code, 2);
  expect_holds(wrong.err, "--bogus");
  EXPECT_EQ(wrong.out, "");
}

TEST_F(CommandsE2e, InspectShowsWhatWouldBeIndexed) {
  folder_.write("a.md", "---\ntitle: Oil prices\nsource: The Post\ndate: 2024-10-18\n---\nOil rose.\n");
  const ProcessResult result = run({"inspect", "a.md"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  expect_holds(result.out, "title              Oil prices  [front matter]");
  expect_holds(result.out, "date               2024-10-18 (day)  [front matter]");
  expect_holds(run({"inspect", "a.md", "--json"}).out,
               "\"source\":{\"value\":\"The Post\",\"origin\":\"front matter\"}");
}

TEST_F(CommandsE2e, InspectShowsEachRecordAndWhatIsWrong) {
  folder_.write("many.ndjson",
                "{\"title\": \"One\", \"body\": \"B.\"}\n{oops\n{\"title\": \"Three\", \"body\": \"B.\"}\n");
  const ProcessResult result = run({"inspect", "many.ndjson"});
  EXPECT_EQ(result.exit_code, 3);
  expect_holds(result.out, "record 1\n");
  expect_holds(result.out, "record 3\n");
  expect_holds(result.err, "many.ndjson: line 2");
  folder_.write("x.exe", "MZ");
  EXPECT_EQ(run({"inspect", "x.exe"}).exit_code, 1);
  EXPECT_EQ(run({"inspect", "none.md"}).exit_code, 1);
}

TEST_F(CommandsE2e, LintSaysWhatLooksWrongALineEach) {
  const std::string head = "---\ntitle: T\nsource: The Post\ndate: 2024-10-18\n";
  folder_.write("articles/a.md", head + "url: https://post.example/2024/10/18/a\n---\nOil rose.\n");
  folder_.write("articles/b.md", head + "---\nOil rose!\n");
  folder_.write("articles/c.md", head + "url: https://post.example/2023/01/02/c\n---\nOil fell.\n");
  folder_.write("articles/d.txt", "Something happened somewhere without anybody saying when it was.\n");
  const ProcessResult found = run({"lint", "articles"});
  EXPECT_EQ(found.exit_code, 1) << found.err;
  EXPECT_EQ(
      found.out,
      "articles/b.md: same text as articles/a.md\n"
      "articles/c.md: date 2024-10-18 (front matter), but the address has 2023-01-02\n"
      "articles/d.txt: no date\n"
      "articles/d.txt: no source\n"
      "articles/d.txt: no title of its own; 'Something happened somewhere without anybody saying when it "
      "...' (rule)\n"
      "5 findings in 4 articles, 0 failed: 1 no-date, 1 no-source, 1 no-title, 1 same-text, 1 url-date\n");
  ASSERT_EQ(run({"sync", "articles"}).exit_code, 0);
  expect_holds(run({"lint", "--json"}).out,
               "\"kind\":\"same-text\",\"message\":\"same text as " + (folder_ / "articles/a.md").string());
  EXPECT_EQ(run({"lint", "articles/a.md"}).exit_code, 0);
  EXPECT_EQ(run({"lint", "none"}).exit_code, 1);
  EXPECT_EQ(run({"lint", "--limit", "3"}).exit_code, 2);
}

TEST_F(CommandsE2e, StatusTellsWhatTheIndexHolds) {
  EXPECT_EQ(run({"status"}).exit_code, 1);
  index_three();
  const ProcessResult result = run({"status"});
  EXPECT_EQ(result.exit_code, 0);
  expect_holds(result.out, "3 articles, generation 1, revision 1, last changed 2");
  expect_holds(result.out, "\nlast run that went well 2");
  expect_holds(result.out, "root articles: 3 articles in 3 files, ");
  expect_holds(run({"status", "--json"}).out, "{\"articles\":3,\"generation\":1,\"revision\":1,");
  expect_holds(run({"status", "--json"}).out, "\"lastRun\":{\"filesFailed\":0,\"ended\":\"2");
}

TEST_F(CommandsE2e, RemoveTakesIdsAndRoots) {
  index_three();
  const std::string shown = run({"inspect", "articles/a.md"}).out;
  const std::string id = shown.substr(shown.find_first_not_of(' ', 2), 20);
  const ProcessResult removed = run({"remove", id});
  EXPECT_EQ(removed.exit_code, 0) << removed.err;
  EXPECT_EQ(removed.out, "1 removed, 2 left\n");
  EXPECT_EQ(run({"remove", id}).exit_code, 3);
  EXPECT_EQ(run({"remove", "no-id"}).exit_code, 2);
  EXPECT_EQ(run({"remove", "--root", "articles"}).out, "2 removed, 0 left\n");
  EXPECT_EQ(run({"remove", "--root", "articles"}).exit_code, 1);
}

TEST_F(CommandsE2e, VerifySaysWhichPromiseItGives) {
  index_three();
  expect_holds(run({"verify"}).out, "sound: every byte of generation 1 is as it was built, 3 articles");
  folder_.write("articles/d.md", "# D\n\nBody.\n");
  run({"sync"});
  expect_holds(run({"verify"}).out, "sound: data, terms and values of all 4 articles");
  EXPECT_EQ(run({"rebuild"}).exit_code, 0);
  expect_holds(run({"verify"}).out, "every byte of generation 2");
  const std::string file = "dateline.db/gen-000002/glass/docdata.glass";
  std::string bytes = read_text(folder_ / file);
  bytes[bytes.size() / 2] = static_cast<char>(bytes[bytes.size() / 2] ^ 4);
  folder_.write(file, bytes);
  const ProcessResult damaged = run({"verify"});
  EXPECT_EQ(damaged.exit_code, 1);
  expect_holds(damaged.err, "docdata.glass: not as it was built");
}

TEST_F(CommandsE2e, StatusIntoAClosedPipeIsNoFailure) {
  index_three();
  RunningProcess process(spec({"inspect", "articles/a.md"}));
  process.close_output();
  const ProcessResult result = process.wait();
  EXPECT_EQ(result.exit_code, 0) << result.signal;
  EXPECT_EQ(result.err.find("standard output"), std::string::npos);
}

}  // namespace
}  // namespace dateline::test
