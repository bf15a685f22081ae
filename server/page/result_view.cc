#include "server/page/result_view.h"

#include <algorithm>

#include "server/api/text_fragment.h"
#include "server/page/escape.h"
#include "server/page/page_url.h"
#include "server/page/phrases.h"

namespace dateline {
namespace {

View tag_view(Facet facet, const Label& value, const PageState& state) {
  View view;
  view.text("url", search_url(with_value(state, facet, value)))
      .text("label", value.label)
      .flag("is_person", facet == Facet::kPerson)
      .maybe("code", facet == Facet::kCountry && value.id.size() == 2 ? value.id : "");
  return view;
}

std::vector<View> tag_views(const Hit& hit, const PageState& state) {
  std::vector<View> views;
  for (std::size_t i = 0; i < std::min(hit.person.size(), kShownPeople); ++i) {
    views.push_back(tag_view(Facet::kPerson, hit.person[i], state));
  }
  for (std::size_t i = 0; i < std::min(hit.country.size(), kShownCountries); ++i) {
    views.push_back(tag_view(Facet::kCountry, hit.country[i], state));
  }
  return views;
}

std::vector<View> snippet_views(const Hit& hit) {
  const std::string_view original = web_link(hit.head.url);
  std::vector<View> views;
  for (const Snippet& snippet : hit.snippets) {
    if (snippet.parts.empty()) continue;
    View view;
    view.list("parts", part_views(snippet.parts)).maybe("original", text_fragment_url(original, snippet));
    views.push_back(std::move(view));
  }
  return views;
}

}  // namespace

std::vector<View> part_views(const std::vector<TextPart>& parts) {
  std::vector<View> views;
  views.reserve(parts.size());
  for (const TextPart& part : parts) {
    View view;
    view.text("part", part.text).flag("is_match", part.is_match);
    views.push_back(std::move(view));
  }
  return views;
}

const std::string& shown_title(const StoredHead& head, const Words& words) {
  return head.title.empty() ? words.text("untitled") : head.title;
}

Languages languages_of(const SearchResponse& response) {
  Languages languages;
  for (const FacetCount& value : response.facets[static_cast<std::size_t>(Facet::kLanguage)].values) {
    languages.push_back({value.id, value.label});
  }
  return languages;
}

std::string foreign_language(const Languages& languages, const std::string& code, const Words& words) {
  if (code.empty() || code == words.language()) return "";
  const auto found = std::find_if(languages.begin(), languages.end(),
                                  [&](const Label& language) { return language.id == code; });
  return found == languages.end() ? code : found->label;
}

void set_language(View& view, const std::string& code, const Words& words) {
  view.flag("has_lang", code != words.language()).text("lang", language_tag(code));
}

View hit_view(const Hit& hit, const PageState& state, const Languages& languages, const Words& words) {
  View view;
  set_language(view, hit.head.language, words);
  const DateParts date = date_parts(hit.head.date, words);
  std::vector<View> tags = tag_views(hit, state);
  std::vector<TextPart> title = hit.title_parts;
  if (title.empty()) title.push_back({shown_title(hit.head, words), false});
  view.text("id", hit.head.id)
      .text("url", article_url(hit.head.id, state))
      .text("similar_url", similar_url(hit.head.id, state))
      .text("hit_title", shown_title(hit.head, words))
      .flag("shared", false)
      .flag("is_copy", false)
      .list("title_parts", part_views(title))
      .maybe("date", iso_date(hit.head.date))
      .text("date_day", date.day)
      .text("date_year", date.year)
      .flag("is_estimate", date.is_estimate)
      .flag("source", false)
      .maybe("language", foreign_language(languages, hit.head.language, words))
      .list("snippets", snippet_views(hit))
      .listed("has_tags", "tags", std::move(tags));
  if (hit.source) {
    View source;
    source.text("source_url", search_url(with_value(state, Facet::kSource, *hit.source)))
        .text("source_label", hit.source->label);
    view.nested("source", std::move(source));
  }
  return view;
}

std::vector<View> hit_views(std::span<const Hit> hits, const PageState& state, const Languages& languages,
                            const Words& words) {
  std::vector<View> views;
  views.reserve(hits.size());
  for (const Hit& hit : hits) views.push_back(hit_view(hit, state, languages, words));
  return views;
}

}  // namespace dateline
