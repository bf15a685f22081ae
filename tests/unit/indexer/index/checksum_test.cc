#include "indexer/index/checksum.h"

#include <gtest/gtest.h>

#include "indexer/schema/field.h"

namespace dateline {
namespace {

Xapian::Document sample() {
  Xapian::Document document;
  document.set_data("data");
  document.add_term("word", 2);
  document.add_boolean_term("Qid");
  document.add_value(3, "value");
  return document;
}

TEST(DocumentChecksum, SeesEveryChangeOfDataTermsAndValues) {
  const std::string sum = document_checksum(sample());
  EXPECT_EQ(sum.size(), 8U);
  const auto differs = [&sum](const auto& change) {
    Xapian::Document document = sample();
    change(document);
    return document_checksum(document) != sum;
  };
  EXPECT_TRUE(differs([](auto& document) { document.set_data("dato"); }));
  EXPECT_TRUE(differs([](auto& document) { document.add_term("word"); }));
  EXPECT_TRUE(differs([](auto& document) { document.add_boolean_term("new"); }));
  EXPECT_TRUE(differs([](auto& document) { document.remove_term("Qid"); }));
  EXPECT_TRUE(differs([](auto& document) { document.add_value(3, "other"); }));
  EXPECT_TRUE(differs([](auto& document) { document.add_value(4, "more"); }));
  EXPECT_FALSE(differs([](auto& document) { document.add_value(kSlotChecksum, "itself"); }));
}

TEST(DocumentChecksum, IsTheSameOnceStored) {
  Xapian::WritableDatabase database("", Xapian::DB_BACKEND_INMEMORY);
  Xapian::Document document = sample();
  document.add_value(kSlotChecksum, document_checksum(document));
  const Xapian::docid docid = database.add_document(document);
  EXPECT_TRUE(is_checksum_right(database.get_document(docid)));
}

}  // namespace
}  // namespace dateline
