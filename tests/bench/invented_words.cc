#include "tests/bench/invented_words.h"

#include <iterator>

namespace dateline::bench {
namespace {

constexpr std::string_view kOnsets[] = {"b", "d", "f", "g", "h", "k", "l",  "m",  "n",  "p",
                                        "r", "s", "t", "v", "w", "z", "br", "dr", "kl", "tr"};
constexpr std::string_view kVowels[] = {"a", "e", "i", "o", "u", "ai"};
constexpr std::string_view kClosed[] = {"bok", "dar", "fen", "gul", "hol", "kin", "lar", "mis",
                                        "nor", "pel", "rud", "sam", "ten", "vor", "wix", "zan"};
constexpr std::uint32_t kOpenSyllables = 120;
constexpr std::uint32_t kClosedSyllables = std::size(kClosed);
constexpr std::uint32_t kShort = 10000;

std::string open_syllables(std::uint32_t number, int count) {
  std::string word;
  for (int i = 0; i < count; ++i, number /= kOpenSyllables) {
    const std::uint32_t syllable = number % kOpenSyllables;
    word += kOnsets[syllable / std::size(kVowels)];
    word += kVowels[syllable % std::size(kVowels)];
  }
  return word;
}

// The last digits of the number come first.
std::string closed_syllables(std::uint32_t number, int count) {
  std::string word;
  for (int i = 0; i < count; ++i, number /= kClosedSyllables) word += kClosed[number % kClosedSyllables];
  return word;
}

}  // namespace

std::string invented_word(std::uint32_t number) {
  // Multiplying by a number without common factors only reorders: neighbours look unlike, none comes twice.
  if (number < kShort) return open_syllables(number * 7919 % (kOpenSyllables * kOpenSyllables), 2);
  const std::uint64_t all = std::uint64_t{kOpenSyllables} * kOpenSyllables * kOpenSyllables;
  return open_syllables(static_cast<std::uint32_t>(number * std::uint64_t{1000003} % all), 3);
}

std::string invented_name(Random& random) {
  const int count = 2 + static_cast<int>(random.below(3));
  std::string name = closed_syllables(random.below(0xffffffff), count);
  // An open one in front keeps these apart from persons.
  return open_syllables(random.below(kOpenSyllables), 1) + name;
}

std::string invented_person(std::uint32_t number) {
  // An odd factor reorders the last four syllables too.
  return capitalized(closed_syllables(number * 37, 2)) + " " +
         capitalized(closed_syllables(number * 40503, 4));
}

const std::vector<std::string_view>& joining_words() {
  static const std::vector<std::string_view> kWords{
      "the",  "of",  "to",   "and",  "in",   "a",   "for",   "on",    "that", "is",   "by",    "with",
      "was",  "at",  "it",   "from", "as",   "its", "be",    "which", "has",  "were", "have",  "an",
      "will", "are", "this", "not",  "been", "but", "their", "would", "or",   "they", "after", "than"};
  return kWords;
}

std::string capitalized(std::string word) {
  if (!word.empty() && word[0] >= 'a' && word[0] <= 'z') word[0] = static_cast<char>(word[0] - 'a' + 'A');
  return word;
}

}  // namespace dateline::bench
