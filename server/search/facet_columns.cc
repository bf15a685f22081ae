#include "server/search/facet_columns.h"

#include <xapian.h>

#include <future>

namespace dateline {

void FacetColumns::load_facet(const Shards& shards, Facet facet) {
  facets_[static_cast<std::size_t>(facet)] = FacetColumn::load(shards, facet);
}

std::shared_ptr<const FacetColumns> FacetColumns::load(const Shards& shards) {
  auto columns = std::make_shared<FacetColumns>();
  for (const FacetSpec& facet : kFacets) columns->load_facet(shards, facet.facet);
  columns->dates_ = DateColumn::load(shards.merged());
  columns->lengths_ = LengthColumn::load(shards.merged());
  columns->words_ = WordsColumn::load(shards.merged());
  columns->first_indexed_ = FirstIndexedColumn::load(shards.merged());
  columns->rows_ = ValueRows::make(*columns);
  columns->list_languages();
  return columns;
}

// Persons and sources take as long as all the rest.
std::shared_ptr<const FacetColumns> FacetColumns::load(const Shards& shards, const Opener& open) {
  auto columns = std::make_shared<FacetColumns>();
  std::future<void> other = std::async(std::launch::async, [&columns, &open, wanted = shards.revisions()] {
    const Shards own = open();
    if (own.revisions() != wanted) throw Xapian::DatabaseModifiedError("a commit while opening");
    columns->load_facet(own, Facet::kPerson);
    columns->load_facet(own, Facet::kSource);
  });
  columns->load_facet(shards, Facet::kCountry);
  columns->load_facet(shards, Facet::kLanguage);
  columns->dates_ = DateColumn::load(shards.merged());
  columns->lengths_ = LengthColumn::load(shards.merged());
  columns->words_ = WordsColumn::load(shards.merged());
  columns->first_indexed_ = FirstIndexedColumn::load(shards.merged());
  other.get();
  columns->rows_ = ValueRows::make(*columns);
  columns->list_languages();
  return columns;
}

std::shared_ptr<const FacetColumns> FacetColumns::patched(const Shards& shards,
                                                          const std::vector<std::uint32_t>& documents) const {
  auto columns = std::make_shared<FacetColumns>();
  for (const FacetSpec& spec : kFacets) {
    columns->facets_[static_cast<std::size_t>(spec.facet)] =
        facet(spec.facet).patched(shards, spec.facet, documents);
  }
  columns->dates_ = dates_.patched(shards.merged(), documents);
  columns->lengths_ = lengths_.patched(shards.merged(), documents);
  columns->words_ = words_.patched(shards.merged(), documents);
  columns->first_indexed_ = first_indexed_.patched(shards.merged(), documents);
  columns->rows_ = rows_.patched(*this, *columns, documents);
  columns->list_languages();
  return columns;
}

void FacetColumns::list_languages() {
  language_sets_ = LanguageSets::make(facet(Facet::kLanguage));
  for (const FacetValue& language : facet(Facet::kLanguage).values()) languages_.push_back(language.id);
}

}  // namespace dateline
