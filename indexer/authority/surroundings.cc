#include "indexer/authority/surroundings.h"

#include <algorithm>

#include "indexer/analysis/fold.h"
#include "indexer/authority/matching_text.h"
#include "indexer/base/utf8.h"

namespace dateline {
namespace {

// A sentence reaches no further than this from a name, whatever its punctuation.
constexpr std::size_t kSentenceReach = 600;
// As far as a not_before or not_after phrase reaches.
constexpr std::size_t kPhraseReach = 120;

// A text in which whole words can be looked for: " in matching form ".
std::u32string padded(std::string_view text) {
  const MatchingText form = matching_text(text);
  std::u32string out(1, U' ');
  for (const char32_t code : form.codes) out.push_back(is_word_code(code) ? code : U' ');
  out.push_back(U' ');
  return out;
}

std::string_view tail(std::string_view text, std::size_t bytes) {
  std::size_t from = text.size() > bytes ? text.size() - bytes : 0;
  while (from < text.size() && (static_cast<unsigned char>(text[from]) & 0xC0U) == 0x80) ++from;
  return text.substr(from);
}

std::string_view head(std::string_view text, std::size_t bytes) {
  return text.substr(0, floor_boundary(text, bytes));
}

bool is_sentence_end(std::string_view text, std::size_t at) {
  if (text[at] == '\n') return true;
  if (text[at] != '.' && text[at] != '!' && text[at] != '?') return text.substr(at).starts_with("。");
  return at + 1 == text.size() || text[at + 1] == ' ' || text[at + 1] == '\n';
}

std::string_view trim(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(' ');
  return begin == std::string_view::npos ? std::string_view()
                                         : text.substr(begin, text.find_last_not_of(' ') - begin + 1);
}

}  // namespace

std::string_view sentence_around(std::string_view text, std::size_t at) {
  std::size_t begin = at;
  while (begin > 0 && at - begin < kSentenceReach && !is_sentence_end(text, begin - 1)) --begin;
  std::size_t end = at;
  while (end < text.size() && end - at < kSentenceReach && !is_sentence_end(text, end)) ++end;
  return text.substr(begin, end - begin);
}

bool has_context(std::string_view sentence, const std::vector<std::string>& words) {
  if (words.empty()) return false;
  const std::u32string text = padded(sentence);
  return std::any_of(words.begin(), words.end(), [&](const std::string& word) {
    std::u32string wanted = padded(word);
    // Words of scripts without spaces, and Korean ones with particles, stand inside others.
    const char32_t first = wanted.size() > 2 ? wanted[1] : U' ';
    if (is_unspaced(first) || is_hangul_syllable(first)) wanted = wanted.substr(1, wanted.size() - 2);
    return wanted.find_first_not_of(U' ') != std::u32string::npos &&
           text.find(wanted) != std::u32string::npos;
  });
}

bool starts_with_phrase(std::string_view after, const std::vector<std::string>& phrases) {
  const std::string folded = fold(head(after, kPhraseReach));
  const std::string_view text = trim(folded);
  return std::any_of(phrases.begin(), phrases.end(), [&](const std::string& phrase) {
    const std::string wanted = fold(phrase);
    return text.starts_with(wanted) &&
           (text.size() == wanted.size() || !is_word_code(decode_utf8(text, wanted.size()).code));
  });
}

bool ends_with_phrase(std::string_view before, const std::vector<std::string>& phrases) {
  const std::string folded = fold(tail(before, kPhraseReach));
  const std::string_view text = trim(folded);
  return std::any_of(phrases.begin(), phrases.end(), [&](const std::string& phrase) {
    const std::string wanted = fold(phrase);
    if (!text.ends_with(wanted)) return false;
    if (text.size() == wanted.size()) return true;
    std::size_t last = text.size() - wanted.size() - 1;
    while (last > 0 && (static_cast<unsigned char>(text[last]) & 0xC0U) == 0x80) --last;
    return !is_word_code(decode_utf8(text, last).code);
  });
}

bool bears_family_name(std::string_view name, std::u32string_view word) {
  const std::u32string text = padded(name);
  const std::u32string wanted = U" " + std::u32string(word) + U" ";
  return text.starts_with(wanted) || text.ends_with(wanted);
}

}  // namespace dateline
