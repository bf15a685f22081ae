#include <xapian.h>

#include "tests/e2e/indexer/indexer_fixture.h"
#include "tests/support/tiny_pdf.h"

namespace dateline::test {
namespace {

using SyncE2e = IndexerFixture;

TEST_F(SyncE2e, SaysWhatItDid) {
  index_three();
  folder_.write("articles/d.md", "# D\n\nBody.\n");
  folder_.write("articles/a.md", "# Title a\n\nAnother body.\n");
  std::filesystem::remove(folder_ / "articles/b.md");
  const ProcessResult result = run({});
  EXPECT_EQ(result.exit_code, 0);
  expect_holds(result.out, "1 new, 1 changed, 1 removed, 0 failed in ");
}

TEST_F(SyncE2e, AddsFilesAloneAndArticlesFromStandardInput) {
  index_three();
  folder_.write("articles/d.md", "# D\n\nBody.\n");
  folder_.write("elsewhere/e.md", "# E\n\nBody.\n");
  expect_holds(run({"add", "elsewhere/e.md"}).out, "1 new, 0 changed, 0 removed, 0 failed in ");
  ProcessSpec given = spec({"add", "-"});
  given.input = "{\"id\": \"1\", \"title\": \"T\", \"body\": \"Body.\"}\n{oops\n";
  ProcessResult result = run_process(given);
  EXPECT_EQ(result.exit_code, 3);
  expect_holds(result.out, "1 new, 0 changed, 0 removed, 1 failed in ");
  expect_holds(result.err, "failed: standard input: line 2: ");
  expect_holds(run({"sync"}).out, "1 new, 0 changed, 0 removed, 0 failed in ");
  expect_holds(run({"status"}).out, "root stdin: 1 articles in 1 files");
  given.input = "";
  result = run_process(given);
  EXPECT_EQ(result.exit_code, 1);
  expect_holds(result.err, "standard input: has no articles; want NDJSON, an article a line");
  EXPECT_EQ(run({"sync", "-"}).exit_code, 2);
  EXPECT_EQ(run({"verify"}).exit_code, 0);
}

TEST_F(SyncE2e, AnIndexThatIsMovedHasItsOwnArticlesStill) {
  index_three();
  ProcessSpec given = spec({"add", "-"});
  given.input = "{\"id\": \"1\", \"title\": \"T\", \"body\": \"Body.\"}\n";
  ASSERT_EQ(run_process(given).exit_code, 0);
  std::filesystem::rename(folder_ / "dateline.db", folder_ / "moved.db");
  ProcessResult result = run({"sync", "--db", "moved.db"});
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_EQ(result.err.find(".db"), std::string::npos) << result.err;
  expect_holds(result.out, "0 new, 0 changed, 0 removed, 0 failed in ");
  given = spec({"add", "-", "--db", "moved.db"});
  given.input = "{\"id\": \"2\", \"title\": \"T\", \"body\": \"Body.\"}\n";
  expect_holds(run_process(given).out, "1 new, 0 changed, 0 removed, 0 failed in ");
  expect_holds(run({"status", "--db", "moved.db"}).out, "root stdin: 2 articles in 2 files");
  expect_holds(run({"rebuild", "--db", "moved.db"}).out, "0 new, 0 changed, 0 removed, 0 failed in ");
  EXPECT_EQ(run({"verify", "--db", "moved.db"}).exit_code, 0);
}

TEST_F(SyncE2e, TakesAnEmptyFolderWithAWarning) {
  std::filesystem::create_directory(folder_ / "empty");
  const ProcessResult result = run({"sync", "empty"});
  EXPECT_EQ(result.exit_code, 0);
  expect_holds(result.err, "warning: " + (folder_ / "empty").string() + ": holds no files that are read");
  expect_holds(result.out, "0 new, 0 changed, 0 removed, 0 failed");
}

TEST_F(SyncE2e, MissesAFolder) {
  const ProcessResult result = run({"sync", "missing"});
  EXPECT_EQ(result.exit_code, 1);
  EXPECT_EQ(result.err, "error: path: there is no 'missing'\n");
  EXPECT_FALSE(std::filesystem::exists(folder_ / "dateline.db"));
}

TEST_F(SyncE2e, NamesEachFileThatFailsAndIndexesItsNeighbours) {
  folder_.write("articles/good.md", "# Good\n\nBody.\n");
  folder_.write("articles/binary.txt", std::string("\x7f"
                                                   "ELF\0\1\2\3\0\0\0\0",
                                                   12) +
                                           std::string(200, '\0'));
  folder_.write("articles/latin.txt", "Caf\xe9 culture is growing in many towns of the country.\n");
  folder_.write("articles/long.md", "# Long\n\nA word " + std::string(300, 'w') + " of 300 bytes.\n");
  std::string lines;
  for (int i = 1; i <= 8; ++i) lines += i == 7 ? "{oops\n" : "{\"title\": \"T\", \"body\": \"Body.\"}\n";
  folder_.write("articles/many.ndjson", lines);
  const ProcessResult result = run({"sync", "articles"});
  EXPECT_EQ(result.exit_code, 3) << result.err;
  expect_holds(result.err, "failed: " + (folder_ / "articles/binary.txt").string() + ": ");
  expect_holds(result.err, "failed: " + (folder_ / "articles/many.ndjson").string() + ": line 7");
  expect_holds(result.out, "10 new, 0 changed, 0 removed, 2 failed in ");
  EXPECT_EQ(run({"sync", "--strict"}).exit_code, 1);
  EXPECT_EQ(run({"verify"}).exit_code, 0);
}

TEST_F(SyncE2e, ReadsWhatANewsroomHas) {
  folder_.write("articles/hugo.md", "+++\ntitle = 'From Hugo'\ndate = 2025-10-01\n+++\nBody.\n");
  folder_.write("articles/draft.md", "{\"title\": \"Draft\", \"draft\": true}\nBody.\n");
  folder_.write("articles/note.txt", "Title: A note\n\nBody.\n");
  folder_.write("articles/note.txt.meta.yaml", "title: A better note\n");
  folder_.write(
      "articles/feed.xml",
      "<rss><channel><title>Gazette</title><item><title>From a feed</title></item></channel></rss>");
  folder_.write("articles/drawing.xml", "<svg/>");
  folder_.write("articles/report.pdf", tiny_pdf({{"The harbour reopened."}}, "/Title(From a PDF)"));
  const std::string page =
      "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<title>From the web</title><p>Body.";
  folder_.write("articles/crawl.warc", "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: " +
                                           std::to_string(page.size()) + "\r\n\r\n" + page + "\r\n\r\n");
  const ProcessResult result = run({"sync", "articles"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  expect_holds(result.out, "5 new, 0 changed, 0 removed, 0 failed in ");
  expect_holds(result.err, "2 files were not read: drafts, other formats, links");
  expect_holds(run({"inspect", "articles/note.txt"}).out, "title              A better note  [sidecar]");
  expect_holds(run({"inspect", "articles/draft.md"}).err, "articles/draft.md: not read: draft");
  expect_holds(run({"inspect", "articles/report.pdf"}).out, "title              From a PDF  [meta]");
  EXPECT_EQ(run({"rebuild"}).exit_code, 0);
  ProcessSpec without_tools = spec({"sync", "-v"});
  without_tools.environment["PATH"] = "/nonexistent";
  folder_.write("articles/second.pdf", tiny_pdf({{"More."}}));
  const ProcessResult second = run_process(without_tools);
  EXPECT_EQ(second.exit_code, 0) << second.err;
  expect_holds(second.err, "second.pdf: not read: a PDF needs the program pdftotext");
  expect_holds(second.out, "0 new, 0 changed, 0 removed, 0 failed in ");
}

TEST_F(SyncE2e, RefusesAFolderThatIsNoIndex) {
  folder_.write("home/letter.txt", "dear");
  folder_.write("articles/a.md", "# A\n\nBody.\n");
  const ProcessResult result = run({"sync", "articles", "--db", "home"});
  EXPECT_EQ(result.exit_code, 1);
  expect_holds(result.err, "is no index and not empty (it holds 'letter.txt'); nothing was touched");
  EXPECT_EQ(read_text(folder_ / "home/letter.txt"), "dear");
}

TEST_F(SyncE2e, KeepsARootThatLostMostOfItsArticles) {
  index_three();
  std::filesystem::remove(folder_ / "articles/a.md");
  std::filesystem::remove(folder_ / "articles/b.md");
  const ProcessResult result = run({"sync"});
  EXPECT_EQ(result.exit_code, 1);
  expect_holds(result.err, "lost 2 of its 3 articles");
  expect_holds(run({"status"}).out, "3 articles");
  EXPECT_EQ(run({"sync", "--allow-shrink"}).exit_code, 0);
  expect_holds(run({"status"}).out, "1 articles");
}

TEST_F(SyncE2e, RefusesAnotherSchemaUntilARebuild) {
  index_three();
  {
    Xapian::WritableDatabase database((folder_ / "dateline.db/gen-000001/glass").string());
    database.set_metadata("schema", "99");
    database.commit();
  }
  for (const char* verb : {"sync", "status", "verify"}) {
    const ProcessResult result = run({verb});
    EXPECT_EQ(result.exit_code, 1) << verb;
    expect_holds(result.err, "has schema version 99, this program has ");
  }
  EXPECT_EQ(run({"rebuild"}).exit_code, 0);
  EXPECT_EQ(run({"verify"}).exit_code, 0);
}

TEST_F(SyncE2e, WritesOddPathsSoThatNoTerminalIsMoved) {
  folder_.write("articles/bad\n\x1b[2J.json", "{");
  const ProcessResult result = run({"sync", "articles"});
  EXPECT_EQ(result.exit_code, 3);
  expect_holds(result.err, "bad\\x0a\\x1b[2J.json: ");
  EXPECT_EQ(result.err.find('\x1b'), std::string::npos);
}

TEST_F(SyncE2e, ReadsSettingsFromEveryPlace) {
  folder_.write("articles/a.md", "# A\n\nBody.\n");
  folder_.write("dateline.toml", "db = \"from-file\"\n[indexer]\nstrict = true\n");
  ProcessSpec made = spec({"sync", "--show-config"});
  made.environment["DATELINE_DB"] = "from-environment";
  const ProcessResult result = run_process(made);
  EXPECT_EQ(result.exit_code, 0);
  expect_holds(result.out, "db = from-environment  (environment)");
  expect_holds(result.out, "strict = true  (dateline.toml)");
  folder_.write("dateline.toml", "[indexer]\ntypo = 1\n");
  const ProcessResult bad = run({"sync"});
  EXPECT_EQ(bad.exit_code, 2);
  expect_holds(bad.err, "dateline.toml: [indexer] has no setting 'typo'");
}

TEST_F(SyncE2e, PrintsJsonLines) {
  folder_.write("articles/a.md", "# A\n\nBody.\n");
  folder_.write("articles/b.json", "{");
  const ProcessResult result = run({"sync", "articles", "--json"});
  EXPECT_EQ(result.exit_code, 3);
  EXPECT_EQ(result.out.rfind("{\"event\":\"failed\",\"path\":", 0), 0U) << result.out;
  expect_holds(result.out, "{\"event\":\"summary\",\"new\":1,");
}

TEST_F(SyncE2e, FindsTheAuthorityBesideTheArticlesAndRemembersIt) {
  folder_.write(
      "authority/sources.json",
      "{\"version\": 1, \"sources\": [{\"id\": \"post\", \"name\": \"The Post\", \"aliases\": [\"TP\"]}]}");
  folder_.write("articles/a.md", "---\nsource: TP\n---\n# A\n\nBody.\n");
  const ProcessResult result = run({"sync", "articles"});
  EXPECT_EQ(result.exit_code, 0) << result.err;
  EXPECT_EQ(result.err.find("no authority files"), std::string::npos);
  EXPECT_EQ(run({"sync"}).err, "");
  folder_.write(
      "authority/sources.json",
      "{\"version\": 1, \"sources\": [{\"id\": \"other\", \"name\": \"Other\", \"aliases\": [\"TP\"]}]}");
  expect_holds(run({"sync"}).out, "0 new, 1 changed");
}

}  // namespace
}  // namespace dateline::test
