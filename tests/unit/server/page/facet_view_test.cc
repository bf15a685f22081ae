#include "server/page/facet_view.h"

#include <gtest/gtest.h>

#include "tests/unit/server/page/sample.h"

namespace dateline {
namespace {

constexpr const char* kTemplate =
    "{{#facets}}{{title}}:{{#values}} {{#is_selected}}*{{/is_selected}}{{label}}={{count}}"
    "{{#is_last_chosen}}|{{/is_last_chosen}}{{/values}}{{#has_more}}; {{show_more}} of "
    "{{all_count}}{{/has_more}}"
    "\n{{/facets}}";

std::string rendered(const SearchResponse& response) {
  View view;
  view.list("facets", facet_views(response, sample_words()));
  return render_text(kTemplate, view);
}

TEST(FacetView, ChosenValuesComeFirstAndExcludedOnesAreNotOffered) {
  EXPECT_EQ(rendered(sample_response()),
            "Country: *North Korea=1| Russia=2\nPerson: Mark Rutte=1\nSource: NATO=1\n"
            "Language: English=1 Korean=1\n");
}

TEST(FacetView, LongListsFoldAndSayWhatIsHidden) {
  SearchResponse response;
  FacetCounts& people = response.facets[static_cast<std::size_t>(Facet::kPerson)];
  for (int i = 0; i < 12; ++i)
    people.values.push_back({std::to_string(i), "P" + std::to_string(i), 2, false, false});
  people.total = 1412;
  EXPECT_EQ(rendered(response), "Person: P0=2 P1=2 P2=2 P3=2 P4=2 P5=2 P6=2 P7=2; Show 4 more of 1,412\n");
}

TEST(FacetView, AllChosenValuesAreShown) {
  SearchResponse response;
  FacetCounts& people = response.facets[static_cast<std::size_t>(Facet::kPerson)];
  for (int i = 0; i < 10; ++i) people.values.push_back({std::to_string(i), "P", 0, true, false});
  people.total = 0;
  EXPECT_EQ(rendered(response), "Person: *P=0 *P=0 *P=0 *P=0 *P=0 *P=0 *P=0 *P=0 *P=0 *P=0\n");
}

TEST(IndexView, SaysHowManyThereAreWhenNotAllAreShown) {
  const SearchResponse response = sample_response();
  const FacetCounts& countries = response.facets[static_cast<std::size_t>(Facet::kCountry)];
  const auto shown = [&](std::size_t most) {
    return render_text(
        "{{title}}{{#all_count}} {{all_count}}{{/all_count}}:{{#values}} {{label}}={{count}} "
        "{{noun}}{{/values}}",
        index_view(Facet::kCountry, countries, most, sample_words()));
  };
  EXPECT_EQ(shown(2), "Countries 3: Russia=2 articles North Korea=1 article");
  EXPECT_EQ(shown(3), "Countries: Russia=2 articles North Korea=1 article United States=0 articles");
}

TEST(IndexView, LinksToAllArticlesOfAValue) {
  View view;
  view.list("groups", index_views(sample_response(), sample_words()));
  EXPECT_EQ(render_text("{{#groups}}{{title}}:{{#values}} {{url}}{{/values}}\n{{/groups}}", view),
            "Countries: /?country=RU /?country=KP /?country=US\nPeople: /?person=mark-rutte\n"
            "Sources: /?source=nato\n");
}

}  // namespace
}  // namespace dateline
