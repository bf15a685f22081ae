// Markdown (CommonMark with tables and strike-through) to blocks of plain text: headings, paragraphs, list
// items, quotes. Links and images keep their text, code stays as a paragraph, raw HTML goes. Stateless, any
// thread.
#pragma once

#include <cstddef>
#include <string_view>

#include "indexer/article/body_builder.h"

namespace dateline {

struct MarkdownCount {
  std::size_t html_blocks = 0;  // raw HTML blocks that were left out
};

// Adds the blocks of `markdown` (clean UTF-8, at most kMaxArticleText bytes) to `body`.
MarkdownCount add_markdown(std::string_view markdown, BodyBuilder& body);

}  // namespace dateline
