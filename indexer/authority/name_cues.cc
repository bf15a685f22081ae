#include "indexer/authority/name_cues.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "indexer/analysis/fold.h"
#include "indexer/authority/matching_text.h"
#include "indexer/base/utf8.h"

namespace dateline {
namespace {

// As far as a title of two words, or a head of three, reaches.
constexpr std::size_t kReach = 96;

// Folded, in order; the last word of "prime minister", "defence secretary" and their like is enough.
constexpr std::array<std::string_view, 96> kOffices{
    "adm",           "admiral",       "ambassador",     "archbishop",   "ayatollah",
    "brigadier",     "bundeskanzler", "captain",        "cardinal",     "chairman",
    "chairwoman",    "chancelier",    "chancellor",     "chief",        "col",
    "colonel",       "commander",     "commissioner",   "comrade",      "congressman",
    "congresswoman", "defmin",        "director",       "emir",         "emperor",
    "envoy",         "gen",           "general",        "gov",          "governor",
    "judge",         "justice",       "kaiser",         "kanzler",      "kanzlerin",
    "king",          "leader",        "lieutenant",     "lt",           "maj",
    "major",         "marshal",       "mayor",          "minister",     "ministra",
    "ministre",      "ministro",      "official",       "pm",           "pope",
    "praesident",    "prasident",     "prasidentin",    "premier",      "pres",
    "president",     "presidenta",    "presidente",     "prince",       "princess",
    "queen",         "rep",           "representative", "secretary",    "sec",
    "sen",           "senator",       "sergeant",       "sgt",          "shah",
    "sheikh",        "spokesman",     "spokesperson",   "spokeswoman",  "sultan",
    "supremo",       "tsar",          "vice",           "генерал",      "глава",
    "голова",        "канцлер",       "король",         "лидер",        "лідер",
    "министр",       "міністр",       "премьер",        "премєр",       "президент",
    "президента",    "президентом",   "президенту",     "президентові", "секретарь",
    "секретар"};
constexpr std::array<std::string_view, 14> kHonorifics{"mr",     "mrs",       "ms",   "miss",    "dr",
                                                       "prof",   "professor", "sir",  "lord",    "lady",
                                                       "madame", "herr",      "frau", "monsieur"};
// The office follows the name; no space is needed.
constexpr std::array<std::string_view, 28> kOfficesAfter{
    "대통령", "위원장", "국무위원장", "총리",   "장관",   "총서기", "주석", "의장", "부장",     "대장",
    "장군",   "총장",   "사무총장",   "외무상", "국방상", "大統領", "首相", "主席", "国家主席", "総書記",
    "外相",   "国防相", "総裁",       "总统",   "总理",   "部长",   "總統", "外长"};
// Things in any case, and things only with a capital (as small words they are verbs or plain nouns).
constexpr std::array<std::string_view, 13> kThings{
    "airport", "stadium",  "university", "foundation",  "prize",    "museum",  "institute",
    "library", "hospital", "mausoleum",  "scholarship", "airfield", "motorway"};
constexpr std::array<std::string_view, 34> kCapitalThings{
    "act",     "academy", "arena",   "avenue",  "award",   "bank",     "boulevard", "bridge",      "building",
    "carrier", "center",  "centre",  "college", "company", "controls", "corp",      "corporation", "county",
    "cup",     "group",   "highway", "hotel",   "inc",     "island",   "ltd",       "medal",       "memorial",
    "plaza",   "square",  "station", "street",  "theatre", "tower",    "trophy"};
constexpr std::array<std::string_view, 31> kCommonFamilyNames{
    "kim", "lee",  "ri",   "yi",   "park", "pak",   "choi", "choe", "jung", "kang",   "cho",
    "jo",  "yoon", "jang", "wang", "li",   "zhang", "liu",  "chen", "yang", "nguyen", "tran",
    "le",  "han",  "ким",  "кім",  "ли",   "чен",   "김",   "이",   "박"};

template <std::size_t N>
bool has(const std::array<std::string_view, N>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// The last word of a text that ends right where a name begins: only spaces and an abbreviation's period
// between. Folded without apostrophes; "" when something else stands there.
std::string last_word(std::string_view before) {
  std::size_t from = before.size() > kReach ? before.size() - kReach : 0;
  while (from < before.size() && (static_cast<unsigned char>(before[from]) & 0xC0U) == 0x80) ++from;
  const std::string folded = fold(before.substr(from));
  std::size_t end = folded.find_last_not_of(" \n\t-");
  if (end == std::string::npos || end + 1 == folded.size()) return {};
  if (folded[end] == '.') {
    if (end == 0) return {};
    --end;
  }
  const std::size_t space = folded.find_last_of(" \n\t-\"(", end);
  const std::size_t begin = space == std::string::npos ? 0 : space + 1;
  std::string word = folded.substr(begin, end + 1 - begin);
  std::erase(word, '\'');
  return word;
}

// The first words of a text that follows a name after one space, as written, without punctuation at the ends.
std::vector<std::string_view> next_words(std::string_view after) {
  std::vector<std::string_view> words;
  after = after.substr(0, floor_boundary(after, kReach));
  while (words.size() < 3 && after.size() > 1 && (after[0] == ' ' || after[0] == '\n')) {
    after.remove_prefix(1);
    const std::size_t end = std::min(after.find_first_of(" \n.,;:!?)'\""), after.size());
    if (end == 0) break;
    words.push_back(after.substr(0, end));
    after.remove_prefix(end);
  }
  return words;
}

}  // namespace

bool ends_with_office(std::string_view before) {
  return has(kOffices, last_word(before));
}

bool ends_with_person_title(std::string_view before) {
  const std::string word = last_word(before);
  return has(kOffices, word) || has(kHonorifics, word);
}

bool begins_with_office(std::string_view after) {
  if (after.starts_with(' ')) after.remove_prefix(1);
  return std::any_of(kOfficesAfter.begin(), kOfficesAfter.end(),
                     [after](std::string_view office) { return after.starts_with(office); });
}

bool begins_with_thing_head(std::string_view after) {
  for (const std::string_view word : next_words(after)) {
    const std::string folded = fold(word);
    if (has(kThings, folded)) return true;
    if (!is_capital_at(word, 0)) return false;
    if (has(kCapitalThings, folded)) return true;
  }
  return false;
}

bool is_common_family_name(std::string_view folded) {
  return has(kCommonFamilyNames, folded);
}

}  // namespace dateline
