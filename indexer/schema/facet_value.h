// Facet values as the index stores them: id, label and aliases of every value that occurs, and the packed
// list of ids in an article's value slot. The indexer writes both, the server reads both and needs no
// authority file. Plain values.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/base/result.h"
#include "indexer/schema/field.h"

namespace dateline {

// A value of a facet. The label is unique within the facet; aliases are other names and scripts, in no order
// that means anything, without the label itself.
struct FacetValue {
  std::string id;
  std::string label;
  std::vector<std::string> aliases;

  friend bool operator==(const FacetValue&, const FacetValue&) = default;
};

// The metadata entry of a value (the id stands in the key, side_tables.h).
std::string encode_facet_value(const FacetValue& value);
Result<FacetValue> decode_facet_value(std::string_view id, std::string_view bytes);

// An article's ids in a facet's slot.
std::string pack_ids(const std::vector<std::string>& ids);
// Views into `packed`; malformed bytes end the list.
std::vector<std::string_view> unpack_ids(std::string_view packed);

// The longest facet id, in bytes: one that is longer is cut at a code point and given a digest of the whole.
inline constexpr std::size_t kMaxFacetId = 180;
std::string bounded_facet_id(std::string id);

}  // namespace dateline
