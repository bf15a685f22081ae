#include "server/api/opensearch_json.h"

#include <nlohmann/json.hpp>

#include "indexer/schema/field.h"
#include "server/api/json_parts.h"
#include "server/api/url_encoding.h"

namespace dateline {
namespace {

std::string articles(std::uint64_t count) {
  return std::to_string(count) + (count == 1 ? " article" : " articles");
}

class Lists {
 public:
  explicit Lists(std::string_view base_url) : base_url_(base_url) {}

  void add(const std::string& text, const std::string& what, const std::string& path) {
    texts_.push_back(text);
    what_.push_back(what);
    addresses_.push_back(base_url_ + path);
  }

  void add(Facet facet, const std::vector<NamedValue>& values) {
    const std::string name(spec(facet).name);
    for (const NamedValue& value : values) {
      add(value.label, name + ", " + articles(value.articles), "/?" + encode_parameters({{name, value.id}}));
    }
  }

  Json json(const std::string& text) && {
    return Json::array({text, std::move(texts_), std::move(what_), std::move(addresses_)});
  }

 private:
  std::string base_url_;
  Json texts_ = Json::array();
  Json what_ = Json::array();
  Json addresses_ = Json::array();
};

}  // namespace

std::string opensearch_json(const SuggestRequest& request, const Suggestions& suggestions,
                            std::string_view base_url) {
  Lists lists(base_url);
  for (const WordCompletion& one : suggestions.completions) {
    lists.add(one.text, articles(one.documents), "/?" + encode_parameters({{"q", one.text}}));
  }
  lists.add(Facet::kPerson, suggestions.persons);
  lists.add(Facet::kCountry, suggestions.countries);
  lists.add(Facet::kSource, suggestions.sources);
  for (const TitleSuggestion& title : suggestions.titles) {
    lists.add(title.title, iso_date(title.date), "/a/" + encode_parameter(title.id));
  }
  return dump_json(std::move(lists).json(request.text));
}

}  // namespace dateline
