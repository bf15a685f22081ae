#include "indexer/index/read_back.h"

#include <gtest/gtest.h>

#include "indexer/schema/stored_article.h"
#include "tests/support/temp_folder.h"

namespace dateline::test {
namespace {

class ReadBackTest : public testing::Test {
 protected:
  bool reads(const Xapian::Document& document) {
    return reads_back(database_, database_.add_document(document), document);
  }

  static Xapian::Document document_of(const std::string& data) {
    Xapian::Document document;
    document.set_data(data);
    document.add_term("term");
    return document;
  }

  TempFolder folder_;
  Xapian::WritableDatabase database_{(folder_ / "glass").string(),
                                     Xapian::DB_CREATE | Xapian::DB_NO_SYNC | Xapian::DB_BACKEND_GLASS};
};

TEST_F(ReadBackTest, AgreesWithWhatXapianGivesBack) {
  int refused = 0;
  // Lengths about three pieces of output: some of them cannot be read again.
  for (std::size_t size = 24550; size < 24600; ++size) {
    const std::string data = "head of it" + std::string(size, 'x');
    const Xapian::Document document = document_of(data);
    const Xapian::docid docid = database_.add_document(document);
    const bool is_fine = reads_back(database_, docid, document);
    refused += is_fine ? 0 : 1;
    if (is_fine) {
      EXPECT_EQ(database_.get_document(docid).get_data(), data);
    } else {
      EXPECT_THROW(database_.get_document(docid).get_data(), Xapian::DatabaseCorruptError) << size;
    }
  }
  EXPECT_GT(refused, 0) << "this Xapian reads them all: the check is no longer needed";
  EXPECT_LT(refused, 50);
}

TEST_F(ReadBackTest, TakesWhatIsSmallOrOrdinary) {
  EXPECT_TRUE(reads(document_of("")));
  EXPECT_TRUE(reads(document_of(std::string(8000, 'x'))));
  Xapian::Document document = document_of("data");
  for (int i = 0; i < 5000; ++i) document.add_term("term" + std::to_string(i));
  EXPECT_TRUE(reads(document));
}

TEST_F(ReadBackTest, StoredArticlesAlwaysReadBack) {
  // As above, also about one and about two pieces, and where the tail begins.
  for (const std::size_t about : {4090U, 8150U, 16350U, 24540U, 32700U}) {
    for (std::size_t size = about; size < about + 120; ++size) {
      StoredArticle article;
      article.body = "head of it" + std::string(size, 'x');
      EXPECT_TRUE(reads(document_of(encode_stored(article)))) << size;
    }
  }
}

TEST_F(ReadBackTest, RefusesWhatIsNotTheSame) {
  const Xapian::docid docid = database_.add_document(document_of(std::string(9000, 'x')));
  EXPECT_FALSE(reads_back(database_, docid, document_of(std::string(9000, 'y'))));
  Xapian::Document other = document_of("data");
  for (int i = 0; i < 5000; ++i) other.add_term("term" + std::to_string(i));
  EXPECT_FALSE(reads_back(database_, docid, other));
}

}  // namespace
}  // namespace dateline::test
