#include "indexer/extract/boilerplate.h"

#include <algorithm>
#include <array>
#include <string>

#include "indexer/article/body_builder.h"
#include "indexer/article/fields.h"
#include "indexer/base/ascii.h"
#include "indexer/base/utf8.h"
#include "indexer/extract/byline.h"

namespace dateline {
namespace {

constexpr std::size_t kHeadBlocks = 8;
// A longer line at the foot is text, whatever it says.
constexpr std::size_t kShortLine = 70;
constexpr std::size_t kMaxPercent = 30;

// Phrases that a foot line is, or begins with.
constexpr std::array<std::string_view, 26> kFootPhrases{"sign in to",
                                                        "log in to",
                                                        "sign up",
                                                        "privacy policy",
                                                        "privacy notice",
                                                        "terms of use",
                                                        "terms of service",
                                                        "terms and conditions",
                                                        "cookie",
                                                        "all rights reserved",
                                                        "about the creator",
                                                        "about the author",
                                                        "reader insights",
                                                        "be the first to",
                                                        "there are no comments",
                                                        "no comments yet",
                                                        "leave a comment",
                                                        "add a comment",
                                                        "find us on",
                                                        "follow us",
                                                        "share this",
                                                        "subscribe to",
                                                        "read more from",
                                                        "more stories from",
                                                        "related articles",
                                                        "recommended for you"};
constexpr std::array<std::string_view, 12> kHeadPhrases{
    "skip to content", "skip to main", "sign in",   "log in", "subscribe", "menu",
    "advertisement",   "share this",   "open menu", "search", "share",     "listen to this"};

bool is_label(std::string_view line) {
  return std::count(line.begin(), line.end(), ' ') < 3 && !line.ends_with('.') && !line.ends_with('?');
}

// The first block of the furniture at the tail, or the number of blocks.
std::size_t tail_begin(const Article& article) {
  const std::size_t count = article.blocks.size();
  std::size_t begin = count;
  for (std::size_t i = count; i > 0 && block_text(article, i - 1).size() <= kShortLine; --i) {
    if (is_foot_line(block_text(article, i - 1))) begin = i - 1;
  }
  // The rubric above "About the author".
  if (begin < count && begin > 0 && is_label(block_text(article, begin - 1))) --begin;
  return begin;
}

std::size_t bytes_of(const Article& article, std::size_t first, std::size_t last) {
  std::size_t bytes = 0;
  for (std::size_t i = first; i < last; ++i) bytes += block_text(article, i).size();
  return bytes;
}

}  // namespace

bool is_foot_line(std::string_view line) {
  const std::string lower = lower_ascii(clean_line(line));
  if (lower.size() > kShortLine) return false;
  if (lower.starts_with("© ") || lower.starts_with("copyright ") || lower == "comments") return true;
  return std::any_of(kFootPhrases.begin(), kFootPhrases.end(),
                     [&](std::string_view phrase) { return lower.starts_with(phrase); });
}

bool is_head_line(std::string_view line) {
  const std::string lower = lower_ascii(clean_line(line));
  if (lower.ends_with(" logo") && is_label(lower)) return true;
  return std::find(kHeadPhrases.begin(), kHeadPhrases.end(), lower) != kHeadPhrases.end();
}

void drop_boilerplate(Article& article) {
  const std::size_t count = article.blocks.size();
  const std::size_t tail = tail_begin(article);
  std::vector<bool> drop(count, false);
  for (std::size_t i = 0; i < std::min(count, kHeadBlocks); ++i) {
    const std::string_view line = block_text(article, i);
    drop[i] = is_head_line(line) || !authors_of_byline(line).empty();
  }
  std::fill(drop.begin() + static_cast<std::ptrdiff_t>(tail), drop.end(), true);
  std::size_t bytes = 0;
  for (std::size_t i = 0; i < count; ++i) bytes += drop[i] ? block_text(article, i).size() : 0;
  const auto dropped = std::count(drop.begin(), drop.end(), true);
  if (dropped == 0 || bytes * 100 > bytes_of(article, 0, count) * kMaxPercent) return;
  BodyBuilder body;
  for (std::size_t i = 0; i < count; ++i) {
    if (!drop[i]) body.add(article.blocks[i].kind, block_text(article, i));
  }
  body.finish(article);
  warn(article, "body: " + std::to_string(dropped) + " lines that belong to the page were left out");
}

}  // namespace dateline
