#include "indexer/extract/full_names.h"

#include <gtest/gtest.h>

#include "tests/unit/indexer/extract/plain_name_text.h"

namespace dateline {
namespace {

using Labels = std::vector<std::string>;

Labels names(std::string_view body, std::string_view language = "en") {
  const NameText text = plain_name_text(body);
  const auto runs = find_name_runs(text);
  Labels labels;
  for (const FullName& name : find_full_names(text, runs, {}, language))
    labels.push_back(run_label(text, name.run));
  return labels;
}

TEST(FindFullNames, JudgesAllPlacesOfANameTogether) {
  EXPECT_EQ(names("then Qwer Asdf fell"), Labels{});
  EXPECT_EQ(names("then Qwer Asdf went. It was Qwer Asdf who said no, said the minister Qwer Asdf."),
            (Labels{"Qwer Asdf", "Qwer Asdf", "Qwer Asdf"}));
  EXPECT_EQ(names("then Qwer Asdf went. Later Asdf left."), Labels{"Qwer Asdf"});
}

TEST(FindFullNames, BelievesMoreInACompanyOfPersons) {
  EXPECT_EQ(names("and then there came Qwer Asdf, Olga Berg and Yxcv Bnmq"),
            (Labels{"Qwer Asdf", "Olga Berg", "Yxcv Bnmq"}));
}

TEST(FindFullNames, TakesAFirmForAFirm) {
  EXPECT_EQ(names("of J.P. Asdf Group. Then J.P. Asdf rose"), Labels{});
  EXPECT_EQ(names("the Morgan Stanley analyst and Morgan Stanley said so"), Labels{});
}

TEST(FindFullNames, FindsNoneInHeadlinesAlone) {
  EXPECT_EQ(names("Strategic Motives Behind Olga Berg"), Labels{});
}

TEST(FindFullNames, WantsATitleAndAGivenNameWhereNounsHaveCapitals) {
  EXPECT_EQ(names("der Bundestag und Olga Berg", "de"), Labels{});
  EXPECT_EQ(names("der Minister Qwer Asdf", "de"), Labels{});
  EXPECT_EQ(names("der Minister Olga Berg", "de"), Labels{"Olga Berg"});
  EXPECT_EQ(names("le President Olga Berg", "fr"), Labels{"Olga Berg"});
}

}  // namespace
}  // namespace dateline
