#include "indexer/index/text_signature.h"

#include <algorithm>
#include <limits>
#include <vector>

#include "indexer/analysis/fold.h"
#include "indexer/base/utf8.h"

namespace dateline {
namespace {

constexpr std::size_t kRun = 4;

// The finalizer of SplitMix64 (Steele, Lea and Flood 2014).
std::uint64_t mixed(std::uint64_t value) {
  value = (value ^ (value >> 30U)) * 0xbf58476d1ce4e5b9ULL;
  value = (value ^ (value >> 27U)) * 0x94d049bb133111ebULL;
  return value ^ (value >> 31U);
}

// Scripts without spaces between words: each character stands for a word.
bool is_word_by_itself(char32_t code) {
  return (code >= 0x0E00 && code <= 0x0EFF) || (code >= 0x3040 && code <= 0x30FF) ||
         (code >= 0x3400 && code <= 0x9FFF) || (code >= 0x20000 && code <= 0x3FFFF);
}

bool is_word_part(char32_t code) {
  if (code < 0x80) return (code >= 'a' && code <= 'z') || (code >= '0' && code <= '9');
  const bool is_punctuation = (code >= 0x2000 && code <= 0x206F) || (code >= 0x3000 && code <= 0x303F) ||
                              (code >= 0xFF00 && code <= 0xFF0F) || (code >= 0xA0 && code <= 0xBF);
  return !is_punctuation;
}

std::vector<std::uint64_t> hash_words(std::string_view text) {
  std::vector<std::uint64_t> words;
  std::uint64_t word = 0;
  const auto end_word = [&] {
    if (word != 0) words.push_back(word);
    word = 0;
  };
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_utf8(text, at);
    at += point.bytes;
    const bool is_whole = is_word_by_itself(point.code);
    if (is_whole || !is_word_part(point.code)) end_word();
    if (is_whole || is_word_part(point.code)) word = mixed(word + point.code + 1) | 1U;
    if (is_whole) end_word();
  }
  end_word();
  return words;
}

}  // namespace

TextSignature sign_text(std::string_view text) {
  const std::vector<std::uint64_t> words = hash_words(fold(text));
  TextSignature signature;
  signature.words = words.size();
  for (const std::uint64_t word : words) signature.whole = mixed(signature.whole * 3 + word);
  if (words.size() < kMinSignedWords) return signature;
  signature.least.fill(std::numeric_limits<std::uint32_t>::max());
  for (std::size_t at = 0; at + kRun <= words.size(); ++at) {
    std::uint64_t run = 0;
    for (std::size_t i = 0; i < kRun; ++i) run = mixed(run * 3 + words[at + i]);
    for (std::size_t i = 0; i < kSignatureSize; ++i) {
      const auto value = static_cast<std::uint32_t>(mixed(run + i * 0x9e3779b97f4a7c15ULL) >> 32U);
      signature.least[i] = std::min(signature.least[i], value);
    }
  }
  return signature;
}

double likeness(const TextSignature& left, const TextSignature& right) {
  if (left.whole == right.whole && left.words == right.words) return 1;
  if (left.words < kMinSignedWords || right.words < kMinSignedWords) return 0;
  std::size_t same = 0;
  for (std::size_t i = 0; i < kSignatureSize; ++i) {
    if (left.least[i] == right.least[i]) ++same;
  }
  return static_cast<double>(same) / kSignatureSize;
}

}  // namespace dateline
