// BodyBuilder: collects the blocks of a body in order and joins them by one empty line, so that block ranges
// and text cannot disagree. Used by every reader. One a body, not shared.
#pragma once

#include <string>
#include <string_view>

#include "indexer/article/article.h"

namespace dateline {

class BodyBuilder {
 public:
  // Adds a block: white space runs become one space; a text without anything else adds no block. Once the
  // body has passed kMaxArticleText no more is added.
  void add(BlockKind kind, std::string_view text);
  // Adds a paragraph that keeps its line breaks (code, verse); blank lines at its ends go.
  void add_lines(std::string_view text);

  bool too_large() const { return too_large_; }
  bool empty() const { return body_.empty(); }
  std::size_t size() const { return body_.size(); }
  // Moves text and blocks into the article.
  void finish(Article& article);

 private:
  void append(BlockKind kind, std::string_view clean);

  std::string body_;
  std::vector<Block> blocks_;
  bool too_large_ = false;
};

}  // namespace dateline
