#include "server/api/article_json.h"

#include <array>
#include <nlohmann/json.hpp>

#include "indexer/base/utf8.h"
#include "server/api/json_parts.h"

namespace dateline {
namespace {

std::string_view kind_name(BlockKind kind) {
  static constexpr std::array<std::string_view, 4> kNames{"paragraph", "heading", "listItem", "quote"};
  return kNames[static_cast<std::size_t>(kind)];
}

// Blocks are in order, so that each code point is counted once.
Json blocks_json(const StoredArticle& article) {
  const std::string_view body = article.body;
  Json out = Json::array();
  std::size_t at = 0;
  std::size_t position = 0;
  for (const Block& block : article.blocks) {
    position += count_code_points(body.substr(at, block.begin - at));
    const std::size_t length = count_code_points(body.substr(block.begin, block.end - block.begin));
    out.push_back(Json{{"kind", kind_name(block.kind)}, {"start", position}, {"length", length}});
    at = block.end;
    position += length;
  }
  return out;
}

Json origins_json(const StoredHead& head) {
  Json out = Json::object();
  for (const auto& [field, origin] : head.origins) out[field] = to_string(origin);
  return out;
}

}  // namespace

std::string article_json(const ArticleResponse& response) {
  const StoredHead& head = response.article.head;
  Json out{{"id", head.id}, {"key", head.key}, {"title", head.title}};
  out["summary"] = text_or_null(head.summary);
  out["url"] = text_or_null(head.url);
  put_source(out, response.source);
  out["sourceCountry"] = text_or_null(head.source_country);
  out["author"] = head.author;
  put_date(out, head.date);
  out["dateModified"] = text_or_null(iso_date(head.date_modified));
  out["language"] = text_or_null(head.language);
  put_labels(out, Facet::kPerson, response.person);
  put_labels(out, Facet::kCountry, response.country);
  out["countryMentioned"] = head.country_mentioned;
  out["section"] = text_or_null(head.section);
  out["tag"] = head.tag;
  out["firstIndexed"] = iso_instant(head.first_indexed);
  out["origins"] = origins_json(head);
  out["body"] = response.article.body;
  out["blocks"] = blocks_json(response.article);
  out["index"] = index_json(response.index);
  return dump_json(out);
}

}  // namespace dateline
