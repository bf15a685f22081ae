#include "server/api/similar_json.h"

#include <cmath>
#include <nlohmann/json.hpp>

#include "server/api/json_parts.h"

namespace dateline {
namespace {

Json similar_article_json(const SimilarArticle& article) {
  const Hit& hit = article.hit;
  Json out{{"id", hit.head.id}, {"title", hit.head.title}, {"url", text_or_null(hit.head.url)}};
  put_source(out, hit.source);
  out["author"] = hit.head.author;
  put_date(out, hit.head.date);
  put_labels(out, Facet::kPerson, hit.person);
  put_labels(out, Facet::kCountry, hit.country);
  out["language"] = text_or_null(hit.head.language);
  out["score"] = std::round(hit.score * 1000) / 1000;
  out["shared"] = article.shared;
  if (article.is_duplicate) out["duplicate"] = true;
  return out;
}

}  // namespace

std::string similar_json(const SimilarResponse& response) {
  Json out{{"id", response.head.id}};
  Json& similar = out["similar"] = Json::array();
  for (const SimilarArticle& article : response.articles) similar.push_back(similar_article_json(article));
  out["processingTimeMs"] = milliseconds_json(response.milliseconds);
  out["index"] = index_json(response.index);
  return dump_json(out);
}

}  // namespace dateline
