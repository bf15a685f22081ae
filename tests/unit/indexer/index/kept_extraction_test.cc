#include "indexer/index/kept_extraction.h"

#include "indexer/index/file_articles.h"
#include "indexer/index/sidecar_file.h"
#include "indexer/index/sync_run.h"
#include "indexer/schema/term.h"
#include "tests/support/tiny_pdf.h"
#include "tests/unit/indexer/index/index_fixture.h"
#include "tests/unit/indexer/index/without_pdf_reader.h"

namespace dateline::test {
namespace {

class KeptExtractionTest : public IndexFixture {
 protected:
  void SetUp() override {
    if (!has_pdf_reader()) GTEST_SKIP() << "there is no pdftotext";
    write("a.pdf", tiny_pdf({{"The harbour reopened."}}));
    write("b.md", "# Title\n\nBody.\n");
    run();
    inputs_ = extract_inputs(authority_, options().extract);
  }

  // What is kept of the file at `path`, which has the bytes of `of`.
  std::optional<MovedArticle> find(const std::string& of, const std::string& path) {
    const Generation live = *current_generation(db());
    const Xapian::Database database = *open_index(live);
    SyncReport noted;
    const std::vector<Root> roots = read_roots(database, db());
    const auto plan =
        make_plan({roots, *choose_scopes(roots, {articles()}), read_records(database)}, options(), noted);
    KeptExtraction kept(*plan, live, inputs_);
    PlanItem item;
    item.path = path;
    const FileRead file = read_file(Format::kPdf, articles(), of);
    return kept.find(item, content_digest(file), file);
  }

  std::string inputs_;
};

TEST_F(KeptExtractionTest, IsOfPdfsWithTheSameBytes) {
  const auto stays = find("a.pdf", "a.pdf");
  ASSERT_TRUE(stays);
  EXPECT_EQ(stays->stored.body, "The harbour reopened.");
  EXPECT_TRUE(find("a.pdf", "z/elsewhere.pdf"));
  EXPECT_FALSE(find("b.md", "b.md"));
  write("a.pdf", tiny_pdf({{"The harbour closed."}}));
  EXPECT_FALSE(find("a.pdf", "a.pdf"));
}

TEST_F(KeptExtractionTest, IsNoneWhereExtractionWouldSayMore) {
  EXPECT_FALSE(find("a.pdf", "2024-10-21-a.pdf"));
  inputs_ = "another";
  EXPECT_FALSE(find("a.pdf", "a.pdf"));
}

TEST_F(KeptExtractionTest, IsNoneOfADamagedArticle) {
  const Generation live = *current_generation(db());
  {
    Xapian::WritableDatabase database(live.glass.string());
    const std::string id = find("a.pdf", "a.pdf")->stored.head.id;
    const Xapian::docid docid = *database.postlist_begin(key_term(id));
    Xapian::Document document = database.get_document(docid);
    StoredArticle stored = *decode_stored(document.get_data());
    stored.body = "The harbour reopened?";
    document.set_data(encode_stored(stored));
    database.replace_document(docid, document);
    database.commit();
  }
  EXPECT_FALSE(find("a.pdf", "a.pdf"));
}

}  // namespace
}  // namespace dateline::test
