#include "server/api/text_fragment.h"

#include <algorithm>
#include <span>
#include <vector>

#include "indexer/analysis/analyzer.h"

namespace dateline {
namespace {

constexpr std::size_t kWholeWords = 10;
constexpr std::size_t kEdgeWords = 4;
constexpr std::string_view kDirective = ":~:";
constexpr std::string_view kSpaces = " \t\n\r";

// Bytes of the text, as WordRange; tokens that are alternatives of one another are one word.
struct Word {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};
using Words = std::span<const Word>;

std::string joined_text(const Snippet& snippet) {
  std::string text;
  for (const TextPart& part : snippet.parts) text += part.text;
  return text;
}

std::vector<Word> words_of(std::string_view text) {
  Analyzer analyzer;
  TokenList tokens;
  analyzer.analyze(text, "", tokens);
  std::vector<Word> words;
  for (const Token& token : tokens.tokens()) {
    if (words.empty() || token.begin >= words.back().end) words.push_back({token.begin, token.end});
  }
  return words;
}

bool is_unreserved(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '_' ||
         c == '~';
}

// The '-', ',' and '&' of a text would be syntax of the directive.
void append_encoded(std::string& out, std::string_view text) {
  constexpr std::string_view kHex = "0123456789ABCDEF";
  for (const char c : text) {
    if (is_unreserved(c)) {
      out.push_back(c);
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    out.push_back('%');
    out.push_back(kHex[byte >> 4U]);
    out.push_back(kHex[byte & 0xFU]);
  }
}

// From the first of the words to the end of the last, white space as a page shows it.
std::string stretch(std::string_view text, Words words) {
  const std::string_view whole = text.substr(words.front().begin, words.back().end - words.front().begin);
  std::string out;
  for (const char c : whole) {
    const bool is_space = kSpaces.find(c) != std::string_view::npos;
    if (is_space && out.back() == ' ') continue;
    out.push_back(is_space ? ' ' : c);
  }
  return out;
}

bool has_line_end(std::string_view text, const Word& left, const Word& right) {
  return text.substr(left.end, right.begin - left.end).find('\n') != std::string_view::npos;
}

// How many words from the beginning stand in one line of the text.
std::size_t first_line(std::string_view text, Words words) {
  std::size_t count = 1;
  while (count < words.size() && !has_line_end(text, words[count - 1], words[count])) ++count;
  return count;
}

std::size_t last_line(std::string_view text, Words words) {
  std::size_t count = 1;
  while (count < words.size() &&
         !has_line_end(text, words[words.size() - count - 1], words[words.size() - count])) {
    ++count;
  }
  return count;
}

// What is looked for: one text, or the two ends of a range.
std::vector<std::string> wanted_texts(std::string_view text, Words words) {
  const std::size_t first = first_line(text, words);
  if (first == words.size() && words.size() <= kWholeWords) return {stretch(text, words)};
  return {stretch(text, words.first(std::min(first, kEdgeWords))),
          stretch(text, words.last(std::min(last_line(text, words), kEdgeWords)))};
}

}  // namespace

std::string text_fragment_url(std::string_view url, const Snippet& snippet) {
  if (url.empty()) return "";
  const std::string text = joined_text(snippet);
  const std::vector<Word> words = words_of(text);
  if (words.empty()) return "";
  const std::size_t hash = url.find('#');
  const bool has_fragment = hash != std::string_view::npos;
  std::string out(url.substr(0, has_fragment ? url.find(kDirective, hash) : hash));
  if (!has_fragment) out += '#';
  out += kDirective;
  out += "text=";
  bool is_first = true;
  for (const std::string& wanted : wanted_texts(text, words)) {
    if (wanted.size() > kMaxFragmentBytes) return "";
    if (!is_first) out += ',';
    append_encoded(out, wanted);
    is_first = false;
  }
  return out;
}

}  // namespace dateline
