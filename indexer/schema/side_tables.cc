#include "indexer/schema/side_tables.h"

#include "indexer/base/bytes.h"

namespace dateline {

std::string facet_key_prefix(Facet facet) {
  return std::string(kMetaFacetPrefix) + std::string(spec(facet).name) + ":";
}

std::string facet_key(Facet facet, std::string_view id) {
  return facet_key_prefix(facet) + std::string(id);
}

std::string changes_key(std::uint64_t revision) {
  return std::string(kMetaChangesPrefix) + std::to_string(revision);
}

// Xapian keeps no empty row: a commit that touched none has a single 0, which is no docid.
std::string encode_changes(const std::vector<std::uint32_t>& docids) {
  ByteWriter out;
  if (docids.empty()) out.put_number(0);
  std::uint32_t previous = 0;
  for (const std::uint32_t docid : docids) {
    out.put_number(docid - previous);
    previous = docid;
  }
  return out.take();
}

std::vector<std::uint32_t> decode_changes(std::string_view row) {
  std::vector<std::uint32_t> docids;
  ByteReader in(row);
  std::uint64_t docid = 0;
  while (in.ok() && !in.done()) {
    docid += in.number();
    if (in.ok() && docid > 0) docids.push_back(static_cast<std::uint32_t>(docid));
  }
  return docids;
}

}  // namespace dateline
