// FacetColumns: the facet values, dates and lengths of every article of one revision, in memory: document id
// to ordinals. Counting, filtering and ranking read them instead of the database. Made once a revision, from
// the database or from those of an earlier one; then shared read-only between threads. Not for texts or
// anything that only a hit needs.
#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "indexer/schema/field.h"
#include "server/search/date_column.h"
#include "server/search/facet_column.h"
#include "server/search/first_indexed_column.h"
#include "server/search/language_sets.h"
#include "server/search/length_column.h"
#include "server/search/shards.h"
#include "server/search/value_rows.h"
#include "server/search/words_column.h"

namespace dateline {

class FacetColumns {
 public:
  // Throws Xapian::Error (DatabaseModifiedError when two commits passed since the handle was opened), as the
  // others.
  static std::shared_ptr<const FacetColumns> load(const Shards& shards);
  // The same on two threads: the other one reads by handles of its own, which `open` gives there. Throws
  // DatabaseModifiedError when these stand at another revision.
  using Opener = std::function<Shards()>;
  static std::shared_ptr<const FacetColumns> load(const Shards& shards, const Opener& open);
  // The columns of a later revision that touched these documents (ascending; changes.h) and no others. Equal
  // to loaded ones in all that can be asked of them; what did not change is shared.
  std::shared_ptr<const FacetColumns> patched(const Shards& shards,
                                              const std::vector<std::uint32_t>& documents) const;

  const FacetColumn& facet(Facet facet) const { return facets_[static_cast<std::size_t>(facet)]; }
  // The distinct dates: the unknown one, then the others in ascending order.
  const std::vector<DateKey>& dates() const { return dates_.dates(); }
  const std::vector<std::uint32_t>& count_dated() const { return dates_.count_articles(); }
  // An article's place in dates().
  std::uint32_t date(std::uint32_t document) const { return dates_.place(document); }
  const std::uint32_t* date_stretch(std::uint32_t begin) const { return dates_.stretch(begin); }
  const LengthColumn& lengths() const { return lengths_; }
  const WordsColumn& words() const { return words_; }
  const FirstIndexedColumn& first_indexed() const { return first_indexed_; }
  const ValueRows& rows() const { return rows_; }
  const LanguageSets& language_sets() const { return language_sets_; }
  // The languages that articles of the index have.
  const std::vector<std::string>& languages() const { return languages_; }

 private:
  void load_facet(const Shards& shards, Facet facet);
  void list_languages();

  std::array<FacetColumn, kFacets.size()> facets_;
  DateColumn dates_;
  LengthColumn lengths_;
  WordsColumn words_;
  FirstIndexedColumn first_indexed_;
  ValueRows rows_;  // of the facets and dates above
  LanguageSets language_sets_;
  std::vector<std::string> languages_;
};

}  // namespace dateline
