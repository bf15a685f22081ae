// LengthColumn: the lengths of every article's title and body at one revision, in memory, for ranking. Made
// once a revision, from the database or from the column before; then shared read-only between threads.
#pragma once

#include <cstdint>
#include <vector>

#include "indexer/schema/text_lengths.h"
#include "server/search/paged_array.h"

namespace Xapian {
class Database;
}

namespace dateline {

class LengthColumn {
 public:
  // Throws Xapian::Error, as the next.
  static LengthColumn load(const Xapian::Database& database);
  // The column of a later revision, which differs in the lengths of these documents (ascending) alone. Equal
  // to one that is loaded.
  LengthColumn patched(const Xapian::Database& database, const std::vector<std::uint32_t>& documents) const;

  // Zeros for an id that does not exist.
  TextLengths lengths(std::uint32_t document) const { return lengths_[document]; }
  // Those of a stretch of documents (paged_array.h).
  const TextLengths* stretch(std::uint32_t begin) const { return lengths_.stretch(begin); }
  // Over all articles, those without text too; 0 for an empty index.
  double average_title() const { return average(titles_); }
  double average_body() const { return average(bodies_); }

 private:
  double average(std::uint64_t words) const {
    return articles_ > 0 ? static_cast<double>(words) / static_cast<double>(articles_) : 0;
  }

  PagedArray<TextLengths> lengths_;
  std::uint64_t titles_ = 0;  // words of all titles, and of all bodies
  std::uint64_t bodies_ = 0;
  std::uint64_t articles_ = 0;
};

}  // namespace dateline
