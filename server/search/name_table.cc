#include "server/search/name_table.h"

#include <algorithm>
#include <tuple>

namespace dateline {
namespace {

// Labels that articles brought along may be whole sentences: nobody types them as a name.
constexpr std::size_t kMostTokens = 16;
// Spellings are compared with each other.
constexpr std::size_t kMostCandidates = 128;

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
    tokens.push_back(
        {std::string(token.term), std::string(text.substr(token.begin, token.end - token.begin))});
  }
  return tokens;
}

std::shared_ptr<const NameTable> NameTable::load(std::shared_ptr<const FacetColumns> columns) {
  std::shared_ptr<NameTable> table(new NameTable());
  table->columns_ = std::move(columns);
  Analyzer analyzer;
  for (const Facet facet : kNamedFacets) {
    const FacetColumn& column = table->columns_->facet(facet);
    const std::vector<std::uint32_t> articles = column.count_articles();
    for (std::uint32_t ordinal = 0; ordinal < articles.size(); ++ordinal) {
      table->add_value(analyzer, column, {facet, ordinal, articles[ordinal], 0, 0});
    }
  }
  table->index_names();
  return table;
}

void NameTable::add_value(Analyzer& analyzer, const FacetColumn& column, Value value) {
  const FacetValue& known = column.values()[value.ordinal];
  value.first_name = static_cast<std::uint32_t>(names_.size());
  add_name(analyzer, known.label);
  for (std::size_t alias = 0; alias < known.aliases.size(); ++alias) {
    if (!is_bare_code(value.facet, known, alias)) add_name(analyzer, known.aliases[alias]);
  }
  value.end_name = static_cast<std::uint32_t>(names_.size());
  values_.push_back(value);
}

// A name of the value that values_ gets next.
void NameTable::add_name(Analyzer& analyzer, const std::string& text) {
  const std::vector<TypedToken> tokens = typed_tokens(analyzer, text);
  if (tokens.empty() || tokens.size() > kMostTokens) return;
  const NameShape shape{text, tokens.front().typed, tokens.size()};
  Name name;
  name.value = static_cast<std::uint32_t>(values_.size());
  name.use = name_key(shape);
  name.key = joined(tokens);
  if (name.use == NameKey::kAsWritten) name.written = tokens.front().typed;
  if (is_spelling(shape)) name.text = text;
  if (name.use != NameKey::kNone) most_tokens_ = std::max(most_tokens_, tokens.size());
  names_.push_back(std::move(name));
}

void NameTable::index_names() {
  for (std::uint32_t place = 0; place < names_.size(); ++place) {
    const Name& name = names_[place];
    if (name.use != NameKey::kNone) by_key_.push_back(place);
    for (std::string_view rest = name.key; !rest.empty();) {
      const std::size_t length = std::min(rest.find(' '), rest.size());
      tokens_.push_back({rest.substr(0, length), place});
      rest.remove_prefix(std::min(length + 1, rest.size()));
    }
  }
  std::sort(by_key_.begin(), by_key_.end(), [this](std::uint32_t left, std::uint32_t right) {
    return std::tie(names_[left].key, left) < std::tie(names_[right].key, right);
  });
  std::sort(tokens_.begin(), tokens_.end(), [](const NameToken& left, const NameToken& right) {
    return std::tie(left.token, left.name) < std::tie(right.token, right.name);
  });
}

std::vector<std::uint32_t> NameTable::owners(std::string_view key, std::string_view typed) const {
  std::vector<std::uint32_t> found;
  auto at = std::lower_bound(
      by_key_.begin(), by_key_.end(), key,
      [this](std::uint32_t place, std::string_view wanted) { return names_[place].key < wanted; });
  for (; at != by_key_.end() && names_[*at].key == key; ++at) {
    const Name& name = names_[*at];
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
    if (name.text.empty() || candidates.size() == kMostCandidates || holds_run(name.key, key)) return;
    const bool is_one_of_them = name.key.find(' ') == std::string::npos && holds_run(key, name.key);
    const bool is_known = std::any_of(candidates.begin(), candidates.end(),
                                      [&](const Name* other) { return other->key == name.key; });
    if (!is_one_of_them && !is_known) candidates.push_back(&name);
  };
  for (const std::uint32_t owner : owners) {
    const Value& value = values_[owner];
    if (value.first_name < value.end_name) offer(names_[value.first_name]);
  }
  const std::size_t labels = candidates.size();
  for (const std::uint32_t owner : owners) {
    for (std::uint32_t name = values_[owner].first_name; name < values_[owner].end_name; ++name) {
      offer(names_[name]);
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
  for (std::size_t count = std::min(tokens.size(), most_tokens_); count > 0; --count) {
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
      std::lower_bound(tokens_.begin(), tokens_.end(), last,
                       [](const NameToken& entry, std::string_view wanted) { return entry.token < wanted; });
  for (; at != tokens_.end() && at->token.starts_with(last); ++at) {
    const Name& name = names_[at->name];
    const Value& value = values_[name.value];
    if (value.facet != facet || value.articles == 0) continue;
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
                      const Value& one = values_[left];
                      const Value& other = values_[right];
                      return std::tie(other.articles, known[one.ordinal].label, known[one.ordinal].id) <
                             std::tie(one.articles, known[other.ordinal].label, known[other.ordinal].id);
                    });
  std::vector<NamedValue> values;
  for (std::size_t place = 0; place < kept; ++place) {
    const Value& value = values_[found[place]];
    values.push_back({known[value.ordinal].id, known[value.ordinal].label, value.articles});
  }
  return values;
}

}  // namespace dateline
