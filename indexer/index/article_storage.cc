#include "indexer/index/article_storage.h"

#include <algorithm>

#include "indexer/schema/facet_value.h"

namespace dateline {
namespace {

class Preparer {
 public:
  Preparer(const Authority& authority, PreparedArticle& prepared)
      : authority_(authority), prepared_(prepared), head_(prepared.stored.head) {}

  void copy_given(const Article& article) {
    take("title", article.title, head_.title);
    take("summary", article.summary, head_.summary);
    take("url", article.url, head_.url);
    take("section", article.section, head_.section);
    take("author", article.author, head_.author);
    take("tag", article.tag, head_.tag);
    take("date", article.date, head_.date);
    take("date_modified", article.date_modified, head_.date_modified);
  }

  void resolve_facets(const Article& article) {
    head_.source = resolve_one("source", Facet::kSource, article.source);
    head_.language = resolve_one("language", Facet::kLanguage, article.language);
    head_.source_country = known_country("source_country", article.source_country);
    head_.person = resolve_all("person", Facet::kPerson, article.person);
    head_.country = resolve_all("country", Facet::kCountry, article.country);
    head_.country_mentioned = resolve_all("country_mentioned", Facet::kCountry, article.country_mentioned);
  }

 private:
  void note(const std::string& field, Origin origin) { head_.origins.emplace_back(field, origin); }

  void take(const std::string& field, const Sourced& from, std::string& to) {
    to = from.text;
    if (!to.empty()) note(field, from.origin);
  }

  void take(const std::string& field, const SourcedList& from, std::vector<std::string>& to) {
    to = from.values;
    if (!to.empty()) note(field, from.origin);
  }

  void take(const std::string& field, const SourcedDate& from, Date& to) {
    to = from.date;
    if (to.known()) note(field, from.origin);
  }

  // The id of a label; "" when it means no value of this facet.
  std::string id_of(Facet facet, const std::string& text) {
    const auto value = text.empty() ? std::nullopt : authority_.resolve(facet, text);
    if (!value || value->id.empty()) return "";
    std::string id = bounded_facet_id(value->id);
    if (!authority_.find(facet, value->id)) {
      const LooseLabel loose{facet, id, value->label};
      auto& labels = prepared_.labels;
      if (std::find(labels.begin(), labels.end(), loose) == labels.end()) labels.push_back(loose);
    }
    return id;
  }

  std::string resolve_one(const std::string& field, Facet facet, const Sourced& from) {
    std::string id = id_of(facet, from.text);
    if (!id.empty()) note(field, from.origin);
    return id;
  }

  std::string known_country(const std::string& field, const Sourced& from) {
    const auto value = from.empty() ? std::nullopt : authority_.resolve(Facet::kCountry, from.text);
    if (!value) return "";
    note(field, from.origin);
    return value->id;
  }

  std::vector<std::string> resolve_all(const std::string& field, Facet facet, const SourcedList& from) {
    std::vector<std::string> ids;
    for (const std::string& text : from.values) {
      std::string id = id_of(facet, text);
      if (!id.empty() && std::find(ids.begin(), ids.end(), id) == ids.end()) ids.push_back(std::move(id));
    }
    if (!ids.empty()) note(field, from.origin);
    return ids;
  }

  const Authority& authority_;
  PreparedArticle& prepared_;
  StoredHead& head_;
};

bool are_in_order(const std::vector<Block>& blocks, std::size_t size) {
  std::uint32_t end = 0;
  for (const Block& block : blocks) {
    if (block.begin < end || block.end < block.begin || block.end > size) return false;
    end = block.end;
  }
  return true;
}

}  // namespace

Result<PreparedArticle> prepare_article(const Article& article, const ArticleIdentity& identity,
                                        const Authority& authority) {
  if (!are_in_order(article.blocks, article.body.size())) {
    return make_error("blocks", "out of order or outside of the body");
  }
  PreparedArticle prepared;
  prepared.stored.head.key = identity.key;
  prepared.stored.head.id = identity.id;
  prepared.stored.head.first_indexed = identity.first_indexed;
  prepared.stored.blocks = article.blocks;
  prepared.stored.body = article.body;
  Preparer preparer(authority, prepared);
  preparer.copy_given(article);
  preparer.resolve_facets(article);
  return prepared;
}

}  // namespace dateline
