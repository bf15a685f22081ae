#include "server/search/facet_columns.h"

#include <xapian.h>

namespace dateline {

std::shared_ptr<const FacetColumns> FacetColumns::load(const Xapian::Database& database) {
  auto columns = std::make_shared<FacetColumns>();
  for (const FacetSpec& facet : kFacets) {
    columns->facets_[static_cast<std::size_t>(facet.facet)] = FacetColumn::load(database, facet.facet);
  }
  columns->dates_ = DateColumn::load(database);
  columns->lengths_ = LengthColumn::load(database);
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
