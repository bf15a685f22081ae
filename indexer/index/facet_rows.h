// FacetRows: keeps the table of facet values (side_tables.h: kMetaFacetPrefix) true to the articles. A value
// has a row while an article has it, with the authority's label; a value that the authority does not know has
// the label that most of its articles give it (the first in byte order of several), from counts kept in rows
// of their own. So the table is a function of the articles, not of their history.
// Collects within a batch; part of an IndexWriter, one thread.
#pragma once

#include <xapian.h>

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "indexer/authority/authority.h"
#include "indexer/index/loose_labels.h"
#include "indexer/schema/field.h"

namespace dateline {

// "labels:person:x-jane-roe" and its row: each label with the number of articles that give it.
std::string labels_key(Facet facet, std::string_view id);
using LabelCounts = std::map<std::string, std::uint64_t>;
std::string encode_label_counts(const LabelCounts& counts);
LabelCounts decode_label_counts(std::string_view row);

// The label of most articles; "" for none.
std::string best_label(const LabelCounts& counts);

class FacetRows {
 public:
  // The authority must outlive this.
  explicit FacetRows(const Authority& authority) : authority_(authority) {}

  // All facet values of a document that comes or goes.
  void touch(const Xapian::Document& document);
  // An article now gives these labels, or no longer does.
  void add(const std::vector<LooseLabel>& labels) { count(labels, 1); }
  void drop(const std::vector<LooseLabel>& labels) { count(labels, -1); }

  // Brings the rows of all touched values up to date with the database's pending state. Forgets them only at
  // clear(), so that a commit that failed can be done again.
  void write(Xapian::WritableDatabase& database) const;
  void clear();

  // What was collected, for another FacetRows to add to its own.
  std::string encode() const;
  void add_encoded(std::string_view bytes);

 private:
  using Value = std::pair<Facet, std::string>;

  void count(const std::vector<LooseLabel>& labels, std::int64_t by);
  FacetValue describe(const Value& value, const Xapian::WritableDatabase& database) const;

  const Authority& authority_;
  // The change of each label's count; a value that was only touched has no labels.
  std::map<Value, std::map<std::string, std::int64_t>> touched_;
};

}  // namespace dateline
