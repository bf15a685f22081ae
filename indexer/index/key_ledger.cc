#include "indexer/index/key_ledger.h"

#include <algorithm>
#include <functional>
#include <string_view>

#include "indexer/base/digest.h"
#include "indexer/base/utf8.h"

namespace dateline {
namespace {

// "https://example.org", "https://example.org/": true for many articles of a site, so no article's key.
bool is_bare_host(std::string_view url) {
  const std::size_t scheme = url.find("://");
  if (scheme == std::string_view::npos) return true;
  const std::size_t slash = url.find_first_of("/?#", scheme + 3);
  return slash == std::string_view::npos || url.substr(slash) == "/";
}

}  // namespace

std::string place_key(const std::string& full_path, std::uint64_t record) {
  std::string key = printable(full_path);
  if (record > 0) key += "#" + std::to_string(record);
  return key;
}

std::string wanted_key(const Article& article, const std::string& place) {
  if (!article.id.empty()) return article.id.text;
  if (!article.url.empty() && !is_bare_host(article.url.text)) return article.url.text;
  return place;
}

std::string attempted_key(const std::string& wanted, const std::string& place, std::uint64_t attempt) {
  if (attempt == 0) return wanted;
  const std::uint64_t form = wanted == place ? attempt + 1 : attempt;
  return form == 1 ? place : place + "~" + std::to_string(form);
}

std::size_t KeyLedger::Hash::operator()(const Packed& id) const {
  return std::hash<std::string_view>{}(std::string_view(id.data(), id.size()));
}

KeyLedger::Packed KeyLedger::pack(const std::string& id) {
  Packed packed{};
  std::copy_n(id.begin(), std::min(id.size(), packed.size()), packed.begin());
  return packed;
}

std::optional<std::uint32_t> KeyLedger::find(const std::string& id) const {
  const auto at = owners_.find(pack(id));
  if (at == owners_.end()) return std::nullopt;
  return at->second;
}

KeyChoice KeyLedger::settle(const std::string& wanted, const std::string& place, std::uint32_t owner) {
  KeyChoice choice;
  while (true) {
    choice.key = attempted_key(wanted, place, choice.attempt);
    choice.id = article_id(choice.key);
    const auto [at, is_new] = owners_.emplace(pack(choice.id), owner);
    if (is_new) return choice;
    if (choice.attempt == 0) {
      choice.wanted = choice.id;
      choice.holder = at->second;
    }
    ++choice.attempt;
  }
}

bool KeyLedger::would_get_again(const ArticleEntry& entry, const std::string& place) const {
  if (is_settled(entry.id)) return false;
  if (entry.attempt == 0) return true;
  if (!is_settled(entry.wanted)) return false;
  // Only whether the first choice was the place matters for the later ones, not its text.
  const std::string first = entry.wanted == article_id(place) ? place : "";
  for (std::uint64_t attempt = 1; attempt < entry.attempt; ++attempt) {
    if (!is_settled(article_id(attempted_key(first, place, attempt)))) return false;
  }
  return true;
}

bool KeyLedger::settle_again(const FileRecord& record, std::uint32_t owner) {
  const std::string full = full_path(record.root, record.path);
  for (std::size_t i = 0; i < record.articles.size(); ++i) {
    const ArticleEntry& entry = record.articles[i];
    if (would_get_again(entry, place_key(full, entry.record))) {
      hold(entry.id, owner);
      continue;
    }
    for (std::size_t settled = 0; settled < i; ++settled) owners_.erase(pack(record.articles[settled].id));
    return false;
  }
  return true;
}

void KeyLedger::hold(const std::string& id, std::uint32_t owner) {
  owners_.emplace(pack(id), owner);
}

}  // namespace dateline
