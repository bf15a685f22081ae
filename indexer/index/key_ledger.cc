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

// The ids of the choices before the one that the article got.
std::vector<std::string> better_choices(const ArticleEntry& entry, const std::string& place) {
  if (entry.attempt == 0) return {};
  std::vector<std::string> ids{entry.wanted};
  // Only whether the first choice was the place matters for the later ones, not its text.
  const std::string first = entry.wanted == article_id(place) ? place : "";
  for (std::uint64_t attempt = 1; attempt < entry.attempt; ++attempt) {
    ids.push_back(article_id(attempted_key(first, place, attempt)));
  }
  return ids;
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
    contested_.insert(choice.id);
    if (choice.attempt == 0) {
      choice.wanted = choice.id;
      choice.holder = at->second;
    }
    ++choice.attempt;
  }
}

bool KeyLedger::settle_again(const FileRecord& record, std::uint32_t owner) {
  for (std::size_t i = 0; i < record.articles.size(); ++i) {
    const ArticleEntry& entry = record.articles[i];
    // A key by place is worth making only for an article that did not get its first choice.
    const auto better =
        entry.attempt == 0
            ? std::vector<std::string>{}
            : better_choices(entry, place_key(full_path(record.root, record.path), entry.record));
    const bool would_get_again =
        !is_settled(entry.id) &&
        std::all_of(better.begin(), better.end(), [this](const std::string& id) { return is_settled(id); });
    if (would_get_again) {
      contested_.insert(better.begin(), better.end());
      hold(entry, owner);
      continue;
    }
    for (std::size_t settled = 0; settled < i; ++settled) owners_.erase(pack(record.articles[settled].id));
    return false;
  }
  return true;
}

void KeyLedger::hold(const ArticleEntry& entry, std::uint32_t owner) {
  owners_.emplace(pack(entry.id), owner);
  if (entry.attempt > 0) contested_.insert(entry.wanted);
}

}  // namespace dateline
