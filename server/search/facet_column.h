// FacetColumn: the values of one facet at one revision, and each article's, in memory: document id to
// ordinals. Made once a revision, from the database or from the column before; then shared read-only between
// threads.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/schema/facet_value.h"
#include "indexer/schema/field.h"
#include "server/search/facet_dictionary.h"
#include "server/search/paged_array.h"
#include "server/search/shards.h"

namespace dateline {

class FacetColumn {
 public:
  // Throws Xapian::Error, as the next.
  static FacetColumn load(const Shards& shards, Facet facet);
  // The column of a later revision, in which these documents (ascending) alone may have other values or
  // labels of values. Equal to one that is loaded, and shares with this one what did not change.
  FacetColumn patched(const Shards& shards, Facet facet, const std::vector<std::uint32_t>& documents) const;

  // In the order of ids; an ordinal is a place among them.
  const std::vector<FacetValue>& values() const { return dictionary_->values(); }
  // Empty for an article without one and for an id that does not exist. Valid as long as the column.
  std::span<const std::uint32_t> ordinals(std::uint32_t document) const {
    const std::size_t at = document >> kPageBits;
    if (at >= pages_.size()) return {};
    const Page& page = *pages_[at];
    const std::uint32_t* const offset = &page.offsets[document % kPageDocuments];
    return {page.ordinals.data() + offset[0], page.ordinals.data() + offset[1]};
  }
  // The ordinals of a stretch of documents that lies within a multiple of kPageDocuments and the next: those
  // of its i-th stand at [offsets[i], offsets[i + 1]). Null when none of them exists.
  struct Stretch {
    const std::uint32_t* offsets = nullptr;
    const std::uint32_t* ordinals = nullptr;
  };
  Stretch stretch(std::uint32_t begin) const {
    const std::size_t at = begin >> kPageBits;
    if (at >= pages_.size()) return {};
    return {&pages_[at]->offsets[begin % kPageDocuments], pages_[at]->ordinals.data()};
  }
  // How many articles have each value, by ordinal.
  const std::vector<std::uint32_t>& count_articles() const { return articles_; }
  std::optional<std::uint32_t> find_id(std::string_view id) const { return dictionary_->find_id(id); }
  // By id, else label, else alias, all folded as names ("KIM JONG UN" is kim-jong-un).
  std::optional<std::uint32_t> resolve(std::string_view name) const { return dictionary_->resolve(name); }
  // The same object for columns whose values have the same ids and names.
  const std::shared_ptr<const FacetDictionary>& dictionary() const { return dictionary_; }

 private:
  // The ordinals of document i of a page stand at [offsets[i], offsets[i + 1]).
  struct Page {
    std::array<std::uint32_t, kPageDocuments + 1> offsets{};
    std::vector<std::uint32_t> ordinals;
  };
  static void put_in_order(std::vector<FacetValue>& values, std::vector<std::uint32_t>& articles,
                           const std::vector<std::shared_ptr<Page>>& pages);
  class Builder;
  class Patch;

  std::shared_ptr<const FacetDictionary> dictionary_;
  std::vector<std::shared_ptr<const Page>> pages_;
  std::vector<std::uint32_t> articles_;
};

}  // namespace dateline
