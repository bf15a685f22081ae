#include "indexer/index/facet_rows.h"

#include <algorithm>

#include "indexer/base/bytes.h"
#include "indexer/schema/facet_value.h"
#include "indexer/schema/side_tables.h"
#include "indexer/schema/term.h"

namespace dateline {

std::string labels_key(Facet facet, std::string_view id) {
  return "labels:" + std::string(spec(facet).name) + ":" + std::string(id);
}

std::string encode_label_counts(const LabelCounts& counts) {
  ByteWriter out;
  for (const auto& [label, count] : counts) {
    out.put_text(label);
    out.put_number(count);
  }
  return out.take();
}

LabelCounts decode_label_counts(std::string_view row) {
  LabelCounts counts;
  ByteReader in(row);
  while (in.ok() && !in.done()) {
    const std::string label(in.text());
    const std::uint64_t count = in.number();
    if (in.ok()) counts[label] = count;
  }
  return counts;
}

std::string best_label(const LabelCounts& counts) {
  const auto best = std::max_element(counts.begin(), counts.end(), [](const auto& left, const auto& right) {
    return left.second < right.second;
  });
  return best == counts.end() ? "" : best->first;
}

void FacetRows::touch(const Xapian::Document& document) {
  for (const FacetSpec& facet : kFacets) {
    const std::string packed = document.get_value(facet.slot);
    for (const std::string_view id : unpack_ids(packed)) touched_[{facet.facet, std::string(id)}];
  }
}

void FacetRows::count(const std::vector<LooseLabel>& labels, std::int64_t by) {
  for (const LooseLabel& label : labels) touched_[{label.facet, label.id}][label.label] += by;
}

FacetValue FacetRows::describe(const Value& value, const Xapian::WritableDatabase& database) const {
  const auto& [facet, id] = value;
  if (auto known = authority_.find(facet, id)) return *known;
  std::string label = best_label(decode_label_counts(database.get_metadata(labels_key(facet, id))));
  return {id, label.empty() ? id : std::move(label), {}};
}

void FacetRows::write(Xapian::WritableDatabase& database) const {
  for (const auto& [value, changes] : touched_) {
    const auto& [facet, id] = value;
    if (!changes.empty()) {
      const std::string key = labels_key(facet, id);
      LabelCounts counts = decode_label_counts(database.get_metadata(key));
      for (const auto& [label, by] : changes) {
        const std::int64_t now = static_cast<std::int64_t>(counts[label]) + by;
        if (now > 0) {
          counts[label] = static_cast<std::uint64_t>(now);
        } else {
          counts.erase(label);
        }
      }
      database.set_metadata(key, encode_label_counts(counts));
    }
    const bool occurs = database.get_termfreq(facet_term(facet, id)) > 0;
    database.set_metadata(facet_key(facet, id), occurs ? encode_facet_value(describe(value, database)) : "");
  }
}

void FacetRows::clear() {
  touched_.clear();
}

std::string FacetRows::encode() const {
  ByteWriter out;
  for (const auto& [value, changes] : touched_) {
    out.put_number(static_cast<std::uint64_t>(value.first));
    out.put_text(value.second);
    out.put_number(changes.size());
    for (const auto& [label, by] : changes) {
      out.put_text(label);
      out.put_signed(by);
    }
  }
  return out.take();
}

void FacetRows::add_encoded(std::string_view bytes) {
  ByteReader in(bytes);
  while (in.ok() && !in.done()) {
    const auto facet = static_cast<Facet>(in.number() % kFacets.size());
    auto& changes = touched_[{facet, std::string(in.text())}];
    for (std::size_t left = in.count(); left > 0 && in.ok(); --left) {
      const std::string label(in.text());
      changes[label] += in.signed_number();
    }
  }
}

}  // namespace dateline
