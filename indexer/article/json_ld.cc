#include "indexer/article/json_ld.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <optional>

#include "indexer/article/fields.h"
#include "indexer/article/json_values.h"

namespace dateline {
namespace {

using Json = nlohmann::json;

bool is_type(const Json& node, const std::function<bool(std::string_view)>& wanted) {
  const auto type = node.find("@type");
  if (type == node.end()) return false;
  const auto matches = [&](const Json& one) {
    return one.is_string() && wanted(one.get_ref<const std::string&>());
  };
  return type->is_array() ? std::any_of(type->begin(), type->end(), matches) : matches(*type);
}

bool is_article(const Json& node) {
  return node.is_object() && is_type(node, [](std::string_view type) {
           return type.ends_with("Article") || type == "BlogPosting" || type == "Report";
         });
}

// The first article in document order, at the top, in a list, under @graph or as the page's main entity.
const Json* find_article(const Json& top) {
  std::vector<const Json*> open{&top};
  while (!open.empty()) {
    const Json* node = open.back();
    open.pop_back();
    if (is_article(*node)) return node;
    if (node->is_array()) {
      for (auto i = node->rbegin(); i != node->rend(); ++i) open.push_back(&*i);
    } else if (node->is_object()) {
      for (const char* key : {"mainEntity", "@graph"}) {
        if (const auto found = node->find(key); found != node->end()) open.push_back(&*found);
      }
    }
  }
  return nullptr;
}

// The names of the nodes of one type under "about" and "mentions".
std::vector<std::string> names_of(const Json& node, std::initializer_list<const char*> keys,
                                  std::string_view type) {
  std::vector<std::string> names;
  const auto add = [&](const Json& one) {
    if (!one.is_object() || !is_type(one, [&](std::string_view found) { return found == type; })) return;
    const auto name = one.find("name");
    if (name != one.end() && name->is_string()) names.push_back(name->get<std::string>());
  };
  for (const char* key : keys) {
    const auto found = node.find(key);
    if (found == node.end()) continue;
    if (found->is_array()) {
      for (const Json& one : *found) add(one);
    } else {
      add(*found);
    }
  }
  return names;
}

// The value of the first "datePublished" in a script that is not JSON, or of a node that is no article.
std::string published_in(std::string_view script) {
  constexpr std::string_view kKey = "\"datePublished\"";
  const std::size_t key = script.find(kKey);
  if (key == std::string_view::npos) return "";
  const std::size_t colon = script.find_first_not_of(" \t\r\n:", key + kKey.size());
  if (colon == std::string_view::npos || script[colon] != '"') return "";
  const std::size_t end = script.find('"', colon + 1);
  return end == std::string_view::npos ? "" : std::string(script.substr(colon + 1, end - colon - 1));
}

// A page that has no article among its nodes may still say when it was published.
void take_date_of_others(const std::vector<std::string>& scripts, Article& article) {
  for (const std::string& script : scripts) {
    const std::string published = published_in(script);
    if (published.empty() || article.date.date.known()) continue;
    const std::size_t warnings = article.warnings.size();
    FieldSetter(article, Origin::kJsonLd).set("datePublished", {published});
    article.warnings.resize(warnings);
  }
}

}  // namespace

JsonLdResult read_json_ld(const std::vector<std::string>& scripts, Article& article) {
  JsonLdResult result;
  for (const std::string& script : scripts) {
    const auto json = parse_json("json-ld", script);
    if (!json.ok()) {
      warn(article, json.error().message);
      continue;
    }
    const Json* node = find_article(*json);
    if (node == nullptr) continue;
    FieldSetter fields(article, Origin::kJsonLd);
    for (const auto& [key, value] : node->items()) {
      // An id or a draft mark of a page's data is not the article's.
      const auto field = find_field(key);
      if (field && *field != ArticleField::kId && *field != ArticleField::kDraft) {
        fields.set(key, texts_of(key, value, article));
      }
    }
    fields.set("person", names_of(*node, {"about", "mentions"}, "Person"));
    fields.set("country",
               names_of(*node, {"about", "mentions", "contentLocation", "spatialCoverage"}, "Country"));
    result.body = std::move(fields.body_text());
    break;
  }
  take_date_of_others(scripts, article);
  return result;
}

}  // namespace dateline
