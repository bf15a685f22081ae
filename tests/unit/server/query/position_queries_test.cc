#include "server/query/position_queries.h"

#include <gtest/gtest.h>

#include "indexer/schema/layout.h"
#include "tests/support/test_index.h"

namespace dateline {
namespace {

class PositionQueries : public ::testing::Test {
 protected:
  std::string found(const Xapian::Query& query) {
    Xapian::Enquire enquire(database_);
    enquire.set_query(query);
    std::string documents;
    const Xapian::MSet matches = enquire.get_mset(0, 10);
    for (auto at = matches.begin(); at != matches.end(); ++at) documents += std::to_string(*at);
    std::sort(documents.begin(), documents.end());
    return documents;
  }

  static constexpr TextField kBody = TextField::kBody;
  test::TestIndex index_{{{"a", "A", "storm shadow falls"},
                          {"b", "B", "shadow of a storm"},
                          {"c", "C", "kim kim alone"},
                          {"d", "D", "북한군이 쿠르스크에 북한군", "", "ko"}}};
  Xapian::Database database_{generation_at(index_.path(), 1).glass.string()};
  Analyzer analyzer_;
};

TEST_F(PositionQueries, AskForFormsOrdersAndDistances) {
  EXPECT_EQ(found(any_form(kBody, {"falls", "of"})), "12");
  EXPECT_EQ(found(any_form(kBody, {})), "");
  EXPECT_EQ(found(in_order(kBody, {{"storm"}, {"shadow", "light"}}, 2)), "1");
  EXPECT_EQ(found(in_order(kBody, {{"shadow"}, {"storm"}}, 4)), "2");
  EXPECT_EQ(found(in_any_order(analyzer_, kBody, {{"shadow"}, {"storm"}}, 4)), "12");
  EXPECT_EQ(found(in_any_order(analyzer_, kBody, {{"shadow"}, {"storm"}}, 3)), "1");
  EXPECT_EQ(found(in_any_order(analyzer_, kBody, {{"kim"}, {"kim"}}, 2)), "3");
}

TEST_F(PositionQueries, FindThreeWordsOfWhichTwoMayStandAtOnePlace) {
  EXPECT_EQ(found(in_any_order(analyzer_, kBody, {{"북한군이"}, {"북한군"}, {"쿠르스크에"}}, 3)), "4");
  EXPECT_EQ(found(in_any_order(analyzer_, kBody, {{"북한군이"}, {"북한군"}, {"쿠르스크에"}}, 2)), "");
}

TEST_F(PositionQueries, ReadATextAsARow) {
  EXPECT_EQ(form_row(word_positions(analyzer_, "F-16", "")), (FormRow{{"f"}, {"16"}}));
  EXPECT_EQ(form_row(word_positions(analyzer_, "북한군이", "")), (FormRow{{"북한군이", "북한군"}}));
}

}  // namespace
}  // namespace dateline
