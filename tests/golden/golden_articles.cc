#include "tests/golden/golden_articles.h"

#include <nlohmann/json.hpp>
#include <stdexcept>

namespace dateline::test {
namespace {

using nlohmann::json;

TestArticle read_article(const json& from) {
  TestArticle article;
  for (const auto& [name, value] : from.items()) {
    if (name == "person" || name == "country") {
      (name == "person" ? article.person : article.country) = value.get<std::vector<std::string>>();
      continue;
    }
    const std::string text = value.get<std::string>();
    if (name == "key")
      article.key = text;
    else if (name == "title")
      article.title = text;
    else if (name == "body")
      article.body = text;
    else if (name == "date")
      article.date = text;
    else if (name == "language")
      article.language = text;
    else if (name == "source")
      article.source = text;
    else if (name == "summary")
      article.summary = text;
    else
      throw std::runtime_error("article: unknown field " + name);
  }
  return article;
}

}  // namespace

void put_golden_articles(const std::filesystem::path& file, TestIndex& index) {
  const json data = json::parse(read_text(file));
  const json labels = data.value("labels", json::object());
  for (const auto& [facet, values] : labels.items()) {
    for (const json& value : values) {
      index.label(find_facet(facet).value(),
                  {value.at("id"), value.at("label"), value.value("aliases", std::vector<std::string>{})});
    }
  }
  for (const json& article : data.at("articles")) index.put(read_article(article));
  index.commit();
}

}  // namespace dateline::test
