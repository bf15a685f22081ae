#include "indexer/article/page_text.h"

#include <array>
#include <vector>

#include "indexer/article/page_junk.h"
#include "indexer/article/page_measure.h"
#include "indexer/base/utf8.h"

namespace dateline {
namespace {

// Less main text than this is no article: then everything that is no furniture counts.
constexpr std::size_t kMinMainText = 250;
constexpr std::size_t kShortBox = 200;

bool is_box(GumboTag tag) {
  switch (tag) {
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_SECTION:
    case GUMBO_TAG_UL:
    case GUMBO_TAG_OL:
    case GUMBO_TAG_DL:
    case GUMBO_TAG_TABLE:
    case GUMBO_TAG_FORM:
    case GUMBO_TAG_P:
    case GUMBO_TAG_LI:
    case GUMBO_TAG_H2:
    case GUMBO_TAG_H3:
    case GUMBO_TAG_H4:
      return true;
    default:
      return false;
  }
}

// A box that is mostly links leads elsewhere.
bool is_link_box(GumboTag tag, const Measure& measure, double short_box_links) {
  if (!is_box(tag) || measure.text == 0) return false;
  const double share = measure.link_share();
  if (tag == GUMBO_TAG_P || tag == GUMBO_TAG_LI) return share > 0.9;
  return share > 0.5 || (share > short_box_links && measure.text < kShortBox);
}

bool is_heading(GumboTag tag) {
  return tag >= GUMBO_TAG_H1 && tag <= GUMBO_TAG_H6;
}

// Walks chosen elements in document order and emits a block wherever a block element begins or ends.
class Emitter {
 public:
  // A short box with a larger share of links than `short_box_links` is left out.
  Emitter(const PageTree& page, const std::vector<Measure>& measures, BodyBuilder& body,
          double short_box_links)
      : page_(page), measures_(measures), body_(body), short_box_links_(short_box_links) {}

  void emit(std::size_t top) {
    open_.push_back({top, 0, top + 1});
    begin(top);
    while (!open_.empty()) step();
  }

 private:
  struct Open {
    std::size_t element;
    unsigned next_child;
    std::size_t next_element;  // the index that the next child element has
  };

  void step() {
    Open& top = open_.back();
    const GumboVector& children = children_of(*page_.elements()[top.element].node);
    if (top.next_child == children.length) {
      finish(top.element);
      open_.pop_back();
      return;
    }
    const auto* child = static_cast<const GumboNode*>(children.data[top.next_child++]);
    if (!is_element(*child)) {
      text_ += text_of_node(*child);
      return;
    }
    const std::size_t element = top.next_element;
    top.next_element = page_.elements()[element].end;
    const GumboTag tag = page_.tag(element);
    if (tag == GUMBO_TAG_BR) take_break(*child);
    const Measure& measure = measures_[element];
    if (measure.is_junk || tag == GUMBO_TAG_H1 || is_link_box(tag, measure, short_box_links_)) {
      if (is_block(tag)) flush();
      return;
    }
    open_.push_back({element, 0, element + 1});
    begin(element);
  }

  // Two breaks in a row part paragraphs, one is a space.
  void take_break(const GumboNode&) {
    if (text_.ends_with('\n')) {
      flush();
    } else {
      text_ += '\n';
    }
  }

  void begin(std::size_t element) {
    const GumboTag tag = page_.tag(element);
    if (!is_block(tag)) return;
    flush();
    if (tag == GUMBO_TAG_LI) ++items_;
    if (tag == GUMBO_TAG_BLOCKQUOTE) ++quotes_;
    if (is_heading(tag)) ++headings_;
  }

  void finish(std::size_t element) {
    const GumboTag tag = page_.tag(element);
    if (!is_block(tag)) return;
    flush();
    if (tag == GUMBO_TAG_LI) --items_;
    if (tag == GUMBO_TAG_BLOCKQUOTE) --quotes_;
    if (is_heading(tag)) --headings_;
  }

  void flush() {
    const BlockKind kind = headings_ > 0 ? BlockKind::kHeading
                           : items_ > 0  ? BlockKind::kListItem
                           : quotes_ > 0 ? BlockKind::kQuote
                                         : BlockKind::kParagraph;
    body_.add(kind, text_);
    text_.clear();
  }

  const PageTree& page_;
  const std::vector<Measure>& measures_;
  BodyBuilder& body_;
  double short_box_links_;
  std::vector<Open> open_;
  std::string text_;
  std::size_t items_ = 0;
  std::size_t quotes_ = 0;
  std::size_t headings_ = 0;
};

}  // namespace

void add_page_text(const PageTree& page, BodyBuilder& body) {
  const std::vector<Measure> measures = measure_page(page);
  BodyBuilder main;
  Emitter emitter(page, measures, main, 0.25);
  for (const std::size_t element : main_elements(page, measures)) emitter.emit(element);
  if (main.size() >= kMinMainText || main.too_large()) {
    body = std::move(main);
    return;
  }
  BodyBuilder whole;
  const std::size_t top = page.find(GUMBO_TAG_BODY);
  if (top != PageTree::npos) Emitter(page, measures, whole, 0.5).emit(top);
  body = std::move(whole);
}

void add_fragment_text(const PageTree& page, BodyBuilder& body) {
  const std::size_t top = page.find(GUMBO_TAG_BODY);
  // No box is left out for its links: nothing around the text is here.
  constexpr double kAnyShare = 1.1;
  if (top != PageTree::npos) Emitter(page, measure_page(page), body, kAnyShare).emit(top);
}

}  // namespace dateline
