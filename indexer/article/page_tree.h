// PageTree: a parsed page as a flat list of elements in document order, so that every walk is a loop and no
// depth can exhaust a stack. Owns gumbo's tree. Read-only after parsing; one thread at a time.
#pragma once

#include <gumbo.h>

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

class PageTree {
 public:
  struct Element {
    const GumboNode* node = nullptr;
    std::size_t parent = 0;  // index; the root is its own
    std::size_t end = 0;     // one past the last element inside this one
  };

  // `html` is clean UTF-8; it is slimmed first (page_slim.h).
  explicit PageTree(std::string_view html);
  ~PageTree();
  PageTree(const PageTree&) = delete;
  PageTree& operator=(const PageTree&) = delete;

  const std::vector<Element>& elements() const { return elements_; }
  GumboTag tag(std::size_t element) const { return elements_[element].node->v.element.tag; }
  // The attribute's value, "" when it has none.
  std::string_view attribute(std::size_t element, const char* name) const;
  bool has_attribute(std::size_t element, const char* name) const;
  // All text inside an element, white space as written.
  std::string text(std::size_t element) const;
  // The first element with that tag, or npos.
  std::size_t find(GumboTag tag) const;

  static constexpr std::size_t npos = static_cast<std::size_t>(-1);

 private:
  struct Memory;
  std::string html_;
  std::unique_ptr<Memory> memory_;
  std::vector<Element> elements_;
};

// The text of a text or white space node, else "".
std::string_view text_of_node(const GumboNode& node);
// The children of an element node.
inline const GumboVector& children_of(const GumboNode& node) {
  return node.v.element.children;
}
inline bool is_element(const GumboNode& node) {
  return node.type == GUMBO_NODE_ELEMENT || node.type == GUMBO_NODE_TEMPLATE;
}

}  // namespace dateline
