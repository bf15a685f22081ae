#include "indexer/schema/facet_value.h"

#include "indexer/base/bytes.h"
#include "indexer/base/digest.h"
#include "indexer/base/utf8.h"

namespace dateline {

std::string encode_facet_value(const FacetValue& value) {
  ByteWriter out;
  out.put_text(value.label);
  out.put_number(value.aliases.size());
  for (const std::string& alias : value.aliases) out.put_text(alias);
  return out.take();
}

Result<FacetValue> decode_facet_value(std::string_view id, std::string_view bytes) {
  ByteReader in(bytes);
  FacetValue value{std::string(id), std::string(in.text()), {}};
  value.aliases.resize(in.count());
  for (std::string& alias : value.aliases) alias = in.text();
  if (!in.done()) return make_error("facet value", "malformed entry of '" + printable(id) + "'");
  return value;
}

std::string pack_ids(const std::vector<std::string>& ids) {
  ByteWriter out;
  for (const std::string& id : ids) out.put_text(id);
  return out.take();
}

std::vector<std::string_view> unpack_ids(std::string_view packed) {
  std::vector<std::string_view> ids;
  ByteReader in(packed);
  while (in.ok() && !in.done()) {
    const std::string_view id = in.text();
    if (in.ok()) ids.push_back(id);
  }
  return ids;
}

std::string bounded_facet_id(std::string id) {
  if (id.size() <= kMaxFacetId) return id;
  const std::string digest = article_id(id);
  return id.substr(0, floor_boundary(id, kMaxFacetId - digest.size() - 1)) + "-" + digest;
}

}  // namespace dateline
