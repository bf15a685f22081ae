#include "indexer/index/read_back.h"

#include <gtest/gtest.h>

#include <random>

#include "indexer/schema/stored_article.h"
#include "tests/support/temp_folder.h"
#include "tests/unit/indexer/index/long_list.h"

namespace dateline::test {
namespace {

class ReadBackTest : public testing::Test {
 protected:
  static std::size_t terms_read(const Xapian::Database& database, Xapian::docid docid) {
    std::size_t terms = 0;
    for (auto term = database.termlist_begin(docid); term != database.termlist_end(docid); ++term) ++terms;
    return terms;
  }

  TempFolder folder_;
  Xapian::WritableDatabase database_{(folder_ / "glass").string(),
                                     Xapian::DB_CREATE | Xapian::DB_NO_SYNC | Xapian::DB_BACKEND_GLASS};
};

TEST_F(ReadBackTest, AgreesWithWhatXapianGivesBack) {
  int refused = 0;
  for (int terms = kFewestTerms; terms < kMostTerms; ++terms) {
    const Xapian::docid docid = database_.add_document(document_with_list(kRun, terms));
    if (reads_back(database_, docid)) {
      EXPECT_EQ(terms_read(database_, docid), static_cast<std::size_t>(terms));
    } else {
      ++refused;
      EXPECT_THROW(terms_read(database_, docid), Xapian::DatabaseCorruptError) << terms;
      EXPECT_TRUE(has_long_list(document_with_list(kRun, terms))) << terms;
    }
  }
  EXPECT_GT(refused, 0) << "this Xapian reads them all: the check is no longer needed";
  EXPECT_LT(refused, 5);
}

TEST_F(ReadBackTest, OnlyListsOfMoreThanWhatIsUnpackedAtOnceAreLong) {
  EXPECT_FALSE(has_long_list(Xapian::Document()));
  EXPECT_FALSE(has_long_list(document_with_list(5, 500)));
  EXPECT_TRUE(has_long_list(document_with_list(240, 40)));
  EXPECT_TRUE(has_long_list(document_with_list(0, 3000)));
}

// Article data as it is stored, in place and after compaction, which cuts it into other pieces.
TEST_F(ReadBackTest, StoredArticlesAreAlwaysGivenBack) {
  std::mt19937 random(1);
  std::vector<std::string> all;
  const auto add = [&](const std::string& body) {
    StoredArticle article;
    article.head.title = "Title " + std::to_string(all.size());
    article.body = body;
    // Many blocks, which get very much smaller, and end before the body.
    for (std::uint32_t i = 0; i + 4 < body.size(); i += 4) article.blocks.push_back({{}, i, i + 2});
    all.push_back(encode_stored(article));
    Xapian::Document document;
    document.set_data(all.back());
    database_.add_document(document);
  };
  for (const std::size_t about : {4090U, 8150U, 16350U, 24540U, 32700U, 2088900U}) {
    const std::size_t count = about > 100'000 ? 30 : 120;
    for (std::size_t size = about; size < about + count; ++size) add("Of it: " + std::string(size, 'x'));
  }
  for (int i = 0; i < 300; ++i) {
    std::string body;
    for (std::size_t left = random() % 5000; left > 0; --left) body += static_cast<char>(' ' + random() % 90);
    const std::string line(1 + random() % 300, static_cast<char>('a' + random() % 26));
    for (std::size_t left = random() % 900; left > 0; --left) body += line + "\n";
    add(body);
  }
  database_.commit();
  database_.compact((folder_ / "merged").string(), Xapian::DBCOMPACT_MULTIPASS);
  const Xapian::Database merged((folder_ / "merged").string());
  for (Xapian::docid docid = 1; docid <= all.size(); ++docid) {
    ASSERT_EQ(database_.get_document(docid).get_data(), all[docid - 1]) << docid;
    ASSERT_EQ(merged.get_document(docid).get_data(), all[docid - 1]) << docid;
  }
}

}  // namespace
}  // namespace dateline::test
