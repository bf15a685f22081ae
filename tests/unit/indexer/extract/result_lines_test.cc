#include "indexer/extract/result_lines.h"

#include <gtest/gtest.h>

#include "tests/unit/indexer/extract/plain_name_text.h"

namespace dateline {
namespace {

bool is_result(std::string_view line) {
  const NameText text = plain_name_text(line);
  return is_result_line(text, 0, text.size());
}

Surroundings weighed(std::string_view line, std::size_t which = 0) {
  const NameText text = plain_name_text(line);
  return weigh_results(text, find_name_runs(text).at(which));
}

TEST(IsResultLine, KnowsScoresCardsAndLists) {
  for (const char* line :
       {"1. Ola Arp (Sweden) 12.60 seconds", "Ola Arp (U.S.) beat Per Berg (Czech Republic) 6-3 7-6",
        "132 Ola Arp 67 65, Per Berg 64 68", "Ola Arp c Berg b Carp 176", "Ola Arp not out 12",
        "To bat: Ola Arp, Per Berg, Nils Carp, Jan Dorn", "Bowling: Arp 9-1-49-0, Berg 23-4-59-2"}) {
    EXPECT_TRUE(is_result(line)) << line;
  }
  for (const char* line :
       {"Ola Arp said on Friday that 3 of the 12 ships had come.",
        "Minister Resigns After Vote In Parliament",
        "Ola Arp, who is 34, and Per Berg went to the harbour, and then they came back.", "12 34 56", ""}) {
    EXPECT_FALSE(is_result(line)) << line;
  }
}

TEST(WeighResults, TakesWhatStandsBesideAName) {
  EXPECT_TRUE(weighed("1. Ola Arp (Sweden) 12.60").is_cue);
  EXPECT_TRUE(weighed("Ola Arp (GER) beat Per Berg (FRA) 6-3").is_cue);
  for (const auto& [line, which] :
       {std::pair("Ola Arp c Berg b Carp 176", 1), std::pair("Ola Arp c Berg b Carp 176", 2),
        std::pair("Bowling: Arp 9-1-49-0, Berg 23-4-59-2", 1),
        std::pair("Hamburg 0 St Pauli 3 (Driller 14th, Berg 32nd and 75th)", 2)}) {
    EXPECT_TRUE(weighed(line, static_cast<std::size_t>(which)).names_alone) << line << which;
  }
  EXPECT_GT(weighed("132 Ola Arp 67 65, Per Berg 64 68").weight, 1);
  EXPECT_EQ(weighed("Then Ola Arp 67 65 went on for a while with the other one that he had met there").weight,
            0);
}

}  // namespace
}  // namespace dateline
