#include "indexer/index/facet_rows.h"

#include <gtest/gtest.h>

#include "indexer/schema/facet_value.h"
#include "indexer/schema/side_tables.h"
#include "indexer/schema/term.h"

namespace dateline {
namespace {

TEST(BestLabel, IsTheMostFrequentThenTheFirst) {
  EXPECT_EQ(best_label({}), "");
  EXPECT_EQ(best_label({{"b", 1}, {"a", 1}}), "a");
  EXPECT_EQ(best_label({{"a", 1}, {"b", 2}}), "b");
}

TEST(LabelCounts, ReadBackWhatWasWritten) {
  const LabelCounts counts{{"", 1}, {"Jane", 3}};
  EXPECT_EQ(decode_label_counts(encode_label_counts(counts)), counts);
}

class FacetRowsTest : public testing::Test {
 protected:
  Xapian::Document document(const std::string& id) {
    Xapian::Document made;
    made.add_boolean_term(facet_term(Facet::kPerson, id));
    made.add_value(spec(Facet::kPerson).slot, pack_ids({id}));
    return made;
  }
  Xapian::docid add(const std::string& id, const std::string& label) {
    const Xapian::Document made = document(id);
    rows_.touch(made);
    rows_.add({{Facet::kPerson, id, label}});
    return database_.add_document(made);
  }
  std::string label(const std::string& id) {
    rows_.write(database_);
    rows_.clear();
    const std::string row = database_.get_metadata(facet_key(Facet::kPerson, id));
    return row.empty() ? "(no row)" : decode_facet_value(id, row)->label;
  }

  Authority authority_;
  FacetRows rows_{authority_};
  Xapian::WritableDatabase database_{"", Xapian::DB_BACKEND_INMEMORY};
};

TEST_F(FacetRowsTest, TakeTheLabelOfMostArticlesWhateverTheOrder) {
  add("x-jane", "JANE");
  EXPECT_EQ(label("x-jane"), "JANE");
  add("x-jane", "Jane");
  EXPECT_EQ(label("x-jane"), "JANE");
  add("x-jane", "Jane");
  EXPECT_EQ(label("x-jane"), "Jane");
}

TEST_F(FacetRowsTest, GoWithTheLastArticle) {
  const Xapian::docid docid = add("x-jane", "Jane");
  EXPECT_EQ(label("x-jane"), "Jane");
  rows_.touch(database_.get_document(docid));
  rows_.drop({{Facet::kPerson, "x-jane", "Jane"}});
  database_.delete_document(docid);
  EXPECT_EQ(label("x-jane"), "(no row)");
  EXPECT_EQ(database_.get_metadata(labels_key(Facet::kPerson, "x-jane")), "");
}

TEST_F(FacetRowsTest, AreWrittenAgainWhenACommitFailed) {
  add("x-jane", "Jane");
  Xapian::WritableDatabase other{"", Xapian::DB_BACKEND_INMEMORY};
  other.add_document(document("x-jane"));
  rows_.write(other);
  EXPECT_EQ(label("x-jane"), "Jane");
}

}  // namespace
}  // namespace dateline
