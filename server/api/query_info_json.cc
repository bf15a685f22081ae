#include "server/api/query_info_json.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "server/api/url_encoding.h"

namespace dateline {
namespace {

Json word_json(const WordInfo& word) {
  Json out{{"word", word.word}, {"documents", word.documents}};
  switch (word.origin) {
    case WordOrigin::kTyped:
      return out;
    case WordOrigin::kCorrection:
      out["origin"] = "correction";
      break;
    case WordOrigin::kVariant:
      out["origin"] = "variant";
      break;
    case WordOrigin::kCompletion:
      out["origin"] = "completion";
      break;
  }
  out["typed"] = word.typed;
  return out;
}

// The same search with one switch off, from its first hit on.
std::string address_without(const SearchParameters& parameters, const std::string& name) {
  Parameters others;
  for (const auto& parameter : parameters.given) {
    const bool is_place = parameter.first == "page" || parameter.first == "offset";
    if (parameter.first != name && !is_place) others.push_back(parameter);
  }
  others.emplace_back(name, "off");
  return "/api/v1/search?" + encode_parameters(others);
}

Json undo_json(const SearchParameters& parameters, const SearchResponse& response) {
  const auto has = [&](WordOrigin origin) {
    return std::any_of(response.words.begin(), response.words.end(),
                       [&](const WordInfo& word) { return word.origin == origin; });
  };
  Json undo = Json::object();
  if (has(WordOrigin::kVariant)) undo["variants"] = address_without(parameters, "variants");
  if (has(WordOrigin::kCorrection)) undo["typos"] = address_without(parameters, "typos");
  if (has(WordOrigin::kCompletion)) undo["prefix"] = address_without(parameters, "prefix");
  if (!response.closest.empty()) undo["relax"] = address_without(parameters, "relax");
  return undo;
}

}  // namespace

Json query_info_json(const SearchParameters& parameters, const SearchResponse& response) {
  Json words = Json::array();
  for (const WordInfo& word : response.words) words.push_back(word_json(word));
  Json warnings = Json::array();
  for (const Warning& warning : response.warnings) {
    warnings.push_back(Json{{"code", warning.code}, {"message", warning.message}});
  }
  return Json{{"reading", response.reading},
              {"words", std::move(words)},
              {"undo", undo_json(parameters, response)},
              {"warnings", std::move(warnings)}};
}

Json explanation_json(const Explanation& explanation) {
  Json words = Json::array();
  for (const WordScore& word : explanation.words) {
    words.push_back(Json{{"word", word.word},
                         {"inTitle", word.in_title},
                         {"inBody", word.in_body},
                         {"documents", word.documents},
                         {"weight", word.weight},
                         {"score", word.score}});
  }
  return Json{{"words", std::move(words)},
              {"neighbours", explanation.neighbours},
              {"lead", explanation.lead},
              {"recency", explanation.recency},
              {"score", explanation.score}};
}

}  // namespace dateline
