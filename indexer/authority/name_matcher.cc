#include "indexer/authority/name_matcher.h"

#include <algorithm>
#include <limits>
#include <set>
#include <stdexcept>

#include "indexer/authority/matching_text.h"
#include "indexer/authority/name_trie.h"
#include "indexer/authority/name_variants.h"
#include "indexer/base/utf8.h"

namespace dateline {
namespace {

// How capitals decide: a code such as "US" is a common word in small letters, and so are turkey and polish.
enum class Capitals : std::uint8_t { kAny, kFirst, kAll };

constexpr std::size_t kLongestCode = 3;

struct Name {
  MentionKind kind = MentionKind::kPerson;
  std::uint32_t entry = 0;
  std::uint32_t alias = 0;
  Capitals capitals = Capitals::kAny;
};

Capitals capitals_of(std::string_view alias) {
  if (alias.empty() || !is_capital_at(alias, 0)) return Capitals::kAny;
  std::size_t codes = 0;
  bool is_all = true;
  for (std::size_t at = 0; at < alias.size(); ++codes) {
    const CodePoint point = decode_utf8(alias, at);
    if (point.code == ' ' || point.code == '-') return Capitals::kAny;
    is_all = is_all && is_capital_at(alias, at);
    at += point.bytes;
  }
  return is_all && codes <= kLongestCode ? Capitals::kAll : Capitals::kFirst;
}

bool fits(std::string_view written, Capitals wanted) {
  if (wanted == Capitals::kAny) return true;
  if (wanted == Capitals::kFirst) return is_capital_at(written, 0);
  for (std::size_t at = 0; at < written.size(); at += decode_utf8(written, at).bytes) {
    if (!is_capital_at(written, at)) return false;
  }
  return true;
}

// Collects the names of an Authority as keys of the trie.
class Collector {
 public:
  void add(std::string_view text, const Name& name) {
    const MatchingText form = matching_text(text);
    std::u32string key(form.codes.begin(), form.codes.end());
    while (!key.empty() && key.back() == U' ') key.pop_back();
    while (!key.empty() && key.front() == U' ') key.erase(key.begin());
    if (key.empty()) return;
    keys.push_back({std::move(key), static_cast<std::uint32_t>(names.size())});
    names.push_back(name);
  }

  void add_persons(const std::vector<Person>& persons) {
    for (std::uint32_t i = 0; i < persons.size(); ++i) {
      add(persons[i].name, {MentionKind::kPerson, i, 0, capitals_of(persons[i].name)});
      for (std::uint32_t n = 0; n < persons[i].aliases.size(); ++n) {
        const std::string& text = persons[i].aliases[n].text;
        add(text, {MentionKind::kPerson, i, n + 1, capitals_of(text)});
      }
    }
  }

  // After all other names: a generated spelling that is somebody's own name belongs to them alone.
  void add_variants(const std::vector<Person>& persons) {
    std::set<std::u32string> taken;
    for (const NameTrie::Key& key : keys) taken.insert(key.text);
    const auto add_all = [&](std::string_view text, std::uint32_t person, std::uint32_t alias) {
      for (const std::string& variant : name_variants(text)) {
        const MatchingText form = matching_text(variant);
        if (taken.contains(std::u32string(form.codes.begin(), form.codes.end()))) continue;
        add(variant, {MentionKind::kPerson, person, alias, capitals_of(text)});
      }
    };
    for (std::uint32_t i = 0; i < persons.size(); ++i) {
      add_all(persons[i].name, i, 0);
      for (std::uint32_t n = 0; n < persons[i].aliases.size(); ++n) {
        add_all(persons[i].aliases[n].text, i, n + 1);
      }
    }
  }

  void add_countries(const std::vector<Country>& countries) {
    for (std::uint32_t i = 0; i < countries.size(); ++i) {
      for (std::uint32_t n = 0; n < countries[i].names.size(); ++n) {
        const CountryName& name = countries[i].names[n];
        add(name.text,
            {MentionKind::kCountry, i, n, name.is_any_case ? Capitals::kAny : capitals_of(name.text)});
      }
      for (std::uint32_t n = 0; n < countries[i].not_phrases.size(); ++n) {
        add(countries[i].not_phrases[n], {MentionKind::kNotCountry, i, n, Capitals::kAny});
      }
    }
  }

  void add_sources(const std::vector<Source>& sources) {
    for (std::uint32_t i = 0; i < sources.size(); ++i) {
      add(sources[i].name, {MentionKind::kSource, i, 0, capitals_of(sources[i].name)});
      for (std::uint32_t n = 0; n < sources[i].aliases.size(); ++n) {
        add(sources[i].aliases[n], {MentionKind::kSource, i, n + 1, capitals_of(sources[i].aliases[n])});
      }
    }
  }

  std::vector<NameTrie::Key> keys;
  std::vector<Name> names;
};

bool may_begin(const MatchingText& text, std::size_t at) {
  const char32_t code = text.codes[at];
  if (code == ' ' || code == '\n') return false;
  return at == 0 || is_unspaced(code) || !is_word_code(code) || !is_word_code(text.codes[at - 1]) ||
         is_unspaced(text.codes[at - 1]);
}

bool may_end(const MatchingText& text, std::size_t end) {
  const char32_t last = text.codes[end - 1];
  // A code that comes from the same bytes as its neighbour (ß) cannot be parted from it.
  if (end < text.codes.size() && text.begins[end] == text.begins[end - 1]) return false;
  return end == text.codes.size() || is_unspaced(last) || is_hangul_syllable(last) ||
         !is_word_code(text.codes[end]) || is_hangul_syllable(text.codes[end]) ||
         is_unspaced(text.codes[end]);
}

}  // namespace

struct NameMatcher::Names {
  explicit Names(Collector collected) : trie(std::move(collected.keys)), names(std::move(collected.names)) {}

  // Appends the mentions of the longest name that begins at `at`; returns where it ends, `at` if none does.
  std::size_t match(std::string_view original, const MatchingText& text, std::size_t at,
                    std::vector<Mention>& out) const;

  NameTrie trie;
  std::vector<Name> names;
};

std::size_t NameMatcher::Names::match(std::string_view original, const MatchingText& text, std::size_t at,
                                      std::vector<Mention>& out) const {
  const auto written = [&](std::size_t end) {
    return original.substr(text.begins[at], text.ends[end - 1] - text.begins[at]);
  };
  const auto counts = [&](std::uint32_t name, std::size_t end) {
    return fits(written(end), names[name].capitals);
  };
  std::uint32_t best = NameTrie::kNone;
  std::size_t best_end = at;
  std::uint32_t node = NameTrie::kRoot;
  for (std::size_t end = at; end < text.codes.size();) {
    node = trie.next(node, text.codes[end]);
    if (node == NameTrie::kNone) break;
    ++end;
    const auto values = trie.values(node);
    if (values.empty() || !may_end(text, end)) continue;
    if (std::none_of(values.begin(), values.end(), [&](std::uint32_t name) { return counts(name, end); })) {
      continue;
    }
    best = node;
    best_end = end;
  }
  if (best == NameTrie::kNone) return at;
  const auto values = trie.values(best);
  const std::size_t first = out.size();
  const auto has = [&](MentionKind kind) {
    return std::any_of(values.begin(), values.end(),
                       [&](std::uint32_t name) { return names[name].kind == kind; });
  };
  for (const std::uint32_t value : values) {
    const Name& name = names[value];
    if (!counts(value, best_end)) continue;
    if (name.kind == MentionKind::kPerson && has(MentionKind::kBlock)) continue;
    if (name.kind == MentionKind::kCountry && has(MentionKind::kNotCountry)) continue;
    const Mention mention{name.kind, name.entry, name.alias, text.begins[at], text.ends[best_end - 1]};
    // Two spellings of one entry may fold alike: one mention is enough.
    const bool is_known = std::any_of(
        out.begin() + static_cast<std::ptrdiff_t>(first), out.end(),
        [&](const Mention& other) { return other.kind == mention.kind && other.entry == mention.entry; });
    if (!is_known) out.push_back(mention);
  }
  return best_end;
}

NameMatcher::NameMatcher(const Authority& authority) {
  Collector collected;
  collected.add_persons(authority.persons());
  for (std::uint32_t i = 0; i < authority.person_blocks().size(); ++i) {
    collected.add(authority.person_blocks()[i], {MentionKind::kBlock, i, 0, Capitals::kAny});
  }
  collected.add_countries(authority.countries());
  collected.add_sources(authority.sources());
  collected.add_variants(authority.persons());
  names_ = std::make_unique<const Names>(std::move(collected));
}

NameMatcher::~NameMatcher() = default;
NameMatcher::NameMatcher(NameMatcher&&) noexcept = default;
NameMatcher& NameMatcher::operator=(NameMatcher&&) noexcept = default;

std::vector<Mention> NameMatcher::find(std::string_view text) const {
  if (text.size() > std::numeric_limits<std::uint32_t>::max()) {
    throw std::length_error("names: want a text below 4 GiB");
  }
  std::vector<Mention> out;
  const MatchingText form = matching_text(text);
  for (std::size_t at = 0; at < form.codes.size();) {
    const std::size_t end = may_begin(form, at) ? names_->match(text, form, at, out) : at;
    at = end > at ? end : at + 1;
  }
  return out;
}

}  // namespace dateline
