#include "indexer/article/body_builder.h"

#include "indexer/article/limits.h"
#include "indexer/base/utf8.h"

namespace dateline {

void BodyBuilder::append(BlockKind kind, std::string_view clean) {
  if (clean.empty()) return;
  const std::size_t gap = body_.empty() ? 0 : 2;
  if (body_.size() + gap + clean.size() > kMaxArticleText) too_large_ = true;
  if (too_large_) return;
  if (!body_.empty()) body_ += "\n\n";
  const auto begin = static_cast<std::uint32_t>(body_.size());
  body_ += clean;
  blocks_.push_back(Block{kind, begin, static_cast<std::uint32_t>(body_.size())});
}

void BodyBuilder::add(BlockKind kind, std::string_view text) {
  if (!too_large_) append(kind, clean_line(text));
}

void BodyBuilder::add_lines(std::string_view text) {
  if (too_large_) return;
  const std::string clean = clean_text(text).text;
  const std::size_t first = clean.find_first_not_of(" \t\n");
  if (first == std::string::npos) return;
  const std::size_t line = clean.rfind('\n', first);
  const std::size_t begin = line == std::string::npos ? 0 : line + 1;
  const std::size_t end = clean.find_last_not_of(" \t\n") + 1;
  append(BlockKind::kParagraph, std::string_view(clean).substr(begin, end - begin));
}

void BodyBuilder::finish(Article& article) {
  article.body = std::move(body_);
  article.blocks = std::move(blocks_);
}

}  // namespace dateline
