#include "server/search/hit_builder.h"

#include <stdexcept>

namespace dateline {
namespace {

// Hit and ArticleResponse have the same three.
template <class Answer>
void put_labels(const FacetColumns& columns, const StoredHead& head, Answer& answer) {
  if (!head.source.empty()) answer.source = label_of(columns, Facet::kSource, head.source);
  for (const std::string& id : head.person) answer.person.push_back(label_of(columns, Facet::kPerson, id));
  for (const std::string& id : head.country) answer.country.push_back(label_of(columns, Facet::kCountry, id));
}

template <class Value>
Value checked(Result<Value> result) {
  if (!result) throw std::runtime_error(result.error().message);
  return std::move(result).value();
}

}  // namespace

std::vector<std::string> all_names_of(const FacetColumns& columns, Facet facet, const std::string& id) {
  const FacetColumn& column = columns.facet(facet);
  const auto ordinal = column.find_id(id);
  if (!ordinal) return {id};
  const FacetValue& value = column.values()[*ordinal];
  std::vector<std::string> names{value.label};
  names.insert(names.end(), value.aliases.begin(), value.aliases.end());
  return names;
}

Label label_of(const FacetColumns& columns, Facet facet, const std::string& id) {
  const FacetColumn& column = columns.facet(facet);
  const auto ordinal = column.find_id(id);
  return {id, ordinal ? column.values()[*ordinal].label : id};
}

HitBuilder::HitBuilder(Snapshot& snapshot, std::vector<Node> words)
    : snapshot_(snapshot),
      marker_(std::move(words), snapshot.analyzer(), snapshot.columns().languages()),
      snippets_(marker_, snapshot.analyzer()) {}

Hit HitBuilder::build_hit(const std::string& data, const SearchRequest& request) {
  request.deadline.check();
  Hit hit;
  const StoredData stored(data);
  hit.head = checked(stored.head());
  put_labels(snapshot_.columns(), hit.head, hit);
  const std::string& language = hit.head.language;
  hit.title_parts = snippets_.parts(hit.head.title, TextField::kTitle, language);
  const std::string_view body = stored.body();
  if (request.snippets > 0) {
    // An article without text shows its summary.
    const std::string_view shown = body.empty() ? std::string_view(hit.head.summary) : body;
    enter_stage(request.stages, Stage::kPassages);
    hit.snippets = snippets_.passages(shown, language, {request.snippets, request.crop_length});
    enter_stage(request.stages, Stage::kHits);
  }
  if (request.wants_body) hit.body = body;
  if (request.marks_body) hit.marked.body = snippets_.parts(body, TextField::kBody, language);
  if (request.marks_labels) mark_labels(hit);
  return hit;
}

void HitBuilder::mark_labels(Hit& hit) {
  const auto parts = [&](const std::string& text) {
    return snippets_.parts(text, TextField::kBody, hit.head.language);
  };
  if (hit.source) hit.marked.source = parts(hit.source->label);
  for (const std::string& author : hit.head.author) hit.marked.author.push_back(parts(author));
  for (const Label& person : hit.person) hit.marked.person.push_back(parts(person.label));
  for (const Label& country : hit.country) hit.marked.country.push_back(parts(country.label));
}

ArticleResponse HitBuilder::build_article(const std::string& data) {
  ArticleResponse response;
  response.article = checked(decode_stored(data));
  const StoredHead& head = response.article.head;
  const FacetColumns& columns = snapshot_.columns();
  put_labels(columns, head, response);
  for (const std::string& id : head.person)
    response.person_names.push_back(all_names_of(columns, Facet::kPerson, id));
  for (const std::string& id : head.country)
    response.country_names.push_back(all_names_of(columns, Facet::kCountry, id));
  response.title_marks = snippets_.marks(head.title, TextField::kTitle, head.language);
  response.body_marks = snippets_.marks(response.article.body, TextField::kBody, head.language);
  response.index = snapshot_.info();
  return response;
}

}  // namespace dateline
