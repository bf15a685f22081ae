#include "indexer/index/loose_labels.h"

namespace dateline {
namespace {

// The label that most ids come from, "Jane Doe" of "x-jane-doe": where it is that, it is not written.
std::string usual_label(std::string_view id) {
  if (id.starts_with("x-")) id.remove_prefix(2);
  std::string label(id);
  bool is_first = true;
  for (char& c : label) {
    if (is_first && c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    is_first = c == '-';
    if (is_first) c = ' ';
  }
  return label;
}

}  // namespace

LooseLabels::LooseLabels(const std::vector<LooseLabel>& labels) {
  if (labels.empty()) return;
  ByteWriter out;
  out.put_number(labels.size());
  for (const LooseLabel& label : labels) {
    out.put_number(static_cast<std::uint64_t>(label.facet));
    out.put_text(label.id);
    out.put_text(label.label == usual_label(label.id) ? "" : label.label);
  }
  // Copied, not moved: the writer's own string has room to spare.
  packed_ = std::string(out.bytes());
}

std::vector<LooseLabel> LooseLabels::unpacked() const {
  std::vector<LooseLabel> labels;
  if (packed_.empty()) return labels;
  ByteReader in(packed_);
  labels.resize(in.count());
  for (LooseLabel& label : labels) {
    label.facet = static_cast<Facet>(in.number() % kFacets.size());
    label.id = in.text();
    label.label = in.text();
    if (label.label.empty()) label.label = usual_label(label.id);
  }
  return labels;
}

void LooseLabels::write(ByteWriter& out) const {
  if (packed_.empty()) return out.put_number(0);
  out.put_bytes(packed_);
}

LooseLabels LooseLabels::read(ByteReader& in) {
  const std::string_view bytes = in.rest();
  const std::size_t count = in.count();
  for (std::size_t left = count; left > 0 && in.ok(); --left) {
    in.number();
    in.text();
    in.text();
  }
  LooseLabels labels;
  if (count > 0 && in.ok()) labels.packed_ = bytes.substr(0, bytes.size() - in.rest().size());
  return labels;
}

}  // namespace dateline
