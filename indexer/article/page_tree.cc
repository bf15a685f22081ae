#include "indexer/article/page_tree.h"

#include <memory_resource>

#include "indexer/article/page_slim.h"

namespace dateline {

// All of gumbo's memory, freed at once: gumbo_destroy_output() walks the tree by recursion.
struct PageTree::Memory {
  std::pmr::monotonic_buffer_resource arena{std::size_t{1} << 16U};
};

namespace {

void* allocate(void* user, std::size_t size) {
  return static_cast<std::pmr::monotonic_buffer_resource*>(user)->allocate(size);
}
void release(void*, void*) {}

}  // namespace

PageTree::PageTree(std::string_view html) : html_(slim_page(html)), memory_(std::make_unique<Memory>()) {
  GumboOptions options = kGumboDefaultOptions;
  options.allocator = allocate;
  options.deallocator = release;
  options.userdata = &memory_->arena;
  options.max_errors = 0;
  const GumboOutput* output = gumbo_parse_with_options(&options, html_.data(), html_.size());
  struct Open {
    std::size_t element;
    unsigned next_child;
  };
  elements_.push_back({output->root, 0, 0});
  std::vector<Open> open{{0, 0}};
  while (!open.empty()) {
    Open& top = open.back();
    const GumboVector& children = children_of(*elements_[top.element].node);
    if (top.next_child == children.length) {
      elements_[top.element].end = elements_.size();
      open.pop_back();
      continue;
    }
    const auto* child = static_cast<const GumboNode*>(children.data[top.next_child++]);
    if (!is_element(*child)) continue;
    elements_.push_back({child, top.element, 0});
    open.push_back({elements_.size() - 1, 0});
  }
}

PageTree::~PageTree() = default;

std::string_view PageTree::attribute(std::size_t element, const char* name) const {
  const GumboAttribute* found = gumbo_get_attribute(&elements_[element].node->v.element.attributes, name);
  return found == nullptr ? std::string_view() : std::string_view(found->value);
}

bool PageTree::has_attribute(std::size_t element, const char* name) const {
  return gumbo_get_attribute(&elements_[element].node->v.element.attributes, name) != nullptr;
}

std::string PageTree::text(std::size_t element) const {
  std::string text;
  std::vector<const GumboNode*> open{elements_[element].node};
  while (!open.empty()) {
    const GumboNode* node = open.back();
    open.pop_back();
    if (!is_element(*node)) {
      text += text_of_node(*node);
      continue;
    }
    if (node->v.element.tag == GUMBO_TAG_BR) text += ' ';
    const GumboVector& children = children_of(*node);
    for (unsigned i = children.length; i > 0; --i)
      open.push_back(static_cast<const GumboNode*>(children.data[i - 1]));
  }
  return text;
}

std::size_t PageTree::find(GumboTag wanted) const {
  for (std::size_t i = 0; i < elements_.size(); ++i) {
    if (tag(i) == wanted) return i;
  }
  return npos;
}

std::string_view text_of_node(const GumboNode& node) {
  switch (node.type) {
    case GUMBO_NODE_TEXT:
    case GUMBO_NODE_WHITESPACE:
    case GUMBO_NODE_CDATA:
      return node.v.text.text;
    default:
      return {};
  }
}

}  // namespace dateline
