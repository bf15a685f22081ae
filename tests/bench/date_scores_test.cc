#include "tests/bench/date_scores.h"

#include <gtest/gtest.h>

namespace dateline::bench {
namespace {

std::string shown(std::string_view text) {
  const auto pages = read_date_truth(text);
  if (!pages) return pages.error().message;
  std::string out;
  for (const DatedPage& page : *pages) out += page.file + "=" + page.day + ";";
  return out;
}

TEST(ReadDateTruth, TakesJsonAndTables) {
  EXPECT_EQ(shown(R"({"a.html": "2024-10-21", "b.html": null, "c.html": "2024-10-21T08:00:00Z"})"),
            "a.html=2024-10-21;b.html=;c.html=2024-10-21;");
  EXPECT_EQ(shown(R"({"https://x.example/1": {"file": "x1.html", "date": "2019-02-28"}})"),
            "x1.html=2019-02-28;");
  EXPECT_EQ(shown("a.html\t2024-10-21\r\nb.html\t\nc.html\tNone\n"), "a.html=2024-10-21;b.html=;c.html=;");
  EXPECT_EQ(shown(""), "");
}

TEST(ReadDateTruth, NamesWhatIsNoTruth) {
  for (const auto& [text, part] :
       std::vector<std::pair<std::string, std::string>>{{"a.html 2024-10-21", "<tab>"},
                                                        {"a.html\t2024-10", "want a day"},
                                                        {"a.html\tyesterday", "a.html"},
                                                        {R"(["a.html"])", "JSON object"},
                                                        {R"({"a.html": 2024})", "as text"},
                                                        {R"({"a.html": {"file": "b.html"}})", "want a date"},
                                                        {R"({"a.html": )", "JSON object"}}) {
    EXPECT_NE(shown(text).find(part), std::string::npos) << text << " gave " << shown(text);
  }
}

TEST(DateScores, TellsWrongFromMissed) {
  DateScores scores;
  scores.add("2024-10-21", "2024-10-21");
  scores.add("2024-10-21", "2024-10-21");
  scores.add("2024-10-21", "2024-10");
  scores.add("", "2024-10-21");
  scores.add("2024-10-21", "");
  scores.add("", "");
  EXPECT_DOUBLE_EQ(scores.precision(), 0.5);
  EXPECT_DOUBLE_EQ(scores.recall(), 2.0 / 3);
  EXPECT_DOUBLE_EQ(scores.f1(), 4.0 / 7);
  EXPECT_DOUBLE_EQ(scores.accuracy(), 0.5);
  EXPECT_EQ(DateScores{}.f1(), 0);
}

}  // namespace
}  // namespace dateline::bench
