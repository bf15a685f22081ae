#include "indexer/extract/name_runs.h"

#include <gtest/gtest.h>

#include "tests/unit/indexer/extract/plain_name_text.h"

namespace dateline {
namespace {

using Labels = std::vector<std::string>;

Labels runs(std::string_view text) {
  const NameText prepared = plain_name_text(text);
  return run_labels(prepared, find_name_runs(prepared));
}

TEST(FindNameRuns, CutsRowsWhereNamesBeginAndEnd) {
  const std::vector<std::pair<const char*, Labels>> rows{
      {"", {}},
      {"nobody came", {}},
      {"then Olga Berg left", {"Olga Berg"}},
      {"On Monday Olga Berg left", {"Olga Berg"}},
      {"the American Olga Berg", {"Olga Berg"}},
      {"Olga Berg's dog, Rex", {"Olga Berg", "Rex"}},
      // Titles, with and without a period.
      {"Defense Secretary Lloyd Berg", {"Lloyd Berg"}},
      {"Maj. Gen. Pat Ryder", {"Pat Ryder"}},
      {"Mr. Berg", {"Berg"}},
      {"Martin Luther King", {"Martin Luther King"}},
      {"John Major", {"John Major"}},
      {"the Secretary of State Elliott Abrams", {"Secretary", "Elliott Abrams"}},
      // Initials, particles, suffixes, nicknames.
      {"then J.R.R. Berg and George W. Olsen", {"J.R.R. Berg", "George W. Olsen"}},
      {"then Ursula von der Leyen spoke", {"Ursula von der Leyen"}},
      {"Olga Berg and the van", {"Olga Berg"}},
      {"by Clay Berg Jr. and John Berg II", {"Clay Berg Jr.", "John Berg II"}},
      {"was William \"Bill\" Berg", {"William \"Bill\" Berg"}},
      {"said \"Never\" Olga", {"Never", "Olga"}},
      // What is no name.
      {"U.S. Steel", {"Steel"}},
      {"a London-based Olga Berg", {"Olga Berg"}},
      {"the F-16 and NATO", {}},
      {"On 26 June Sergei Berg and in May Donald Berg", {"Sergei Berg", "Donald Berg"}},
      {"Queenslander Mitchell Rawlins won", {"Mitchell Rawlins"}},
      // Never over a line's end.
      {"Olga\nBerg", {"Olga", "Berg"}},
  };
  for (const auto& [text, expected] : rows) EXPECT_EQ(runs(text), expected) << text;
}

TEST(FindNameRuns, SaysWhatStandsWithTheName) {
  const NameText text = plain_name_text("then General Olga Berg saw Olga Berg University");
  const auto found = find_name_runs(text);
  ASSERT_EQ(found.size(), 2U);
  EXPECT_TRUE(found[0].has_title);
  EXPECT_EQ(found[0].row + 1, found[0].first);
  EXPECT_FALSE(found[0].has_thing_head);
  EXPECT_TRUE(found[1].has_thing_head);
}

TEST(RunKey, ComparesNamesAndItsLabelWritesOneApostrophe) {
  const NameText text = plain_name_text("then Phillips  O’Brien and PHILLIPS");
  const auto found = find_name_runs(text);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(run_key(text, found[0]), "phillips o'brien");
  EXPECT_EQ(run_label(text, found[0]), "Phillips O'Brien");
}

TEST(FindNameRuns, LeavesOutRowsThatAreTooLong) {
  std::string text = "x";
  for (int i = 0; i < 5000; ++i) text += " Berg";
  EXPECT_TRUE(runs(text).empty());
}

}  // namespace
}  // namespace dateline
