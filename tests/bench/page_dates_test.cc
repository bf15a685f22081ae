#include "tests/bench/page_dates.h"

#include <gtest/gtest.h>

#include "tests/bench/data_files.h"
#include "tests/bench/date_scores.h"
#include "tests/bench/program.h"
#include "tests/support/temp_folder.h"

namespace dateline::bench {
namespace {

TEST(DateOfPage, IsThatOfTheIndexer) {
  const test::TempFolder folder;
  folder.write(
      "html/data.html",
      R"(<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2019-03-04"}</script>
                  <p>The harbour reopened on Monday, said its master, and ships are back.</p>)");
  folder.write(
      "html/meta.html",
      R"(<meta property="article:published_time" content="2020-05-06T10:00:00Z"><p>The harbour.</p>)");
  folder.write(
      "html/address.html",
      R"(<link rel="canonical" href="https://gazette.example/2021/07/08/harbour"><p>The harbour.</p>)");
  folder.write("html/future.html",
               R"(<meta property="article:published_time" content="2190-01-01"><p>The harbour.</p>)");
  folder.write("html/none.html", "<p>The harbour reopened.</p>");
  const std::string truth =
      "data.html\t2019-03-04\nmeta.html\t2020-05-06\naddress.html\t2021-07-08\nfuture.html\t2019-01-01\n"
      "none.html\tNone\n";

  const Authority authority = checked(Authority::load(folder.path()));
  ExtractOptions options;
  options.today = Day{std::chrono::year{2024} / 1 / 1};
  Extractor extractor(authority, options);
  DateScores scores;
  for (const DatedPage& page : checked(read_date_truth(truth))) {
    scores.add(page.day, date_of_page(extractor, read_data(find_page(folder.path(), page.file))));
  }
  EXPECT_EQ(scores.right, 3U);
  EXPECT_EQ(scores.wrong, 0U);
  EXPECT_EQ(scores.missed, 1U);
  EXPECT_EQ(scores.rightly_none, 1U);
  EXPECT_EQ(date_of_page(extractor, ""), "");
}

}  // namespace
}  // namespace dateline::bench
