#include "server/page/citation.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "tests/unit/server/page/sample.h"

namespace dateline {
namespace {

CitedArticle troops() {
  return {.id = "aaaaaaaaaaaaaaaaaaaa",
          .title = "The Troops in Kursk",
          .authors = {"Ana Ruiz", "Bo Li"},
          .source = "NATO (summary)",
          .source_id = "nato-summary",
          .date = *make_day(2024, 10, 18),
          .address = "https://news.example/a_b?c=1&d=%20#e"};
}

Date guess(Date date) {
  date.precision = DatePrecision::kEstimate;
  return date;
}

TEST(PlainCitation, HasWhatTheIndexHas) {
  EXPECT_EQ(plain_citation(troops(), sample_words()),
            "Ana Ruiz, Bo Li, “The Troops in Kursk”, NATO (summary), 18 Oct 2024. "
            "https://news.example/a_b?c=1&d=%20#e");
  EXPECT_EQ(plain_citation({.id = "a", .address = "/a/a"}, sample_words()), "“Untitled”, no date. /a/a");
}

TEST(PlainCitation, IsOneLine) {
  CitedArticle article = troops();
  article.title = "\n A\r\n\ttitle";
  EXPECT_NE(plain_citation(article, sample_words()).find("“A title”"), std::string::npos);
}

TEST(Citations, DatesAreNoMoreExactThanKnown) {
  const struct {
    Date date;
    std::string plain;
    std::string bibtex;
  } rows[] = {
      {*make_day(2024, 10, 18), ", 18 Oct 2024.", "  year = {2024},\n  month = oct,\n  day = {18},\n"},
      {*make_month(2024, 5), ", May 2024.", "  year = {2024},\n  month = may,\n  url"},
      {*make_year(1999), ", 1999.", "  year = {1999},\n  url"},
      {guess(*make_day(2024, 10, 18)), ", about 18 Oct 2024.", "  note = {about 18 Oct 2024},\n  url"},
      {guess(*make_month(2024, 10)), ", about October 2024.", "  note = {about October 2024},\n  url"},
      {guess(*make_year(2024)), ", about 2024.", "  note = {about 2024},\n  url"},
      {Date{}, ", no date.", "  howpublished = {NATO (summary)},\n  url"},
  };
  for (const auto& row : rows) {
    CitedArticle article = troops();
    article.date = row.date;
    EXPECT_NE(plain_citation(article, sample_words()).find(row.plain), std::string::npos)
        << plain_citation(article, sample_words());
    EXPECT_NE(bibtex_entry(article, sample_words()).find(row.bibtex), std::string::npos)
        << bibtex_entry(article, sample_words());
  }
}

TEST(BibtexEntry, IsWhole) {
  EXPECT_EQ(bibtex_entry(troops(), sample_words()),
            "@misc{natosummary2024troops,\n"
            "  author = {{Ana Ruiz} and {Bo Li}},\n"
            "  title = {{The Troops in Kursk}},\n"
            "  howpublished = {NATO (summary)},\n"
            "  year = {2024},\n"
            "  month = oct,\n"
            "  day = {18},\n"
            "  url = {https://news.example/a_b?c=1&d=%20#e}\n"
            "}\n");
}

TEST(BibtexEntry, HasAKeyInAsciiWhateverIsKnown) {
  CitedArticle article;
  article.id = "b1c2";
  const auto key = [&] {
    const std::string entry = bibtex_entry(article, sample_words());
    return entry.substr(6, entry.find_first_of(",\n", 6) - 6);
  };
  EXPECT_EQ(key(), "articleb1c2");
  article.title = "국정원 발표";
  EXPECT_EQ(key(), "articleb1c2");
  article.date = *make_year(2024);
  EXPECT_EQ(key(), "article2024");
  article.authors = {"Żółć O'Neil, Jr."};
  EXPECT_EQ(key(), "oneiljr2024");
  article.source_id = "us-department-of-defense-summary";
  EXPECT_EQ(key(), "usdepartmentofdefense2024");
  article.source_id = "38-north";
  EXPECT_EQ(key(), "article38north2024");
}

TEST(BibtexEntry, HasAShortKeyWhateverATitleHas) {
  CitedArticle article = troops();
  article.title = std::string(5000, 'A');
  const std::string entry = bibtex_entry(article, sample_words());
  EXPECT_LT(entry.find(','), std::size_t{80});
}

TEST(BibtexEntry, EscapesWhatTexReads) {
  CitedArticle article = troops();
  article.title = "100% {A} & #1_$2 \\input{x} ~^ <b> 김정은";
  const std::string entry = bibtex_entry(article, sample_words());
  EXPECT_NE(entry.find("title = {{100\\% \\textbraceleft{}A\\textbraceright{} \\& \\#1\\_\\$2 "
                       "\\textbackslash{}input\\textbraceleft{}x\\textbraceright{} "
                       "\\textasciitilde{}\\textasciicircum{} \\textless{}b\\textgreater{} 김정은}}"),
            std::string::npos)
      << entry;
}

TEST(BibtexEntry, BracesBalanceWhateverATitleHas) {
  for (const char* hostile : {"}", "{", "}}}}@misc{x,", "\\", "\\{", "\\}\\", "a\n\n}", "\"}{\""}) {
    CitedArticle article = troops();
    article.title = article.source = hostile;
    article.authors = {hostile, hostile};
    article.address = std::string("https://news.example/") + hostile;
    const std::string entry = bibtex_entry(article, sample_words());
    int depth = 0;
    for (std::size_t at = 0; at < entry.size(); ++at) {
      if (entry[at] == '{') ++depth;
      if (entry[at] == '}') --depth;
      EXPECT_TRUE(depth > 0 || at < 6 || at + 2 >= entry.size()) << hostile << "\n" << entry;
    }
    EXPECT_EQ(depth, 0) << entry;
    EXPECT_EQ(std::count(entry.begin(), entry.end(), '\n'), 9) << entry;
  }
}

}  // namespace
}  // namespace dateline
