#include "indexer/cli/article_text.h"

#include <nlohmann/json.hpp>

#include "indexer/base/digest.h"
#include "indexer/base/utf8.h"

namespace dateline {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kNameWidth = 19;
constexpr std::size_t kBodyStart = 200;

std::string date_text(const SourcedDate& date) {
  if (!date.date.known()) return "";
  std::string text = date.date.instant ? iso_instant(*date.date.instant) : iso_date(date.date);
  return text + " (" + std::string(to_string(date.date.precision)) + ")";
}

class Lines {
 public:
  void add(std::string name, const std::string& value, Origin origin) {
    name.resize(std::max(name.size() + 1, kNameWidth), ' ');
    text_ += name + (value.empty() ? "-" : printable(value));
    if (!value.empty() && origin != Origin::kNone) text_ += "  [" + std::string(to_string(origin)) + "]";
    text_ += "\n";
  }
  void add(const std::string& name, const Sourced& value) { add(name, value.text, value.origin); }
  void add(const std::string& name, const SourcedList& list) {
    std::string joined;
    for (const std::string& value : list.values) joined += (joined.empty() ? "" : "; ") + value;
    add(name, joined, list.origin);
  }
  const std::string& text() const { return text_; }

 private:
  std::string text_;
};

Json sourced(const Json& value, Origin origin) {
  return {{"value", value}, {"origin", std::string(to_string(origin))}};
}

void put_date(Json& object, const char* name, const SourcedDate& date) {
  if (!date.date.known()) return;
  Json value = sourced(iso_date(date.date), date.origin);
  value["precision"] = std::string(to_string(date.date.precision));
  if (date.date.instant) value["instant"] = iso_instant(*date.date.instant);
  object[name] = value;
}

}  // namespace

std::string describe_article(const Article& article, const std::string& key) {
  Lines lines;
  lines.add("id", article_id(key) + " of key '" + key + "'", Origin::kNone);
  lines.add("title", article.title);
  lines.add("source", article.source);
  lines.add("source country", article.source_country);
  lines.add("author", article.author);
  lines.add("date", date_text(article.date), article.date.origin);
  lines.add("date modified", date_text(article.date_modified), article.date_modified.origin);
  lines.add("person", article.person);
  lines.add("country", article.country);
  lines.add("country mentioned", article.country_mentioned);
  lines.add("language", article.language);
  lines.add("url", article.url);
  lines.add("section", article.section);
  lines.add("tag", article.tag);
  lines.add("summary", article.summary);
  const std::size_t cut = floor_boundary(article.body, kBodyStart);
  lines.add("body", article.body.substr(0, cut) + (cut < article.body.size() ? " ..." : ""), Origin::kNone);
  lines.add(
      "body length",
      std::to_string(article.body.size()) + " bytes in " + std::to_string(article.blocks.size()) + " blocks",
      Origin::kNone);
  for (const std::string& warning : article.warnings) lines.add("warning", warning, Origin::kNone);
  return lines.text();
}

std::string article_json(const Article& article, const std::string& key) {
  Json object{{"key", key}, {"id", article_id(key)}};
  if (article.record > 0) object["record"] = article.record;
  const auto put = [&object](const char* name, const Sourced& value) {
    if (!value.empty()) object[name] = sourced(value.text, value.origin);
  };
  const auto put_list = [&object](const char* name, const SourcedList& list) {
    if (!list.values.empty()) object[name] = sourced(list.values, list.origin);
  };
  put("title", article.title);
  put("source", article.source);
  put("sourceCountry", article.source_country);
  put_list("author", article.author);
  put_date(object, "date", article.date);
  put_date(object, "dateModified", article.date_modified);
  put_list("person", article.person);
  put_list("country", article.country);
  put_list("countryMentioned", article.country_mentioned);
  put("language", article.language);
  put("url", article.url);
  put("section", article.section);
  put_list("tag", article.tag);
  put("summary", article.summary);
  object["body"] = article.body;
  if (!article.warnings.empty()) object["warnings"] = article.warnings;
  return object.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace dateline
