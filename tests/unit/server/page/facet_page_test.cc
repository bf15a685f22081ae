#include "server/page/facet_page.h"

#include <gtest/gtest.h>

#include "tests/unit/server/page/sample.h"

namespace dateline {
namespace {

std::string rendered(const FacetPageRequest& request, const FacetValuesResponse& response) {
  const PageContent page = facet_page(request, response, sample_words());
  return sample_templates().render(page.template_name, page.view);
}

TEST(FacetPage, HasAllValuesAndCarriesTheRestOfTheSearch) {
  FacetPageRequest request{Facet::kPerson, {}, "ru\"t"};
  request.state.text = "troops";
  request.state.choice(Facet::kPerson).any = {{"mark-rutte", "Mark Rutte"}, {"other", "Other"}};
  request.state.choice(Facet::kCountry).any = {{"RU", "Russia"}};
  request.state.choice(Facet::kCountry).none = {{"KP", "North Korea"}};
  FacetValuesResponse response;
  response.total = 2000;
  response.values = {{"mark-rutte", "Mark <Rutte>", 2, true, false}, {"b", "B", 1, false, false}};
  const std::string html = rendered(request, response);
  for (const char* want :
       {"<h1>Person: 2,000 names</h1>", "The first 2<", "Mark &lt;Rutte&gt;",
        "name=\"find\" value=\"ru&quot;t\"",
        "name=\"person\" value=\"mark-rutte\" form=\"search-form\" checked", "formaction=\"/facets/person\"",
        "name=\"-person\" value=\"b\"", "type=\"hidden\" name=\"person\" value=\"other\"",
        "type=\"hidden\" name=\"country\" value=\"RU\"", "type=\"hidden\" name=\"-country\" value=\"KP\"",
        "href=\"/?q=troops&amp;person=mark-rutte&amp;person=other&amp;country=RU&amp;-country=KP\""}) {
    EXPECT_NE(html.find(want), std::string::npos) << want << "\n" << html;
  }
  EXPECT_EQ(html.find("type=\"hidden\" name=\"person\" value=\"mark-rutte\""), std::string::npos)
      << "a checkbox holds it";
}

}  // namespace
}  // namespace dateline
