#include "server/api/meili/document_json.h"

#include <cmath>
#include <nlohmann/json.hpp>

#include "server/api/meili/marked_text.h"

namespace dateline {
namespace {

// What Hit and ArticleResponse have in common.
struct Parts {
  const StoredHead& head;
  const std::optional<Label>& source;
  const std::vector<Label>& person;
  const std::vector<Label>& country;
  const std::string& body;
};

Json whole_document(const Parts& parts) {
  const StoredHead& head = parts.head;
  Json out{{"id", head.id}, {"title", head.title}};
  out["summary"] = text_or_null(head.summary);
  out["body"] = parts.body;
  out["url"] = text_or_null(head.url);
  put_source(out, parts.source);
  out["author"] = head.author;
  put_date(out, head.date);
  put_labels(out, Facet::kPerson, parts.person);
  put_labels(out, Facet::kCountry, parts.country);
  out["language"] = text_or_null(head.language);
  out["section"] = text_or_null(head.section);
  out["tag"] = head.tag;
  return out;
}

// The marked texts of a hit by the name of their field.
using Texts = std::vector<TextPart>;
struct MarkedField {
  const char* name;
  const Texts* text;
  const std::vector<Texts>* texts;  // of a list
};

std::vector<MarkedField> marked_fields(const Hit& hit) {
  const MarkedFields& marked = hit.marked;
  return {{"title", &hit.title_parts, nullptr}, {"body", &marked.body, nullptr},
          {"source", &marked.source, nullptr},  {"author", nullptr, &marked.author},
          {"person", nullptr, &marked.person},  {"country", nullptr, &marked.country}};
}

Json formatted(const Hit& hit, const Json& document, const SearchQuery& query) {
  Json out = Json::object();
  for (const auto& [name, value] : document.items()) {
    if (query.formats(name)) out[name] = value;
  }
  const Tags tags{query.pre_tag, query.post_tag};
  for (const MarkedField& field : marked_fields(hit)) {
    const auto place = out.find(field.name);
    // A text that is null has no parts.
    if (place == out.end() || place->is_null() || !query.highlighted.has(field.name)) continue;
    if (field.text != nullptr) {
      *place = marked_text(*field.text, tags);
      continue;
    }
    *place = Json::array();
    for (const Texts& text : *field.texts) place->push_back(marked_text(text, tags));
  }
  if (query.crops_body) {
    const bool has_tags = query.highlighted.has("body");
    out["body"] = cropped_text(hit, query.crop_marker, has_tags ? tags : Tags{});
  }
  return out;
}

Json positions(const Hit& hit) {
  Json out = Json::object();
  for (const MarkedField& field : marked_fields(hit)) {
    Json places = Json::array();
    const auto add = [&places](const Texts& text, const Json& indices) {
      for (const auto& [start, length] : match_places(text)) {
        Json place{{"start", start}, {"length", length}};
        if (!indices.is_null()) place["indices"] = indices;
        places.push_back(std::move(place));
      }
    };
    if (field.text != nullptr) add(*field.text, nullptr);
    for (std::size_t i = 0; field.texts != nullptr && i < field.texts->size(); ++i) {
      add((*field.texts)[i], Json::array({i}));
    }
    if (!places.empty()) out[field.name] = std::move(places);
  }
  return out;
}

}  // namespace

Json article_document(const ArticleResponse& article) {
  return whole_document(
      {article.article.head, article.source, article.person, article.country, article.article.body});
}

Json hit_document(const Hit& hit, const SearchQuery& query) {
  Json document = whole_document({hit.head, hit.source, hit.person, hit.country, hit.body});
  const Json texts = query.is_formatted() ? formatted(hit, document, query) : Json();
  Json out = chosen_fields(std::move(document), query.retrieved);
  if (query.is_formatted()) out["_formatted"] = texts;
  if (query.shows_positions) out["_matchesPosition"] = positions(hit);
  if (query.shows_score) out["_rankingScore"] = ranking_score(hit.score);
  return out;
}

Json chosen_fields(Json document, const FieldChoice& choice) {
  if (choice.has_all) return document;
  Json out = Json::object();
  for (auto& [name, value] : document.items()) {
    if (choice.has(name)) out[name] = std::move(value);
  }
  return out;
}

double ranking_score(double score) {
  if (score <= 0) return 1;
  constexpr double kDigits = 1e6;
  return std::round(score / (1 + score) * kDigits) / kDigits;
}

}  // namespace dateline
