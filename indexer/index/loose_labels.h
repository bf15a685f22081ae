// LooseLabels: what an article called the facet values that the authority files do not know (facet_rows.h),
// as part of what is remembered of its file. Packed, since a file of a million articles has some millions of
// them. Plain value.
#pragma once

#include <string>
#include <vector>

#include "indexer/base/bytes.h"
#include "indexer/schema/field.h"

namespace dateline {

struct LooseLabel {
  Facet facet = Facet::kSource;
  std::string id;
  std::string label;  // never empty where there is an id

  friend bool operator==(const LooseLabel&, const LooseLabel&) = default;
};

class LooseLabels {
 public:
  LooseLabels() = default;
  LooseLabels(const std::vector<LooseLabel>& labels);  // NOLINT(google-explicit-constructor): the same thing

  std::vector<LooseLabel> unpacked() const;

  // Their number, then facet, id and label of each; "" for a label that the id tells ("Jane Doe" of
  // "x-jane-doe"), as most do.
  void write(ByteWriter& out) const;
  // What was read is good for nothing unless the reader is ok() afterwards.
  static LooseLabels read(ByteReader& in);

  friend bool operator==(const LooseLabels&, const LooseLabels&) = default;

 private:
  std::string packed_;  // as written; "" for none
};

}  // namespace dateline
