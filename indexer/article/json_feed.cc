#include "indexer/article/json_feed.h"

#include <nlohmann/json.hpp>

#include "indexer/article/json_scan.h"
#include "indexer/article/json_values.h"
#include "indexer/article/limits.h"
#include "indexer/base/utf8.h"

namespace dateline {
namespace {

using Json = nlohmann::json;

std::string text_of(const Json& object, const char* key) {
  const auto found = object.find(key);
  return found != object.end() && found->is_string() ? found->get<std::string>() : "";
}

// "authors": [{"name": ...}], and "author" of version 1.
std::vector<std::string> authors_of(const Json& object) {
  std::vector<std::string> authors;
  const auto add = [&authors](const Json& author) {
    if (!author.is_object()) return;
    if (std::string name = text_of(author, "name"); !name.empty()) authors.push_back(std::move(name));
  };
  if (const auto list = object.find("authors"); list != object.end() && list->is_array()) {
    for (const Json& author : *list) add(author);
  }
  if (const auto one = object.find("author"); authors.empty() && one != object.end()) add(*one);
  return authors;
}

std::vector<std::string> tags_of(const Json& object) {
  std::vector<std::string> tags;
  const auto list = object.find("tags");
  if (list == object.end() || !list->is_array()) return tags;
  for (const Json& tag : *list) {
    if (tag.is_string()) tags.push_back(tag.get<std::string>());
  }
  return tags;
}

std::string id_of(const Json& object) {
  const auto id = object.find("id");
  return id != object.end() && id->is_number_integer() ? id->dump() : text_of(object, "id");
}

FeedItem item_of(const Json& object) {
  FeedItem item;
  item.id = id_of(object);
  item.url = text_of(object, "url");
  if (item.url.empty()) item.url = text_of(object, "external_url");
  item.title = {text_of(object, "title"), FeedTextKind::kPlain};
  item.content = {text_of(object, "content_html"), FeedTextKind::kHtml};
  if (item.content.text.empty()) item.content = {text_of(object, "content_text"), FeedTextKind::kPlain};
  item.summary = {text_of(object, "summary"), FeedTextKind::kPlain};
  item.language = text_of(object, "language");
  item.authors = authors_of(object);
  item.tags = tags_of(object);
  if (auto date = text_of(object, "date_published"); !date.empty())
    item.dates.emplace_back("published", date);
  if (auto date = text_of(object, "date_modified"); !date.empty()) item.dates.emplace_back("modified", date);
  return item;
}

}  // namespace

std::optional<JsonFeed> find_json_feed(std::string_view object) {
  const std::size_t items = find_json_list(object, "items");
  if (items == std::string_view::npos) return std::nullopt;
  const std::size_t bytes = scan_json_list(object.substr(items), [](std::string_view) {});
  const std::string_view rest = bytes == 0 ? "}" : object.substr(items + bytes);
  if (items + rest.size() > kMaxJsonRecord) return std::nullopt;
  // What stands around the items is small.
  const auto head = parse_json("file", std::string(object.substr(0, items)) + "[]" + std::string(rest));
  if (!head.ok() || !head->is_object()) return std::nullopt;
  if (text_of(*head, "version").find("jsonfeed.org/version/") == std::string::npos) return std::nullopt;
  return JsonFeed{
      {clean_line(text_of(*head, "title")), clean_line(text_of(*head, "language")), authors_of(*head)},
      items};
}

Result<Article> read_json_feed_item(const std::string& field, std::string_view text,
                                    const FeedChannel& channel) {
  const auto json = parse_json(field, text);
  if (!json.ok()) return json.error();
  if (!json->is_object()) {
    return make_error(field, "want an object, got " + printable(text.substr(0, floor_boundary(text, 40))));
  }
  return feed_article(field, item_of(*json), channel);
}

}  // namespace dateline
