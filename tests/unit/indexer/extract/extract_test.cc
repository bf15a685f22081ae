#include "indexer/extract/extract.h"

#include <gtest/gtest.h>

#include "indexer/article/reader.h"
#include "tests/unit/indexer/extract/test_authority.h"

namespace dateline {
namespace {

Article completed(std::string_view path, std::string_view bytes, const std::string& default_country) {
  const Authority authority = test_authority();
  Extractor extractor(authority, {default_country, make_day(2025, 6, 1)->first});
  Article found;
  const Outcome outcome = read_articles(format_of(path).value(), bytes, [&](Result<Article> article) {
    ASSERT_TRUE(article.ok()) << article.error().message;
    found = *article;
    extractor.complete(found, path);
  });
  EXPECT_TRUE(outcome.ok());
  return found;
}

constexpr std::string_view kRaw =
    "Sea logo\n\nKim Sends North Korean Troops\n\nBy Jane RoePublished about a year ago 7 min read\n\n"
    "North Korea has sent troops to Russia, according to the Harbour Gazette of 18 September 2024 and to a "
    "report at "
    "https://wire.example/2024/09/18/troops that many have read since. Kim Jong Un has said nothing about it "
    "so far.\n\n"
    "Austin, in Texas, is far from all this, and the people of the town have other things to think about in "
    "these days of "
    "heat and of little rain, as everybody who lives there will tell whoever asks.\n\nSign in to comment\n\n"
    "© 2026 Sea, Inc. All Rights Reserved.";

TEST(Extractor, FillsWhatARawTextLacks) {
  const Article article = completed("raw.txt", kRaw, "");
  EXPECT_EQ(article.title.text, "Kim Sends North Korean Troops");
  EXPECT_EQ(article.title.origin, Origin::kText);
  EXPECT_EQ(article.author.values, std::vector<std::string>{"Jane Roe"});
  EXPECT_EQ(article.author.origin, Origin::kByline);
  EXPECT_EQ(article.language.text, "en");
  EXPECT_EQ(article.person.values, std::vector<std::string>{"Kim Jong Un"});
  EXPECT_EQ(article.person.origin, Origin::kAuthority);
  EXPECT_EQ(article.country.values, std::vector<std::string>{"KP"});
  EXPECT_EQ(article.country_mentioned.values, std::vector<std::string>{"RU"});
  EXPECT_EQ(article.body.find("Sign in"), std::string::npos);
}

TEST(Extractor, FindsPersonsThatNoFileKnowsAndNeitherAuthorNorCredit) {
  const Article article = completed(
      "raw.txt",
      "A Quiet Harbour Waits For Its Ships\n\nBy Jane RoePublished about a year ago 7 min read\n\n"
      "Edvard Lind, \"Void\", 1918. Public Domain\n\n"
      "Experts like Fedor Tarasov, a harbour specialist, expect little. It was said by Andrei Kovach, an "
      "official "
      "with the council, that Kim Jong Un had written to the harbour. The harbour master, Rüdiger Falk, said "
      "no. "
      "According to Falk, the ships of the Great Northern Line are late again this year.\n\n"
      "“It is honestly terrifying to see the boats go out in such a storm.” – Mark Fielding, 34, Seattle\n\n"
      "Jane Roe, Freelance Journalist.\n",
      "");
  EXPECT_EQ(article.person.values, (std::vector<std::string>{"Kim Jong Un", "Rüdiger Falk", "Fedor Tarasov",
                                                             "Andrei Kovach", "Mark Fielding"}));
  EXPECT_EQ(article.person.origin, Origin::kAuthority);
}

TEST(Extractor, NeverTakesACitedOutletOrDate) {
  const Article article = completed("raw.txt", kRaw, "");
  EXPECT_TRUE(article.source.empty());
  EXPECT_TRUE(article.url.empty());
  EXPECT_FALSE(article.date.date.known());
}

TEST(Extractor, KeepsWhatWasGiven) {
  const Article article =
      completed("2020-01-01-x.md",
                "---\ntitle: T\ndate: 2024-10-21\nsource: Gazette\nperson: Ada Example\n"
                "language: Korean\n---\nNorth Korea, North Korea. Kim Jong Un came. By Jane Roe\n",
                "");
  EXPECT_EQ(article.title.text, "T");
  EXPECT_EQ(iso_date(article.date.date), "2024-10-21");
  EXPECT_EQ(article.date.origin, Origin::kFrontMatter);
  EXPECT_EQ(article.source.text, "Gazette");
  EXPECT_EQ(article.source_country.text, "KR");
  EXPECT_EQ(article.source_country.origin, Origin::kAuthority);
  EXPECT_EQ(article.person.values, std::vector<std::string>{"Ada Example"});
  EXPECT_EQ(article.person.origin, Origin::kFrontMatter);
  EXPECT_EQ(article.language.text, "ko");
  // Only the missing one of the two is looked for.
  EXPECT_EQ(article.country.values, std::vector<std::string>{"KP"});
}

struct DateCase {
  std::string path, text, date;
  Origin origin;
};

TEST(Extractor, FindsADateWhereOneIsSure) {
  const std::string url = "Url: https://gazette.example/2024/10/21/x\n";
  const std::vector<DateCase> cases{
      {"2024-10-22-x.txt", url + "\ntext", "2024-10-21", Origin::kUrl},
      {"2024-10-22-x.txt", url + "Date: 2024-10-20\n\ntext", "2024-10-20", Origin::kGiven},
      {"2024-10-22-x.txt", "text", "2024-10-22", Origin::kFilename},
      {"x.txt", "SEOUL, Oct. 21, 2024 (Wire) -- Troops came.", "2024-10-21", Origin::kText},
      {"x.txt", "SEOUL, Oct. 21 (Wire) -- Troops came.", "", Origin::kNone},
      {"x.txt", "On 21 October 2024 troops came.", "", Origin::kNone},
      {"2035-10-22-x.txt", "text", "", Origin::kNone},
      {"1850-10-22-x.txt", "text", "", Origin::kNone},
      {"x.txt", "Date: 9999-01-01\n\ntext", "", Origin::kNone},
      {"2024-10-22-x.txt", "Date: 9999-01-01\n\ntext", "2024-10-22", Origin::kFilename},
      {"x.txt", "Date: 1850-01-01\n\ntext", "1850-01-01", Origin::kGiven},
      {"x.html", "<time datetime='2024-10-20'>x</time><p>text", "2024-10-20", Origin::kText},
      {"2024-10-22-x.html", "<time datetime='2024-10-20'>x</time><p>text", "2024-10-22", Origin::kFilename},
      {"2024-10-20-x.html", "<time datetime='2024-10-20T05:00:00Z'>x</time><p>text", "2024-10-20",
       Origin::kText},
      {"x.html", "<time datetime='1800-10-20'>x</time><p>text", "", Origin::kNone},
  };
  for (const DateCase& one : cases) {
    const Article article = completed(one.path, one.text, "");
    EXPECT_EQ(iso_date(article.date.date), one.date) << one.path << " " << one.text;
    EXPECT_EQ(article.date.origin, one.origin) << one.path << " " << one.text;
  }
}

TEST(Extractor, KnowsASourceByItsOwnAddress) {
  const Article known = completed("x.txt", "Url: https://www.gazette.example/a\n\ntext", "");
  EXPECT_EQ(known.source.text, "Harbour Gazette");
  EXPECT_EQ(known.source.origin, Origin::kUrl);
  EXPECT_EQ(known.source_country.text, "KR");
  EXPECT_TRUE(completed("x.txt", "Url: https://nobody.example/a\n\ntext", "").source.empty());
}

TEST(Extractor, ChecksGivenCountries) {
  const Article article =
      completed("x.txt", "Title: T\nCountry: PRK, Atlantis, south korea\n\nRussia. Russia.", "");
  EXPECT_EQ(article.country.values, (std::vector<std::string>{"PRK", "south korea"}));
  EXPECT_EQ(article.warnings,
            std::vector<std::string>{"country: want a country's name or code, got 'Atlantis'"});
  EXPECT_EQ(article.country_mentioned.values, std::vector<std::string>{"RU"});
}

TEST(Extractor, KnowsCountriesInTheLanguageOfTheText) {
  for (const char* text :
       {"Il governo della Germania ha detto che la Germania non parteciperà alla riunione di questa "
        "settimana.",
        "O governo da Alemanha disse que a Alemanha não vai participar da reunião desta semana, segundo a "
        "agência.",
        "De regering van Duitsland zegt dat Duitsland deze week niet meedoet aan de vergadering van "
        "ministers.",
        "Almanya hükümeti, Almanya bu haftaki toplantıya katılmayacak dedi ve bakanlar konuyu görüşecek.",
        "قالت الحكومة في ألمانيا إن ألمانيا لن تشارك في الاجتماع الذي يعقد هذا الأسبوع بين الوزراء."}) {
    const Article article = completed("a.md", std::string("---\ntitle: T\n---\n") + text, "");
    EXPECT_EQ(article.country.values, std::vector<std::string>{"DE"}) << article.language.text << text;
  }
}

TEST(Extractor, UsesTheDefaultCountryLast) {
  EXPECT_EQ(completed("x.txt", "Nothing here.", "DE").country.values, std::vector<std::string>{"DE"});
  EXPECT_EQ(completed("x.txt", "Nothing here.", "DE").country.origin, Origin::kRule);
  EXPECT_EQ(completed("x.txt", "Title: Russia\n\nNothing here.", "DE").country.values,
            std::vector<std::string>{"RU"});
  EXPECT_TRUE(completed("x.txt", "Nothing here.", "").country.values.empty());
}

TEST(Extractor, ADefaultCountryThatTheFilesDoNotKnowIsNone) {
  const Article article = completed("a.txt", "A quiet day in the harbour.", "ZZ");
  EXPECT_TRUE(article.country.values.empty());
  EXPECT_EQ(article.country.origin, Origin::kNone);
}

TEST(Extractor, ReadsLanguagesByCodeOrName) {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"en-GB", "en"}, {"ko_KR.UTF-8", "ko"}, {"German", "de"}, {"Klingon", ""}};
  for (const auto& [given, language] : cases) {
    const Article article = completed("x.txt", "Title: T\nLanguage: " + given + "\n\nshort", "");
    EXPECT_EQ(article.language.text, language) << given;
    EXPECT_EQ(article.warnings.empty(), !language.empty()) << given;
  }
}

TEST(Extractor, AlwaysGivesATitle) {
  EXPECT_EQ(completed("a/harbour-report.txt", "Source: Gazette\n\n...", "").title.text, "...");
  EXPECT_EQ(completed("x.json", "{\"body\": \"One sentence here. Another.\"}", "").title.text,
            "One sentence here.");
  EXPECT_EQ(completed("x.json", "{\"body\": \"One sentence here. Another.\"}", "").title.origin,
            Origin::kRule);
}

}  // namespace
}  // namespace dateline
