#include "indexer/authority/name_variants.h"

#include <algorithm>
#include <array>

#include "indexer/analysis/fold.h"

namespace dateline {
namespace {

constexpr std::size_t kMaxVariants = 32;

// Endings that stand for one another: Cyrillic -ский, -ий, -ей as the Latin alphabet writes them.
using Endings = std::vector<std::string_view>;
const std::array<Endings, 4>& ending_groups() {
  static const std::array<Endings, 4> groups{{
      {"skyy", "skyi", "skiy", "skii", "sky", "ski", "skyj", "skij"},
      {"rgei", "rgey", "rgej"},
      {"exei", "exey", "eksei", "eksey"},
      {"riy", "rii", "ry", "ri", "ryi", "rij"},
  }};
  return groups;
}

constexpr std::array<std::string_view, 26> kKoreanFamilyNames{
    "kim", "lee", "ri",   "yi",  "rhee", "park",  "pak", "choi", "choe", "jung", "jeong", "jong", "kang",
    "cho", "jo",  "yoon", "yun", "jang", "chang", "lim", "im",   "han",  "shin", "sin",   "o",    "ro"};

std::vector<std::string> words_of(const std::string& folded) {
  std::vector<std::string> words(1);
  for (const char c : folded) {
    if (c == ' ' || c == '-') {
      if (!words.back().empty()) words.emplace_back();
    } else {
      words.back().push_back(c);
    }
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

std::string join(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

// The word with each other ending of its group; none for most words. The longest ending that fits decides.
std::vector<std::string> other_endings(const std::string& word) {
  for (const Endings& group : ending_groups()) {
    std::string_view longest;
    for (const std::string_view ending : group) {
      if (word.ends_with(ending) && ending.size() > longest.size()) longest = ending;
    }
    if (longest.empty() || word.size() < longest.size() + 2) continue;
    std::vector<std::string> others;
    for (const std::string_view ending : group) {
      if (ending != longest)
        others.push_back(word.substr(0, word.size() - longest.size()) + std::string(ending));
    }
    return others;
  }
  return {};
}

bool is_korean(const std::vector<std::string>& words) {
  return words.size() == 3 &&
         std::find(kKoreanFamilyNames.begin(), kKoreanFamilyNames.end(), words[0]) !=
             kKoreanFamilyNames.end() &&
         words[1].size() <= 6 && words[2].size() <= 6;
}

}  // namespace

std::vector<std::string> name_variants(std::string_view name) {
  const std::vector<std::string> words = words_of(fold(name));
  const std::string itself = join(words);
  std::vector<std::string> out;
  const auto add = [&](const std::vector<std::string>& changed) {
    std::string text = join(changed);
    if (out.size() < kMaxVariants && text != itself && std::find(out.begin(), out.end(), text) == out.end()) {
      out.push_back(std::move(text));
    }
  };
  for (std::size_t i = 0; i < words.size(); ++i) {
    std::vector<std::string> changed = words;
    for (const std::string& other : other_endings(words[i])) {
      changed[i] = other;
      add(changed);
      // A first and a last name may both be spelt otherwise.
      for (std::size_t j = i + 1; j < words.size(); ++j) {
        std::vector<std::string> both = changed;
        for (const std::string& second : other_endings(words[j])) {
          both[j] = second;
          add(both);
        }
      }
    }
    const bool is_article = words[i] == "al" || words[i] == "el";
    if (!is_article || i + 1 == words.size()) continue;
    changed = words;
    changed[i] = words[i] == "al" ? "el" : "al";
    add(changed);
    if (i > 0) {
      changed.erase(changed.begin() + static_cast<std::ptrdiff_t>(i));
      add(changed);
    }
  }
  if (is_korean(words)) add({words[0], words[1] + words[2]});
  return out;
}

}  // namespace dateline
