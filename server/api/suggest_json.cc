#include "server/api/suggest_json.h"

#include <cmath>
#include <nlohmann/json.hpp>

#include "server/api/json_parts.h"

namespace dateline {
namespace {

Json completions_json(const std::vector<WordCompletion>& completions) {
  Json out = Json::array();
  for (const WordCompletion& one : completions) {
    out.push_back(Json{{"text", one.text}, {"word", one.word}, {"documents", one.documents}});
  }
  return out;
}

Json names_json(const std::vector<NamedValue>& values) {
  Json out = Json::array();
  for (const NamedValue& value : values) {
    out.push_back(Json{{"id", value.id}, {"label", value.label}, {"count", value.articles}});
  }
  return out;
}

Json titles_json(const std::vector<TitleSuggestion>& titles) {
  Json out = Json::array();
  for (const TitleSuggestion& title : titles) {
    out.push_back(
        Json{{"id", title.id}, {"title", title.title}, {"date", text_or_null(iso_date(title.date))}});
  }
  return out;
}

}  // namespace

std::string suggest_json(const SuggestRequest& request, const Suggestions& suggestions) {
  return dump_json(Json{{"query", request.text},
                        {"completions", completions_json(suggestions.completions)},
                        {"person", names_json(suggestions.persons)},
                        {"country", names_json(suggestions.countries)},
                        {"source", names_json(suggestions.sources)},
                        {"titles", titles_json(suggestions.titles)},
                        {"processingTimeMs", std::round(suggestions.milliseconds * 1000) / 1000},
                        {"index", index_json(suggestions.index)}});
}

}  // namespace dateline
