#include "server/page/about_page.h"

#include <algorithm>

#include "server/page/facet_view.h"
#include "server/page/histogram_view.h"
#include "server/page/one_line.h"
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

// "NEWS/2024/a.pdf": where a person looks for it, without where that stands on the machine.
std::string name_of(const FailedFile& file) {
  return one_line(file.path.empty() ? file.root : file.root + "/" + file.path);
}

void add_failed(View& view, const LastRuns& runs, const Words& words) {
  const std::size_t shown = std::min(runs.failed.size(), kFailedShown);
  std::vector<View> failed(shown);
  for (std::size_t i = 0; i < shown; ++i) {
    failed[i].text("name", name_of(runs.failed[i])).text("reason", one_line(runs.failed[i].reason));
  }
  const std::uint64_t more = runs.failed_files - shown;
  view.flag("has_failed", runs.failed_files > 0)
      .text("failed_heading", words.say("files_failed", {{"count", runs.failed_files}}))
      .list("failed", std::move(failed))
      .maybe("failed_more", more > 0 ? words.say("and_more_files", {{"count", more}}) : "");
}

}  // namespace

PageContent about_page(const SearchResponse& all, const std::optional<LastRuns>& runs, const Words& words) {
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
  if (runs && runs->ended) {
    facts.push_back(fact(words.text("last_looked_at"), instant_words(iso_instant(*runs->ended), words)));
  }
  View view = page_frame("help", page_title(words.text("about_heading"), words), {});
  add_index(view, all.index, words);
  add_failed(view, runs.value_or(LastRuns{}), words);
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
