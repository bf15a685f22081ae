// How much text stands where in a page, how much of it in links, and which element holds the main text: a
// readability-style score (paragraphs give points to what contains them, links take them away). Used by
// page_text.h. One page, one thread.
#pragma once

#include <cstddef>
#include <vector>

#include "indexer/article/page_tree.h"

namespace dateline {

struct Measure {
  bool is_junk = false;      // itself or something that it stands in
  std::size_t text = 0;      // bytes of text inside, white space runs as one
  std::size_t link = 0;      // of these inside links
  std::size_t own_text = 0;  // directly inside, or in inline elements
  std::size_t commas = 0;    // in own_text

  double link_share() const {
    return text == 0 ? 0.0 : static_cast<double>(link) / static_cast<double>(text);
  }
};

// One Measure an element, in the tree's order.
std::vector<Measure> measure_page(const PageTree& page);

// The elements that hold the main text, in document order: the best container, those of its siblings that
// look like more of it, and the other parts of an article that is cut in pieces of one class. Empty when no
// paragraph was found.
std::vector<std::size_t> main_elements(const PageTree& page, const std::vector<Measure>& measures);

}  // namespace dateline
