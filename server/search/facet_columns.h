// FacetColumns: the facet values, dates and lengths of every article of one revision, in memory: document id
// to ordinals. Counting, filtering and ranking read them instead of the database. Loaded once a revision,
// then shared read-only between threads. Not for texts or anything that only a hit needs.
#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/schema/date.h"
#include "indexer/schema/facet_value.h"
#include "indexer/schema/field.h"
#include "server/search/length_column.h"

namespace Xapian {
class Database;
}

namespace dateline {

// One facet: its values (an ordinal is a place among them) and each article's ordinals.
class FacetColumn {
 public:
  static FacetColumn load(const Xapian::Database& database, Facet facet);

  const std::vector<FacetValue>& values() const { return values_; }
  // Empty for an article without one and for an id that does not exist.
  std::span<const std::uint32_t> ordinals(std::uint32_t document) const;
  // How many articles have each value, by ordinal.
  std::vector<std::uint32_t> count_articles() const;
  std::optional<std::uint32_t> find_id(std::string_view id) const;
  // By id, else label, else alias, all folded as names ("KIM JONG UN" is kim-jong-un).
  std::optional<std::uint32_t> resolve(std::string_view name) const;

 private:
  std::uint32_t add_value(FacetValue value);
  void index_names();

  std::vector<FacetValue> values_;
  std::map<std::string, std::uint32_t, std::less<>> by_id_;
  std::map<std::string, std::uint32_t, std::less<>> by_name_;
  std::vector<std::uint32_t> offsets_;  // document -> first of its ordinals
  std::vector<std::uint32_t> ordinals_;
};

// A date that articles of the index have, without the time of day.
struct DateKey {
  Day first{};
  Day last{};
  DatePrecision precision = DatePrecision::kUnknown;

  friend auto operator<=>(const DateKey&, const DateKey&) = default;
};

class FacetColumns {
 public:
  // Throws Xapian::Error (DatabaseModifiedError when two commits passed since the handle was opened).
  static std::shared_ptr<const FacetColumns> load(const Xapian::Database& database);

  const FacetColumn& facet(Facet facet) const { return facets_[static_cast<std::size_t>(facet)]; }
  // The distinct dates; the first is the unknown one.
  const std::vector<DateKey>& dates() const { return dates_; }
  // An article's place in dates().
  std::uint32_t date(std::uint32_t document) const {
    return document < date_of_.size() ? date_of_[document] : 0;
  }
  const LengthColumn& lengths() const { return lengths_; }
  // The languages that articles of the index have.
  const std::vector<std::string>& languages() const { return languages_; }

 private:
  void load_dates(const Xapian::Database& database);

  std::array<FacetColumn, kFacets.size()> facets_;
  std::vector<DateKey> dates_{DateKey{}};
  std::vector<std::uint32_t> date_of_;
  LengthColumn lengths_;
  std::vector<std::string> languages_;
};

}  // namespace dateline
