#include "server/page/about_page.h"

#include "server/page/facet_view.h"
#include "server/page/histogram_view.h"
#include "server/page/phrases.h"

namespace dateline {
namespace {

View fact(std::string_view name, const std::string& value) {
  View view;
  view.text("name", name).text("value", value);
  return view;
}

std::string dates(const DateHistogram& histogram, const Words& words) {
  if (histogram.buckets.empty()) return words.text("no_date_known");
  std::string span = span_words(histogram.buckets.front().from, histogram.buckets.back().to, words);
  if (histogram.undated == 0) return span;
  return words.say("span_and_undated", {{"span", span}, {"count", histogram.undated}});
}

}  // namespace

PageContent about_page(const SearchResponse& all, const Words& words) {
  const auto total = [&](Facet facet) {
    return words.number(all.facets[static_cast<std::size_t>(facet)].total);
  };
  std::vector<View> facts;
  facts.push_back(fact(words.text("articles_heading"), words.number(all.index.documents)));
  facts.push_back(fact(words.text("dates_heading"), dates(all.histogram, words)));
  facts.push_back(fact(words.text("sources"), total(Facet::kSource)));
  facts.push_back(fact(words.text("people"), total(Facet::kPerson)));
  facts.push_back(fact(words.text("countries"), total(Facet::kCountry)));
  facts.push_back(fact(words.text("languages"), total(Facet::kLanguage)));
  facts.push_back(fact(words.text("last_updated"), instant_words(all.index.updated, words)));
  View view = page_frame("help", page_title(words.text("about_heading"), words), {});
  add_index(view, all.index, words);
  std::vector<View> groups;
  for (const Facet facet : {Facet::kSource, Facet::kLanguage}) {
    const FacetCounts& counts = all.facets[static_cast<std::size_t>(facet)];
    if (!counts.values.empty()) groups.push_back(index_view(facet, counts, kDefaultFacetLimit, words));
  }
  view.text("canonical", "/about")
      .text("version", DATELINE_VERSION)
      .list("facts", std::move(facts))
      .listed("has_groups", "groups", std::move(groups))
      .nested("histogram", histogram_view(all.histogram, {}, words));
  return {"about", std::move(view)};
}

}  // namespace dateline
