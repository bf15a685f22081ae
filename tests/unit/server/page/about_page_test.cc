#include "server/page/about_page.h"

#include <gtest/gtest.h>

#include "tests/unit/server/page/sample.h"

namespace dateline {
namespace {

std::string rendered(const SearchResponse& all) {
  const PageContent page = about_page(all, sample_words());
  return sample_templates().render(page.template_name, page.view);
}

TEST(AboutPage, TellsWhatIsInTheIndexAndWhichProgramServesIt) {
  const std::string html = rendered(sample_response());
  for (const char* part : {"<dt>Articles</dt><dd>1,284</dd>", "<dt>Dates</dt><dd>Aug 2024 to Oct 2024",
                           "<dt>Sources</dt><dd>1</dd>", "<dt>Countries</dt><dd>3</dd>",
                           "Dateline " DATELINE_VERSION, "Last updated"}) {
    EXPECT_NE(html.find(part), std::string::npos) << part << "\n" << html;
  }
}

TEST(AboutPage, SaysThatNoDateIsKnown) {
  EXPECT_NE(rendered(SearchResponse{}).find("<dt>Dates</dt><dd>none is known</dd>"), std::string::npos);
}

}  // namespace
}  // namespace dateline
