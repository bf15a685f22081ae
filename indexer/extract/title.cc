#include "indexer/extract/title.h"

#include <algorithm>
#include <array>
#include <vector>

#include "indexer/base/utf8.h"
#include "indexer/extract/boilerplate.h"
#include "indexer/extract/byline.h"

namespace dateline {
namespace {

constexpr std::size_t kMaxTitleCharacters = 120;
constexpr std::size_t kTitleLines = 12;
constexpr std::size_t kMaxHeading = 400;
constexpr std::size_t kMinWords = 4;
constexpr std::size_t kMaxTitleWords = 20;

struct WordCount {
  std::size_t words = 0;
  std::size_t capitals = 0;  // words that begin with a capital or a digit
};

WordCount count_words(std::string_view line) {
  WordCount count;
  bool begins = true;
  for (std::size_t at = 0; at < line.size();) {
    const CodePoint point = decode_utf8(line, at);
    at += point.bytes;
    if (point.code == ' ') {
      begins = true;
      continue;
    }
    if (!begins) continue;
    if (point.code == '"' || point.code == '\'' || point.code == 0x201C || point.code == 0x2018) continue;
    begins = false;
    ++count.words;
    const bool capital =
        (point.code >= 'A' && point.code <= 'Z') || (point.code >= '0' && point.code <= '9') ||
        (point.code >= 0xC0 && point.code <= 0xDE) || (point.code >= 0x0410 && point.code <= 0x042F);
    if (capital) ++count.capitals;
  }
  return count;
}

bool ends_sentence(std::string_view line) {
  for (const std::string_view stop : {".", "?", "!", ":", ";", ",", "。", "…"}) {
    if (line.ends_with(stop)) return true;
  }
  return false;
}

bool is_title_line(const Article& article, std::size_t block, bool byline_follows) {
  const std::string_view line = block_text(article, block);
  const WordCount count = count_words(line);
  if (article.blocks[block].kind != BlockKind::kParagraph || ends_sentence(line) || is_head_line(line))
    return false;
  if (count.words < kMinWords || count.words > kMaxTitleWords) return false;
  return byline_follows || count.capitals * 2 >= count.words;
}

// Running text: from here on no title comes any more.
bool is_prose(std::string_view line) {
  const WordCount count = count_words(line);
  return count.words > kMaxTitleWords || (count.words > kMinWords && line.ends_with('.'));
}

bool is_abbreviation(std::string_view word) {
  static constexpr std::array<std::string_view, 20> kWords{"Mr",  "Mrs", "Ms",   "Dr",  "Gen", "Sen", "Gov",
                                                           "Rep", "Col", "Lt",   "Maj", "Adm", "St",  "Jan",
                                                           "Feb", "Aug", "Sept", "Oct", "Nov", "Dec"};
  // One letter, or letters with stops between them: an initial, "U.S".
  if (word.size() == 1 || word.find('.') != std::string_view::npos) return true;
  return std::find(kWords.begin(), kWords.end(), word) != kWords.end();
}

// Where the first sentence ends, its stop included.
std::size_t sentence_end(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text.substr(at).starts_with("。")) return at + 3;
    const char c = text[at];
    if (c != '.' && c != '!' && c != '?') continue;
    std::size_t end = at + 1;
    for (const std::string_view quote : {"\"", "”", "’"}) {
      if (text.substr(end).starts_with(quote)) end += quote.size();
    }
    if (end < text.size() && text[end] != ' ' && text[end] != '\n') continue;
    const std::size_t space = text.find_last_of(" \n(", at);
    const std::size_t word = space == std::string_view::npos ? 0 : space + 1;
    if (c != '.' || !is_abbreviation(text.substr(word, at - word))) return end;
  }
  return text.size();
}

}  // namespace

std::string first_sentence(std::string_view text) {
  text = text.substr(0, floor_boundary(text, kMaxTitleCharacters * 8));
  std::string sentence = clean_line(text.substr(0, sentence_end(text)));
  if (count_code_points(sentence) <= kMaxTitleCharacters) return sentence;
  std::size_t at = 0;
  std::size_t cut = 0;
  for (std::size_t characters = 0; characters < kMaxTitleCharacters - 1; ++characters) {
    if (sentence[at] == ' ') cut = at;
    at += decode_utf8(sentence, at).bytes;
  }
  // Text without spaces (Chinese, Japanese, one long word) is cut where the room ends.
  std::string title = sentence.substr(0, cut > at / 2 ? cut : at);
  while (title.ends_with(',') || title.ends_with(';') || title.ends_with(':')) title.pop_back();
  return title + "…";
}

namespace {

std::string title_of_block(std::string_view text) {
  return text.size() > kMaxHeading ? first_sentence(text) : clean_line(text);
}

}  // namespace

Sourced find_title(const Article& article) {
  const std::size_t count = article.blocks.size();
  const std::size_t lines = std::min(count, kTitleLines);
  for (std::size_t i = 0; i < lines; ++i) {
    const std::string_view line = block_text(article, i);
    if (article.blocks[i].kind == BlockKind::kHeading) {
      return {title_of_block(line), Origin::kText};
    }
    if (is_prose(line)) break;
  }
  for (std::size_t i = 0; i < lines && !is_prose(block_text(article, i)); ++i) {
    const bool byline_follows = i + 1 < lines && !authors_of_byline(block_text(article, i + 1)).empty();
    if (is_title_line(article, i, byline_follows))
      return {title_of_block(block_text(article, i)), Origin::kText};
  }
  for (std::size_t i = 0; i < lines; ++i) {
    if (is_prose(block_text(article, i))) return {first_sentence(block_text(article, i)), Origin::kRule};
  }
  return {first_sentence(article.body), Origin::kRule};
}

}  // namespace dateline
