#include "server/search/facet_columns.h"

#include <xapian.h>

#include <future>

namespace dateline {

void FacetColumns::load_facet(const Xapian::Database& database, Facet facet) {
  facets_[static_cast<std::size_t>(facet)] = FacetColumn::load(database, facet);
}

std::shared_ptr<const FacetColumns> FacetColumns::load(const Xapian::Database& database) {
  auto columns = std::make_shared<FacetColumns>();
  for (const FacetSpec& facet : kFacets) columns->load_facet(database, facet.facet);
  columns->dates_ = DateColumn::load(database);
  columns->lengths_ = LengthColumn::load(database);
  columns->list_languages();
  return columns;
}

// Persons and sources take as long as all the rest.
std::shared_ptr<const FacetColumns> FacetColumns::load(const Xapian::Database& database, const Opener& open) {
  auto columns = std::make_shared<FacetColumns>();
  const Xapian::rev revision = database.get_revision();
  std::future<void> other = std::async(std::launch::async, [&columns, &open, revision] {
    const Xapian::Database own = open();
    if (own.get_revision() != revision) throw Xapian::DatabaseModifiedError("a commit while opening");
    columns->load_facet(own, Facet::kPerson);
    columns->load_facet(own, Facet::kSource);
  });
  columns->load_facet(database, Facet::kCountry);
  columns->load_facet(database, Facet::kLanguage);
  columns->dates_ = DateColumn::load(database);
  columns->lengths_ = LengthColumn::load(database);
  other.get();
  columns->list_languages();
  return columns;
}

std::shared_ptr<const FacetColumns> FacetColumns::patched(const Xapian::Database& database,
                                                          const std::vector<std::uint32_t>& documents) const {
  auto columns = std::make_shared<FacetColumns>();
  for (const FacetSpec& spec : kFacets) {
    columns->facets_[static_cast<std::size_t>(spec.facet)] =
        facet(spec.facet).patched(database, spec.facet, documents);
  }
  columns->dates_ = dates_.patched(database, documents);
  columns->lengths_ = lengths_.patched(database, documents);
  columns->list_languages();
  return columns;
}

void FacetColumns::list_languages() {
  for (const FacetValue& language : facet(Facet::kLanguage).values()) languages_.push_back(language.id);
}

}  // namespace dateline
