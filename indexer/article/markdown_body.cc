#include "indexer/article/markdown_body.h"

#include <md4c.h>

#include <string>

#include "indexer/article/entity.h"

namespace dateline {
namespace {

// What md4c's callbacks write to. A block ends where md4c says so, and before a nested block begins (a list
// inside a list item).
class BlockCollector {
 public:
  explicit BlockCollector(BodyBuilder& body) : body_(body) {}

  int enter(MD_BLOCKTYPE type) {
    flush();
    if (type == MD_BLOCK_QUOTE) ++quotes_;
    if (type == MD_BLOCK_LI) ++items_;
    if (type == MD_BLOCK_H) in_heading_ = true;
    if (type == MD_BLOCK_CODE) in_code_ = true;
    if (type == MD_BLOCK_HTML) ++count_.html_blocks;
    return body_.too_large() ? 1 : 0;
  }

  int leave(MD_BLOCKTYPE type) {
    // The cells of a table row are one paragraph.
    if (type == MD_BLOCK_TD || type == MD_BLOCK_TH) {
      text_ += ' ';
      return 0;
    }
    flush();
    if (type == MD_BLOCK_QUOTE) --quotes_;
    if (type == MD_BLOCK_LI) --items_;
    if (type == MD_BLOCK_H) in_heading_ = false;
    if (type == MD_BLOCK_CODE) in_code_ = false;
    return 0;
  }

  void add(MD_TEXTTYPE type, std::string_view text) {
    switch (type) {
      case MD_TEXT_HTML:
        break;
      case MD_TEXT_BR:
      case MD_TEXT_SOFTBR:
        text_ += ' ';
        break;
      case MD_TEXT_ENTITY:
        text_ += decode_entity(text);
        break;
      case MD_TEXT_NULLCHAR:
      case MD_TEXT_NORMAL:
      case MD_TEXT_CODE:
      case MD_TEXT_LATEXMATH:
        text_ += text;
        break;
    }
  }

  void flush() {
    if (in_code_) {
      body_.add_lines(text_);
    } else {
      body_.add(kind(), text_);
    }
    text_.clear();
  }

  MarkdownCount count() const { return count_; }
  bool is_row_cell(MD_BLOCKTYPE type) const { return type == MD_BLOCK_TD || type == MD_BLOCK_TH; }

 private:
  BlockKind kind() const {
    if (in_heading_) return BlockKind::kHeading;
    if (items_ > 0) return BlockKind::kListItem;
    return quotes_ > 0 ? BlockKind::kQuote : BlockKind::kParagraph;
  }

  BodyBuilder& body_;
  std::string text_;
  std::size_t quotes_ = 0;
  std::size_t items_ = 0;
  bool in_heading_ = false;
  bool in_code_ = false;
  MarkdownCount count_;
};

BlockCollector& collector(void* user) {
  return *static_cast<BlockCollector*>(user);
}

int enter_block(MD_BLOCKTYPE type, void*, void* user) {
  return collector(user).is_row_cell(type) ? 0 : collector(user).enter(type);
}
int leave_block(MD_BLOCKTYPE type, void*, void* user) {
  return collector(user).leave(type);
}
int span(MD_SPANTYPE, void*, void*) {
  return 0;
}
int text(MD_TEXTTYPE type, const MD_CHAR* chars, MD_SIZE size, void* user) {
  collector(user).add(type, std::string_view(chars, size));
  return 0;
}

}  // namespace

MarkdownCount add_markdown(std::string_view markdown, BodyBuilder& body) {
  BlockCollector blocks(body);
  MD_PARSER parser{};
  parser.flags = MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH;
  parser.enter_block = enter_block;
  parser.leave_block = leave_block;
  parser.enter_span = span;
  parser.leave_span = span;
  parser.text = text;
  md_parse(markdown.data(), static_cast<MD_SIZE>(markdown.size()), &parser, &blocks);
  blocks.flush();
  return blocks.count();
}

}  // namespace dateline
