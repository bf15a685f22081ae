// LengthColumn: the lengths of every article's title and body at one revision, in memory, for ranking.
// Loaded once a revision, then shared read-only between threads.
#pragma once

#include <cstdint>
#include <vector>

#include "indexer/schema/text_lengths.h"

namespace Xapian {
class Database;
}

namespace dateline {

class LengthColumn {
 public:
  // Throws Xapian::Error.
  static LengthColumn load(const Xapian::Database& database);

  // Zeros for an id that does not exist.
  TextLengths lengths(std::uint32_t document) const {
    return document < lengths_.size() ? lengths_[document] : TextLengths{};
  }
  // Over all articles, those without text too; 0 for an empty index.
  double average_title() const { return average_title_; }
  double average_body() const { return average_body_; }

 private:
  std::vector<TextLengths> lengths_;
  double average_title_ = 0;
  double average_body_ = 0;
};

}  // namespace dateline
