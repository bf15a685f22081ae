#include "indexer/analysis/alternatives.h"

#include <algorithm>
#include <array>

#include "indexer/analysis/particles.h"
#include "indexer/base/utf8.h"

namespace dateline {
namespace {

// What French, Italian and Catalan write before an apostrophe; o' and d'-names such as o'neil stay whole.
constexpr std::array<std::string_view, 25> kElided{
    "l",     "d",      "j",      "m",      "t",    "s",    "n",     "c",    "qu",
    "jusqu", "lorsqu", "puisqu", "quoiqu", "dell", "all",  "nell",  "sull", "dall",
    "un",    "quest",  "quell",  "degl",   "agl",  "negl", "presqu"};

// "u.s" or "u.s.a": single letters between periods.
bool is_acronym(std::string_view word) {
  std::size_t letters = 0;
  for (std::size_t at = 0; at < word.size();) {
    if (word[at] == '.') return false;
    at += decode_utf8(word, at).bytes;
    ++letters;
    if (at == word.size()) break;
    if (word[at] != '.' || at + 1 == word.size()) return false;
    ++at;
  }
  return letters >= 2;
}

void add_elision(std::string_view word, std::vector<std::string>& out) {
  const std::size_t apostrophe = word.find('\'');
  if (apostrophe == std::string_view::npos || apostrophe == 0) return;
  const std::string_view left = word.substr(0, apostrophe);
  const std::string_view rest = word.substr(apostrophe + 1);
  // Two letters at least: "don't" has left "don", "d't" is no word that anybody looks for.
  if (rest.size() < 2 || std::find(kElided.begin(), kElided.end(), left) == kElided.end()) return;
  out.emplace_back(rest);
}

}  // namespace

std::string_view without_possessive(std::string_view word) {
  if (word.size() > 2 && word.ends_with("'s")) word.remove_suffix(2);
  return word;
}

std::vector<std::string> alternatives(std::string_view word) {
  std::vector<std::string> out;
  if (word.find('.') != std::string_view::npos && is_acronym(word)) {
    std::string joined(word);
    std::erase(joined, '.');
    if (!std::all_of(joined.begin(), joined.end(), [](char c) { return c >= '0' && c <= '9'; })) {
      out.push_back(std::move(joined));
    }
  }
  add_elision(word, out);
  for (const std::string_view stem : without_particles(word)) out.emplace_back(stem);
  return out;
}

}  // namespace dateline
