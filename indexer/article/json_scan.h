// Looks at JSON text without building it: how deep it nests, where the elements of a list stand. So that a
// file of a million articles is read one at a time, and no depth can exhaust a stack. Pure functions, any
// thread. Not a validator: it only follows brackets and strings.
#pragma once

#include <cstddef>
#include <functional>
#include <string_view>
#include <vector>

namespace dateline {

// True when brackets never nest deeper than `limit`.
bool json_depth_within(std::string_view json, std::size_t limit);

// Calls `element` for the text of each element of the list that `list` begins with ("[" first), in order.
// Returns the number of bytes up to and with the closing bracket, 0 when it is not closed (the elements
// before the end were reported, the unfinished one too).
using ElementSink = std::function<void(std::string_view)>;
std::size_t scan_json_list(std::string_view list, const ElementSink& element);

// Where the list begins that stands under `key` in the object that `object` begins with; npos when there is
// none at its top level.
std::size_t find_json_list(std::string_view object, std::string_view key);

// The keys that stand more than once at the top of the object that `object` begins with, as written, in order
// of text. Parsers keep the last value of each.
std::vector<std::string_view> repeated_keys(std::string_view object);

// The number of bytes of the object that `text` begins with ("{" first); 0 when it is not closed.
std::size_t json_object_end(std::string_view text);

}  // namespace dateline
