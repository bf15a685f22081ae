#include "indexer/index/index_writer.h"

#include <gtest/gtest.h>

#include "indexer/index/checksum.h"
#include "indexer/index/document_builder.h"
#include "indexer/index/index_database.h"
#include "indexer/index/manifest.h"
#include "indexer/schema/glass_seal.h"
#include "indexer/schema/side_tables.h"
#include "indexer/schema/words_file.h"
#include "tests/support/temp_folder.h"
#include "tests/unit/indexer/index/long_list.h"

namespace dateline {
namespace {

class IndexWriterTest : public testing::Test {
 protected:
  IndexWriterTest() : generation_(generation_at(folder_.path(), 1)) {
    std::filesystem::create_directory(generation_.folder);
    create_index(generation_, "").commit();
    write_manifest(generation_);
  }

  IndexWriter writer(BatchBounds bounds = {}) {
    return {
        {WriterMode::kInPlace, generation_, *open_index_for_writing(generation_), {}}, authority_, bounds};
  }
  Xapian::Document document(const std::string& id, const std::string& body) {
    StoredArticle article;
    article.head.id = id;
    article.head.first_indexed = 7;
    article.body = body;
    return *DocumentBuilder().build(article);
  }
  Xapian::Database reader() { return *open_index(generation_); }

  test::TempFolder folder_;
  Generation generation_;
  Authority authority_;
};

TEST_F(IndexWriterTest, CommitsWithRevisionAndChanges) {
  IndexWriter writer = this->writer();
  writer.add("a", document("a", "one"));
  writer.add("b", document("b", "two"));
  EXPECT_EQ(reader().get_doccount(), 0U) << "nothing shows before the commit";
  writer.commit(1760000000);
  const Xapian::Database database = reader();
  EXPECT_EQ(database.get_doccount(), 2U);
  EXPECT_EQ(database.get_metadata("revision"), "1");
  EXPECT_EQ(database.get_metadata("updated"), "2025-10-09T08:53:20Z");
  EXPECT_EQ(decode_changes(database.get_metadata("changes:1")), (std::vector<std::uint32_t>{1, 2}));
  EXPECT_FALSE(has_manifest(generation_));
}

TEST_F(IndexWriterTest, SealsEachCommitInPlace) {
  IndexWriter writer = this->writer();
  std::string before;
  for (const char* id : {"a", "b"}) {
    writer.add(id, document(id, "one"));
    writer.commit(1760000000);
    const std::string seal = test::read_text(generation_.folder / kGlassSealFile);
    EXPECT_EQ(seal, make_glass_seal(read_glass_version(generation_.glass)));
    EXPECT_NE(seal, before);
    before = seal;
  }
}

TEST_F(IndexWriterTest, ABuildKeepsWordsInAFileAndACommitInPlaceInItsSlot) {
  const Generation next = generation_at(folder_.path(), 2);
  std::filesystem::create_directory(next.folder);
  {
    IndexWriter build({WriterMode::kBuild, next, create_index(next, ""), {}}, authority_, {});
    build.add("a", document("a", "one storm"));
    build.add("b", document("b", ""));
    build.commit(1760000000);
  }
  // A run that starts over opens it again.
  IndexWriter again({WriterMode::kBuild, next, *open_index_for_writing(next), {}}, authority_, {});
  again.add("c", document("c", "two storms"));
  again.finish_build(1760000000, 1);
  const Xapian::Database built = *open_index(next);
  WordsFile file(next.glass / kWordsFile);
  for (const auto& [docid, body] : {std::pair{1U, "one storm"}, {3U, "two storms"}}) {
    Xapian::Document document = built.get_document(docid);
    EXPECT_TRUE(decode_reference(document.get_value(kSlotWords)));
    EXPECT_FALSE(is_checksum_right(document));
    restore_words(document, file);
    EXPECT_EQ(document.get_value(kSlotWords), this->document("x", body).get_value(kSlotWords));
    EXPECT_TRUE(is_checksum_right(document));
  }
  EXPECT_EQ(built.get_document(2).get_value(kSlotWords), "");

  IndexWriter writer = this->writer();
  writer.add("a", document("a", "one storm"));
  writer.commit(1760000000);
  EXPECT_EQ(reader().get_document(1).get_value(kSlotWords), document("x", "one storm").get_value(kSlotWords));
}

TEST_F(IndexWriterTest, KeepsARecordOfAnySizeAndForgetsItWhole) {
  FileRecord record;
  record.root = "articles";
  record.path = "all.ndjson";
  for (std::uint64_t i = 0; i < 200'000; ++i) {
    record.articles.push_back({i, "id-of-an-article-" + std::to_string(i), 0, std::string(40, 'w'), {}});
  }
  FileRecord other;
  other.root = "articles";
  other.path = "one.txt";
  const auto key = [](const FileRecord& one) { return record_key(one.root, one.path); };
  const std::string bytes = encode_record(record);
  ASSERT_GT(bytes.size(), 2 * kMaxRowBytes);
  IndexWriter writer = this->writer();
  writer.set_long_row(key(record), bytes);
  writer.set_long_row(key(other), encode_record(other));
  writer.commit(1760000000);
  EXPECT_EQ(read_records(reader()), (std::vector<FileRecord>{record, other}));
  record.articles.resize(10);
  writer.set_long_row(key(record), encode_record(record));
  writer.commit(1760000001);
  EXPECT_EQ(read_records(reader()), (std::vector<FileRecord>{record, other}));
  writer.set_long_row(key(record), bytes);
  writer.commit(1760000002);
  writer.set_long_row(key(record), "");
  writer.commit(1760000003);
  EXPECT_EQ(read_records(reader()), (std::vector<FileRecord>{other}));
}

TEST_F(IndexWriterTest, FindsReplacesAndRemoves) {
  IndexWriter writer = this->writer();
  writer.add("a", document("a", "one"));
  auto found = writer.find("a");
  ASSERT_TRUE(found);
  EXPECT_EQ(found->first_indexed, 7);
  writer.replace(*found, "a", document("a", "other"));
  EXPECT_NE(writer.find("a")->checksum, found->checksum);
  writer.commit(0);
  writer.remove(*writer.find("a"));
  EXPECT_FALSE(writer.find("a"));
  writer.commit(0);
  EXPECT_EQ(reader().get_doccount(), 0U);
  EXPECT_EQ(decode_changes(reader().get_metadata("changes:2")), std::vector<std::uint32_t>{1});
  EXPECT_EQ(decode_words(reader().get_metadata("words:1")), (std::vector<std::string>{"one", "other"}));
  EXPECT_EQ(decode_words(reader().get_metadata("words:2")), std::vector<std::string>{"other"});
}

TEST_F(IndexWriterTest, LeavesOutARowOfTooManyWords) {
  IndexWriter writer = this->writer();
  std::string text;
  for (std::uint32_t i = 0; i < 60'000; ++i) text += "w" + std::to_string(i * 2'654'435'761U) + " ";
  writer.add("a", document("a", text));
  writer.commit(0);
  EXPECT_EQ(reader().get_metadata("words:1"), "");
  EXPECT_NE(reader().get_metadata("changes:1"), "");
}

TEST_F(IndexWriterTest, DoesNothingWhenNothingChanged) {
  IndexWriter writer = this->writer();
  writer.commit(0);
  EXPECT_EQ(reader().get_metadata("revision"), "");
  EXPECT_TRUE(has_manifest(generation_));
}

TEST_F(IndexWriterTest, KeepsTheLastChangesRows) {
  IndexWriter writer = this->writer();
  for (std::uint64_t i = 0; i < kChangesKept + 3; ++i) {
    writer.set_row("option:x", std::to_string(i));
    writer.commit(0);
  }
  EXPECT_EQ(reader().get_metadata("changes:3"), "");
  const Xapian::Database database = reader();
  std::uint64_t rows = 0;
  for (auto key = database.metadata_keys_begin("changes:"); key != database.metadata_keys_end("changes:");
       ++key)
    ++rows;
  EXPECT_EQ(rows, kChangesKept);
}

TEST_F(IndexWriterTest, NotesAnArticleWhoseValuesMayBeCalledOtherwise) {
  IndexWriter writer = this->writer();
  writer.add("a", document("a", "one"));
  writer.add("b", document("b", "two"));
  writer.commit(0);
  writer.relabel(*writer.find("b"), document("b", "two"));
  writer.set_row("option:x", "1");
  writer.commit(0);
  EXPECT_EQ(decode_changes(reader().get_metadata("changes:2")), std::vector<std::uint32_t>{2});
}

TEST_F(IndexWriterTest, NamesTheArticleThatTheDatabaseRefusesAndKeepsNothingOfItsBatch) {
  {
    IndexWriter first = this->writer();
    first.add("good", document("good", "one"));
    first.commit(0);
  }
  {
    IndexWriter writer = this->writer();
    writer.add("fine", document("fine", "two"));
    Xapian::Document bad = document("bad", "three");
    bad.add_term(std::string(300, 'x'));
    try {
      writer.add("bad", bad);
      FAIL() << "a term of 300 bytes was taken";
    } catch (const RefusedArticle& refused) {
      EXPECT_EQ(refused.id(), "bad");
    }
  }
  EXPECT_EQ(reader().get_doccount(), 1U);
}

TEST_F(IndexWriterTest, NamesTheArticleThatIsRefusedAtTheCommitOfOne) {
  // NULs count twice, and only the commit finds it.
  Xapian::Document bad = document("bad", "three");
  bad.add_term(std::string(200, '\0'));
  IndexWriter writer = this->writer({1, 1});
  writer.add("bad", bad);
  EXPECT_TRUE(writer.is_full());
  try {
    writer.commit(0);
    FAIL() << "a term of 200 NULs was taken";
  } catch (const RefusedArticle& refused) {
    EXPECT_EQ(refused.id(), "bad");
  }
  EXPECT_EQ(reader().get_doccount(), 0U);
}

// Some such lists are packed so that Xapian cannot unpack them (read_back.h).
TEST_F(IndexWriterTest, RefusesWhatCannotBeReadBack) {
  std::vector<std::string> refused;
  for (int terms = test::kFewestTerms; terms < test::kMostTerms; ++terms) {
    const Xapian::Document list = test::document_with_list(test::kRun, terms);
    for (const bool replaces : {false, true}) {
      const std::string id = (replaces ? "replaced " : "added ") + std::to_string(terms);
      IndexWriter writer = this->writer();
      if (replaces) writer.add(id, document(id, "one"));
      try {
        replaces ? writer.replace(*writer.find(id), id, list) : writer.add(id, list);
        writer.commit(0);
      } catch (const RefusedArticle& article) {
        EXPECT_EQ(article.id(), id);
        refused.push_back(id);
      }
    }
  }
  EXPECT_EQ(refused, (std::vector<std::string>{"added 80", "replaced 80"}));
  EXPECT_EQ(reader().get_doccount(), 2UL * (test::kMostTerms - test::kFewestTerms) - refused.size());
}

TEST_F(IndexWriterTest, LeavesNoHalfBatchWhenAnExceptionEndsTheRun) {
  try {
    IndexWriter writer = this->writer();
    writer.add("a", document("a", "one"));
    throw std::runtime_error("elsewhere");
  } catch (const std::runtime_error&) {
  }
  EXPECT_EQ(reader().get_doccount(), 0U);
}

TEST_F(IndexWriterTest, IsFullByArticlesOrBytes) {
  IndexWriter few = this->writer({2, 1000000});
  few.add("a", document("a", "x"));
  EXPECT_FALSE(few.is_full());
  few.add("b", document("b", "x"));
  EXPECT_TRUE(few.is_full());
  few.commit(0);
  EXPECT_FALSE(few.is_full());
}

TEST_F(IndexWriterTest, OnlyCountsWhenDry) {
  IndexWriter writer({WriterMode::kDry, generation_, {}, reader()}, authority_, {});
  writer.add("a", document("a", "one"));
  writer.set_row("option:x", "1");
  writer.commit(0);
  EXPECT_TRUE(has_manifest(generation_));
  EXPECT_EQ(reader().get_doccount(), 0U);
}

}  // namespace
}  // namespace dateline
