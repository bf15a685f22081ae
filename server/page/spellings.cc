#include "server/page/spellings.h"

#include <algorithm>

#include "indexer/base/utf8.h"

namespace dateline {
namespace {

constexpr std::size_t kEndingLetters = 2;
constexpr std::size_t kStemLetters = 3;  // below, a shared beginning means nothing

bool is_continuation(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

bool is_case_of(const WordInfo& word, const WordInfo& base) {
  if (word.documents != base.documents) return false;
  const auto [end, ignored] =
      std::mismatch(base.word.begin(), base.word.end(), word.word.begin(), word.word.end());
  auto shared = static_cast<std::size_t>(end - base.word.begin());
  // Not into a code point.
  while (shared > 0 && shared < base.word.size() && is_continuation(base.word[shared])) --shared;
  const std::size_t letters = count_code_points(std::string_view(base.word).substr(0, shared));
  return letters >= kStemLetters && letters + kEndingLetters >= count_code_points(base.word);
}

}  // namespace

std::vector<NameSpellings> spellings(const std::vector<WordInfo>& words) {
  std::vector<NameSpellings> names;
  for (const WordInfo& word : words) {
    if (word.origin != WordOrigin::kVariant) continue;
    auto name = std::find_if(names.begin(), names.end(),
                             [&](const NameSpellings& one) { return one.typed == word.typed; });
    if (name == names.end()) name = names.insert(names.end(), {word.typed, {}});
    std::vector<const WordInfo*>& all = name->spellings;
    if (std::none_of(all.begin(), all.end(), [&](const WordInfo* one) { return is_case_of(word, *one); })) {
      all.push_back(&word);
    }
  }
  for (NameSpellings& name : names) {
    std::stable_sort(
        name.spellings.begin(), name.spellings.end(),
        [](const WordInfo* one, const WordInfo* other) { return one->documents > other->documents; });
  }
  return names;
}

}  // namespace dateline
