#include "indexer/extract/name_words.h"

#include <algorithm>
#include <unordered_map>

#include "indexer/analysis/fold.h"
#include "indexer/base/ascii.h"

namespace dateline {
namespace {

using Table = std::unordered_map<std::string_view, std::uint32_t>;

void add(Table& table, std::string_view words, std::uint32_t trait) {
  while (!words.empty()) {
    const std::size_t end = std::min(words.find(' '), words.size());
    if (end > 0) table[words.substr(0, end)] |= trait;
    words.remove_prefix(std::min(end + 1, words.size()));
  }
}

Table make_table() {
  Table table;
  add(table, given_names(), kGivenName);
  add(table, uncertain_given_names(), kUncertainGivenName);
  add(table, family_names(), kFamilyName);
  add(table, roles(), kRole);
  add(table, sure_titles(), kSureTitle);
  add(table, honorifics(), kHonorific);
  add(table, place_names(), kPlace);
  add(table, place_openers(), kPlaceOpener);
  add(table, thing_heads(), kThingHead);
  add(table, soft_heads(), kSoftHead);
  add(table, stop_words(), kStop);
  add(table, common_words(), kCommon);
  add(table, speech_verbs(), kSpeech);
  add(table, life_verbs(), kLifeVerb);
  add(table,
      "de del della di da das dos du des van von vom zu zur der den ter ten la le bin ibn bint al el y",
      kParticle);
  add(table, "jr sr ii iii iv vi vii viii ix xi xii xiii xiv xv xvi", kSuffix);
  add(table, "in at near into outside via toward towards within", kPlacePreposition);
  // What is uncertain is not certain as well.
  for (auto& [word, traits] : table) {
    if ((traits & kUncertainGivenName) != 0) traits &= ~static_cast<std::uint32_t>(kGivenName);
  }
  return table;
}

}  // namespace

std::uint32_t word_traits(std::string_view folded) {
  static const Table table = make_table();
  const auto found = table.find(folded);
  return found == table.end() ? 0 : found->second;
}

std::string folded_word(std::string_view word) {
  const bool is_ascii =
      std::all_of(word.begin(), word.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  return is_ascii ? lower_ascii(word) : fold(word);
}

}  // namespace dateline
