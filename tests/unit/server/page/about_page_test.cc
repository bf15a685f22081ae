#include "server/page/about_page.h"

#include <gtest/gtest.h>

#include "tests/unit/server/page/sample.h"

namespace dateline {
namespace {

std::string rendered(const SearchResponse& all, const std::optional<LastRuns>& runs = {}) {
  const PageContent page = about_page(all, runs, sample_words());
  return sample_templates().render(page.template_name, page.view);
}

TEST(AboutPage, TellsWhatIsInTheIndexAndWhichProgramServesIt) {
  const std::string html = rendered(sample_response());
  for (const char* part : {"<dt>Articles</dt><dd>1,284</dd>", "<dt>Dates</dt><dd>Aug 2024 to Oct 2024",
                           "<dt>Sources</dt><dd>1</dd>", "<dt>Countries</dt><dd>3</dd>",
                           ("Dateline " DATELINE_VERSION), "Last updated"}) {
    EXPECT_NE(html.find(part), std::string::npos) << part << "\n" << html;
  }
}

TEST(AboutPage, ListsSourcesLanguagesAndMonthsAsSearches) {
  const std::string html = rendered(sample_response());
  for (const char* part :
       {"<a href=\"/?source=nato\"><bdi>NATO</bdi></a></span><span class=\"count\">1<span "
        "class=\"visually-hidden\"> article</span>",
        "<a href=\"/?lang=ko\"><bdi>Korean</bdi></a>",
        "<th scope=\"row\"><a href=\"/?from=2024-08-01&amp;to=2024-08-31\">Aug 2024</a></th>"
        "<td class=\"count\">4</td>",
        "<dt>Last updated</dt><dd>4 Sept 2025, 06:12 UTC</dd>"}) {
    EXPECT_NE(html.find(part), std::string::npos) << part << "\n" << html;
  }
  EXPECT_EQ(html.find("?person="), std::string::npos);
  EXPECT_EQ(rendered(SearchResponse{}).find("index-list"), std::string::npos);
}

TEST(AboutPage, SaysThatNoDateIsKnown) {
  EXPECT_NE(rendered(SearchResponse{}).find("<dt>Dates</dt><dd>none is known</dd>"), std::string::npos);
}

TEST(AboutPage, NamesFilesThatCouldNotBeRead) {
  LastRuns runs{1757000000, 2, {{"news", "2024/<a>.pdf", "want a PDF"}, {"one.json", "", "JSON: no end"}}};
  const std::string html = rendered(sample_response(), runs);
  for (const char* part :
       {"<dt>Files last looked at</dt><dd>4 Sept 2025, 15:33 UTC</dd>", ">2 files could not be read</h2>",
        "<li><bdi>news/2024/&lt;a&gt;.pdf</bdi>: <span lang=\"en\">want a PDF</span></li>",
        "<li><bdi>one.json</bdi>: <span lang=\"en\">JSON: no end</span></li>"}) {
    EXPECT_NE(html.find(part), std::string::npos) << part << "\n" << html;
  }
  EXPECT_EQ(html.find("<li>and "), std::string::npos);
  runs.failed.resize(21, {"news", "b.md", "empty"});
  runs.failed_files = 1300;
  const std::string many = rendered(sample_response(), runs);
  EXPECT_NE(many.find("<li>and 1,280 more</li>"), std::string::npos) << many;
}

TEST(AboutPage, IsSilentAboutFilesWhenAllWereReadOrNothingIsKnown) {
  for (const auto& runs : {std::optional<LastRuns>{}, std::optional(LastRuns{})}) {
    const std::string html = rendered(sample_response(), runs);
    EXPECT_EQ(html.find("could not be read"), std::string::npos);
    EXPECT_EQ(html.find("Files last looked at"), std::string::npos);
  }
}

}  // namespace
}  // namespace dateline
