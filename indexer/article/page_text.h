// The main text of a page as blocks: headings, paragraphs, list items, quotes; without its menus, boxes of
// links, captions and comments. Used by the readers of HTML
// and feeds. One page, one thread.
#pragma once

#include "indexer/article/body_builder.h"
#include "indexer/article/page_tree.h"

namespace dateline {

// Adds the main text; when the page has no clear one, all text that is no furniture.
void add_page_text(const PageTree& page, BodyBuilder& body);

// Adds all text of a page that is nothing but a text (an item of a feed), without furniture.
void add_fragment_text(const PageTree& page, BodyBuilder& body);

}  // namespace dateline
