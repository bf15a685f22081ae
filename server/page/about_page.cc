#include "server/page/about_page.h"

#include "server/page/phrases.h"

namespace dateline {
namespace {

View fact(std::string_view name, const std::string& value) {
  View view;
  view.text("name", name).text("value", value);
  return view;
}

std::string dates(const DateHistogram& histogram) {
  if (histogram.buckets.empty()) return "none is known";
  std::string words = english_span(histogram.buckets.front().from, histogram.buckets.back().to);
  if (histogram.undated > 0) words += "; " + count_of(histogram.undated, "article") + " without a date";
  return words;
}

}  // namespace

PageContent about_page(const SearchResponse& all) {
  const auto total = [&](Facet facet) {
    return with_separators(all.facets[static_cast<std::size_t>(facet)].total);
  };
  std::vector<View> facts;
  facts.push_back(fact("Articles", with_separators(all.index.documents)));
  facts.push_back(fact("Dates", dates(all.histogram)));
  facts.push_back(fact("Sources", total(Facet::kSource)));
  facts.push_back(fact("Persons", total(Facet::kPerson)));
  facts.push_back(fact("Countries", total(Facet::kCountry)));
  facts.push_back(fact("Languages", total(Facet::kLanguage)));
  View view = page_frame("help", "About this archive, Dateline", {});
  add_index(view, all.index);
  view.text("canonical", "/about").text("version", DATELINE_VERSION).list("facts", std::move(facts));
  return {"about", std::move(view)};
}

}  // namespace dateline
