#include "indexer/extract/byline.h"

#include <algorithm>
#include <array>

#include "indexer/article/authors.h"
#include "indexer/base/utf8.h"

namespace dateline {
namespace {

constexpr std::size_t kMaxByline = 200;
constexpr std::size_t kMaxNameWords = 5;

bool is_lower(char c) {
  return c >= 'a' && c <= 'z';
}

// Where the names end: before what pages put after them. A word glued to the name counts when a small letter
// stands before its capital.
std::size_t names_end(std::string_view text) {
  std::size_t end = text.size();
  for (const std::string_view mark : {" on ", " |", "|", " •", "•", " · ", " - ", " – ", " — ", "(",
                                      "Published", "Updated", "Posted", " min read"}) {
    end = std::min(end, text.find(mark));
  }
  const std::size_t digit = text.find_first_of("0123456789");
  return std::min(end, digit);
}

bool is_particle(std::string_view word) {
  static constexpr std::array<std::string_view, 15> kParticles{
      "de", "da", "di", "del", "della", "der", "den", "van", "von", "bin", "al", "el", "la", "le", "ten"};
  return std::find(kParticles.begin(), kParticles.end(), word) != kParticles.end();
}

// Two to five words that begin with capitals (or no case at all), particles between them.
bool is_name(std::string_view name) {
  std::size_t words = 0;
  while (!name.empty()) {
    const std::size_t end = std::min(name.find(' '), name.size());
    const std::string_view word = name.substr(0, end);
    name.remove_prefix(std::min(end + 1, name.size()));
    if (word.empty() || word.ends_with("'s") || word.ends_with("’s")) return false;
    if (is_lower(word.front()) && !is_particle(word) && !word.starts_with("al-")) return false;
    ++words;
  }
  return words >= 2 && words <= kMaxNameWords;
}

}  // namespace

std::vector<std::string> authors_of_byline(std::string_view text) {
  const std::string line = clean_line(text.substr(0, kMaxByline + 1));
  if (line.size() > kMaxByline) return {};
  if (!line.starts_with("By ") && !line.starts_with("BY ") && !line.starts_with("by ")) return {};
  const std::string_view rest = std::string_view(line).substr(3);
  const std::size_t end = names_end(rest);
  // A sentence goes on behind its names; a byline does not.
  if (end == rest.size() && (rest.ends_with('.') || rest.ends_with('?') || rest.ends_with('!'))) return {};
  std::vector<std::string> names = split_authors(rest.substr(0, end));
  if (!std::all_of(names.begin(), names.end(), is_name)) return {};
  return names;
}

}  // namespace dateline
