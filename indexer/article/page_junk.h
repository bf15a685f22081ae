// Which elements of a page are furniture: menus, footers, share boxes, comments, hidden things. Used by the
// main text search. Pure functions, any thread.
#pragma once

#include <cstddef>
#include <string_view>

#include "indexer/article/page_tree.h"

namespace dateline {

// True when the element goes with all that is in it: by its tag, because it is hidden, by its role.
bool is_furniture(const PageTree& page, std::size_t element);

// True when its class or id names side matter ("related", "newsletter") and nothing of an article. Wrappers
// of whole pages have such names too: only the caller can see how much text is in it.
bool is_named_aside(const PageTree& page, std::size_t element);

// +25 for class and id words of articles, -25 for those of side matter, 0 when neither or both.
int class_weight(const PageTree& page, std::size_t element);

// Elements that begin and end a block of text.
bool is_block(GumboTag tag);

}  // namespace dateline
