#include "server/search/name_table.h"

#include <algorithm>
#include <tuple>

namespace dateline {
namespace {

// Labels that articles brought along may be whole sentences: nobody types them as a name.
constexpr std::size_t kMostTokens = 16;
// Spellings are compared with each other.
constexpr std::size_t kMostCompared = 128;

std::string joined(std::span<const TypedToken> tokens) {
  std::string key;
  for (const TypedToken& token : tokens) key.append(key.empty() ? "" : " ").append(token.term);
  return key;
}

// True when the tokens of `key` hold those of `run` in a row.
bool holds_run(std::string_view key, std::string_view run) {
  for (std::size_t at = key.find(run); at != std::string_view::npos; at = key.find(run, at + 1)) {
    const std::size_t end = at + run.size();
    if ((at == 0 || key[at - 1] == ' ') && (end == key.size() || key[end] == ' ')) return true;
  }
  return false;
}

// True when some token of `key` begins with `word`.
bool has_token_from(std::string_view key, std::string_view word) {
  for (std::size_t at = key.find(word); at != std::string_view::npos; at = key.find(word, at + 1)) {
    if (at == 0 || key[at - 1] == ' ') return true;
  }
  return false;
}

}  // namespace

std::vector<TypedToken> typed_tokens(Analyzer& analyzer, std::string_view text) {
  TokenList list;
  analyzer.analyze(text, "", list);
  std::vector<TypedToken> tokens;
  std::uint32_t last = 0;
  for (const Token& token : list.tokens()) {
    if (token.position == last) continue;
    last = token.position;
    tokens.push_back({std::string(token.term), std::string(text.substr(token.begin, token.end - token.begin)),
                      token.begin});
  }
  return tokens;
}

std::shared_ptr<const NameTable> NameTable::load(std::shared_ptr<const FacetColumns> columns) {
  std::shared_ptr<NameTable> table(new NameTable());
  table->columns_ = std::move(columns);
  const auto names = std::make_shared<Names>();
  Analyzer analyzer;
  for (const Facet facet : kNamedFacets) {
    const FacetColumn& column = table->columns_->facet(facet);
    for (std::uint32_t ordinal = 0; ordinal < column.values().size(); ++ordinal) {
      names->add_value(analyzer, column, {facet, ordinal, 0, 0});
    }
  }
  names->sort();
  table->names_ = names;
  return table;
}

std::shared_ptr<const NameTable> NameTable::with(std::shared_ptr<const FacetColumns> columns) const {
  const bool has_same_names = std::all_of(kNamedFacets.begin(), kNamedFacets.end(), [&](Facet facet) {
    return columns->facet(facet).dictionary() == columns_->facet(facet).dictionary();
  });
  if (!has_same_names) return load(std::move(columns));
  std::shared_ptr<NameTable> table(new NameTable());
  table->columns_ = std::move(columns);
  table->names_ = names_;
  return table;
}

void NameTable::Names::add_value(Analyzer& analyzer, const FacetColumn& column, Value value) {
  const FacetValue& known = column.values()[value.ordinal];
  value.first_name = static_cast<std::uint32_t>(names.size());
  add_name(analyzer, known.label);
  for (std::size_t alias = 0; alias < known.aliases.size(); ++alias) {
    if (!is_bare_code(value.facet, known, alias)) add_name(analyzer, known.aliases[alias]);
  }
  value.end_name = static_cast<std::uint32_t>(names.size());
  values.push_back(value);
}

// A name of the value that `values` gets next.
void NameTable::Names::add_name(Analyzer& analyzer, const std::string& text) {
  const std::vector<TypedToken> parts = typed_tokens(analyzer, text);
  if (parts.empty() || parts.size() > kMostTokens) return;
  const NameShape shape{text, parts.front().typed, parts.size()};
  Name name;
  name.value = static_cast<std::uint32_t>(values.size());
  name.use = name_key(shape);
  name.key = joined(parts);
  if (name.use == NameKey::kAsWritten) name.written = parts.front().typed;
  if (is_spelling(shape)) name.text = text;
  if (name.use != NameKey::kNone) most_tokens = std::max(most_tokens, parts.size());
  names.push_back(std::move(name));
}

void NameTable::Names::sort() {
  for (std::uint32_t place = 0; place < names.size(); ++place) {
    const Name& name = names[place];
    if (name.use != NameKey::kNone) by_key.push_back(place);
    for (std::string_view rest = name.key; !rest.empty();) {
      const std::size_t length = std::min(rest.find(' '), rest.size());
      tokens.push_back({rest.substr(0, length), place});
      rest.remove_prefix(std::min(length + 1, rest.size()));
    }
  }
  std::sort(by_key.begin(), by_key.end(), [this](std::uint32_t left, std::uint32_t right) {
    return std::tie(names[left].key, left) < std::tie(names[right].key, right);
  });
  std::sort(tokens.begin(), tokens.end(), [](const NameToken& left, const NameToken& right) {
    return std::tie(left.token, left.name) < std::tie(right.token, right.name);
  });
}

std::vector<std::uint32_t> NameTable::owners(std::string_view key, std::string_view typed) const {
  std::vector<std::uint32_t> found;
  auto at = std::lower_bound(
      names_->by_key.begin(), names_->by_key.end(), key,
      [this](std::uint32_t place, std::string_view wanted) { return names_->names[place].key < wanted; });
  for (; at != names_->by_key.end() && names_->names[*at].key == key; ++at) {
    const Name& name = names_->names[*at];
    const bool is_typed_so = name.use == NameKey::kAnyCase || name.written == typed;
    // Places ascend within a key, so that values do too.
    if (is_typed_so && (found.empty() || found.back() != name.value)) found.push_back(name.value);
  }
  return found;
}

std::vector<std::string> NameTable::spellings(const std::vector<std::uint32_t>& owners,
                                              std::string_view key) const {
  std::vector<const Name*> candidates;
  const auto offer = [&](const Name& name) {
    if (name.text.empty() || candidates.size() == kMostCompared || holds_run(name.key, key)) return;
    const bool is_one_of_them = name.key.find(' ') == std::string::npos && holds_run(key, name.key);
    const bool is_known = std::any_of(candidates.begin(), candidates.end(),
                                      [&](const Name* other) { return other->key == name.key; });
    if (!is_one_of_them && !is_known) candidates.push_back(&name);
  };
  for (const std::uint32_t owner : owners) {
    const Value& value = names_->values[owner];
    if (value.first_name < value.end_name) offer(names_->names[value.first_name]);
  }
  const std::size_t labels = candidates.size();
  for (const std::uint32_t owner : owners) {
    for (std::uint32_t name = names_->values[owner].first_name; name < names_->values[owner].end_name;
         ++name) {
      offer(names_->names[name]);
    }
  }
  std::vector<std::string> texts;
  for (std::size_t place = 0; place < candidates.size() && texts.size() < kMostSpellings; ++place) {
    const Name& name = *candidates[place];
    const bool is_found_anyway = std::any_of(candidates.begin(), candidates.end(), [&](const Name* other) {
      return other != &name && holds_run(name.key, other->key);
    });
    if (place < labels || !is_found_anyway) texts.push_back(name.text);
  }
  return texts;
}

std::optional<NameMatch> NameTable::longest_at(std::span<const TypedToken> tokens) const {
  for (std::size_t count = std::min(tokens.size(), names_->most_tokens); count > 0; --count) {
    const std::string key = joined(tokens.first(count));
    const std::vector<std::uint32_t> values = owners(key, tokens.front().typed);
    if (!values.empty()) return NameMatch{count, spellings(values, key)};
  }
  return std::nullopt;
}

std::vector<NamedValue> NameTable::completions(Facet facet, std::span<const std::string> words,
                                               std::size_t limit) const {
  if (words.empty() || words.back().empty()) return {};
  const std::string_view last = words.back();
  std::vector<std::uint32_t> found;
  auto at =
      std::lower_bound(names_->tokens.begin(), names_->tokens.end(), last,
                       [](const NameToken& entry, std::string_view wanted) { return entry.token < wanted; });
  for (; at != names_->tokens.end() && at->token.starts_with(last); ++at) {
    const Name& name = names_->names[at->name];
    const Value& value = names_->values[name.value];
    if (value.facet != facet || articles(value) == 0) continue;
    const bool has_all = std::all_of(words.begin(), words.end() - 1,
                                     [&](const std::string& word) { return has_token_from(name.key, word); });
    if (has_all) found.push_back(name.value);
  }
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  const std::vector<FacetValue>& known = columns_->facet(facet).values();
  const std::size_t kept = std::min(limit, found.size());
  std::partial_sort(found.begin(), found.begin() + static_cast<std::ptrdiff_t>(kept), found.end(),
                    [&](std::uint32_t left, std::uint32_t right) {
                      const Value& one = names_->values[left];
                      const Value& other = names_->values[right];
                      const std::uint32_t more = articles(one);
                      const std::uint32_t fewer = articles(other);
                      return std::tie(fewer, known[one.ordinal].label, known[one.ordinal].id) <
                             std::tie(more, known[other.ordinal].label, known[other.ordinal].id);
                    });
  std::vector<NamedValue> values;
  for (std::size_t place = 0; place < kept; ++place) {
    const Value& value = names_->values[found[place]];
    values.push_back({known[value.ordinal].id, known[value.ordinal].label, articles(value)});
  }
  return values;
}

}  // namespace dateline
