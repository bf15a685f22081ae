#include "indexer/index/verify.h"

#include <random>

#include "indexer/index/index_writer.h"
#include "indexer/schema/term.h"
#include "tests/unit/indexer/index/index_fixture.h"

namespace dateline::test {
namespace {

class VerifyTest : public IndexFixture {
 protected:
  void SetUp() override {
    for (int i = 0; i < 20; ++i)
      write(std::to_string(i) + ".md", "# Title " + std::to_string(i) + "\n\nSome body.\n");
    run();
  }
  void commit_once() {
    write("new.md", "# New\n\nBody.\n");
    run();
  }
};

TEST_F(VerifyTest, GivesTheStrongerPromiseUntilTheFirstCommit) {
  EXPECT_EQ(verify_index(db(), {})->guarantee, Guarantee::kEveryByte);
  commit_once();
  const auto report = verify_index(db(), {});
  EXPECT_EQ(report->guarantee, Guarantee::kEveryArticle);
  EXPECT_EQ(report->articles, 21U);
  EXPECT_TRUE(report->problems.empty());
}

TEST_F(VerifyTest, FindsFlipsAndCutsOfABuiltGeneration) {
  std::mt19937 random(7);
  const auto glass = db() / "gen-000001/glass";
  for (const char* name : {"postlist.glass", "docdata.glass", "termlist.glass", "words", "iamglass"}) {
    const std::string bytes = read_text(glass / name);
    ASSERT_FALSE(bytes.empty()) << name;
    for (int i = 0; i < 3; ++i) {
      std::string damaged = bytes;
      const std::size_t at = random() % damaged.size();
      damaged[at] = static_cast<char>(static_cast<unsigned char>(damaged[at]) ^ (1U << (random() % 8)));
      folder_.write("db/gen-000001/glass/" + std::string(name), i == 2 ? bytes.substr(0, at) : damaged);
      EXPECT_FALSE(verify_index(db(), {})->problems.empty()) << name << " at " << at;
    }
    folder_.write("db/gen-000001/glass/" + std::string(name), bytes);
  }
  expect_sound();
}

TEST_F(VerifyTest, FindsDamageOfWhatTheLastRunSays) {
  const std::string notes = "db/gen-000001/last-run";
  const std::string bytes = read_text(folder_ / notes);
  for (const bool is_committed : {false, true}) {
    if (is_committed) commit_once();
    folder_.write(notes, bytes.substr(0, bytes.size() - 1));
    EXPECT_EQ(verify_index(db(), {})->problems,
              std::vector<std::string>{"last-run: damaged; the next run writes it anew"});
    folder_.write(notes, bytes);
    expect_sound();
  }
  std::filesystem::remove(folder_ / notes);
  expect_sound();
}

TEST_F(VerifyTest, FindsAChangedArticleOfACommittedGeneration) {
  commit_once();
  Xapian::WritableDatabase database = *open_index_for_writing(*current_generation(db()));
  Xapian::Document document = database.get_document(3);
  document.add_term("smuggled");
  database.replace_document(3, document);
  database.commit();
  const auto report = verify_index(db(), {});
  ASSERT_EQ(report->problems.size(), 1U);
  EXPECT_NE(report->problems[0].find("checksum"), std::string::npos);
}

TEST_F(VerifyTest, FindsAnArticleTwiceAndOneThatIsMissing) {
  commit_once();
  Xapian::WritableDatabase database = *open_index_for_writing(*current_generation(db()));
  database.add_document(database.get_document(3));
  database.delete_document(4);
  database.commit();
  const VerifyReport report = *verify_index(db(), {});
  std::string said;
  for (const std::string& problem : report.problems) said += problem + "\n";
  EXPECT_NE(said.find("is there twice"), std::string::npos) << said;
  EXPECT_NE(said.find("is not in the index"), std::string::npos) << said;
}

TEST_F(VerifyTest, FindsAnArticleOfNoFile) {
  commit_once();
  Xapian::WritableDatabase database = *open_index_for_writing(*current_generation(db()));
  const std::string key = record_key("articles", "new.md");
  ASSERT_FALSE(database.get_metadata(key).empty());
  database.set_metadata(key, "");
  database.commit();
  const VerifyReport report = *verify_index(db(), {});
  ASSERT_EQ(report.problems.size(), 1U);
  EXPECT_NE(report.problems[0].find("belongs to no file"), std::string::npos) << report.problems[0];
}

TEST_F(VerifyTest, IsContentWithARunThatEndedWhileAKeyMoved) {
  write("z.json", R"({"id": "the-key", "title": "Later", "body": "Body."})");
  run();
  write("0.json", R"({"id": "the-key", "title": "Earlier", "body": "Body."})");
  SyncOptions stopping = options();
  // Asked before the file, before its record, and before the next file: there it ends.
  stopping.stopped = [left = 2]() mutable { return --left < 0; };
  ASSERT_TRUE(run(stopping).is_interrupted);
  expect_sound();
  run();
  expect_sound();
}

}  // namespace
}  // namespace dateline::test
