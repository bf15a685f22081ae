// NameTable: the names of the persons, countries and sources of one revision (labels and aliases), to find
// those that a person typed with their other spellings, and to complete one that is being typed. Made once a
// revision, then shared read-only between threads. Not for filters: those resolve names by FacetColumn.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/analysis/analyzer.h"
#include "indexer/schema/field.h"
#include "server/search/facet_columns.h"
#include "server/search/name_rules.h"
#include "server/search/suggestions.h"

namespace dateline {

// One position of a typed text: its first form, folded, and the stretch of the text that it was read from.
struct TypedToken {
  std::string term;
  std::string typed;
  std::size_t begin = 0;  // of the stretch, in bytes
};

// The tokens of a text as NameTable reads names: hyphens and spaces make no difference, "Kim Jong-un" is kim,
// jong, un. For words typed apart, the tokens of each one after the other.
std::vector<TypedToken> typed_tokens(Analyzer& analyzer, std::string_view text);

// A name that was typed. `spellings` are other names of every value that has it, as they are displayed.
struct NameMatch {
  std::size_t tokens = 0;  // how many of the typed ones it covers, at least 1
  std::vector<std::string> spellings;
};

inline constexpr std::array<Facet, 3> kNamedFacets{Facet::kPerson, Facet::kCountry, Facet::kSource};

class NameTable {
 public:
  static constexpr std::size_t kMostSpellings = 16;

  static std::shared_ptr<const NameTable> load(std::shared_ptr<const FacetColumns> columns);
  // The table of a later revision: shares the names when no value came, went or is named otherwise.
  std::shared_ptr<const NameTable> with(std::shared_ptr<const FacetColumns> columns) const;
  NameTable(const NameTable&) = delete;
  NameTable& operator=(const NameTable&) = delete;

  // The longest name that begins with the first of `tokens`; nullopt when none does. Short names count only
  // as name_rules.h says. The spellings, at most kMostSpellings: labels first, then aliases in their order,
  // persons before countries before sources; each once after folding. Left out is what is no spelling by the
  // rules, an alias that holds another spelling in a row ("블라디미르 푸틴" beside "푸틴"), what is equal to
  // the typed name after folding, what holds the typed tokens in a row (the words typed find it anyway), and
  // a single one of the typed tokens ("Trump" for "Donald Trump": it would widen the search). So they may be
  // empty.
  std::optional<NameMatch> longest_at(std::span<const TypedToken> tokens) const;

  // The values of one of kNamedFacets with a name of which one token begins with the last of `words` and,
  // for each word before it, one begins with that: "kim jo" is Kim Jong Un. Words are folded. At most
  // `limit`, by number of articles (0 is left out), then label, then id.
  std::vector<NamedValue> completions(Facet facet, std::span<const std::string> words,
                                      std::size_t limit) const;

 private:
  // A value's names stand together, its label first.
  struct Value {
    Facet facet = Facet::kPerson;
    std::uint32_t ordinal = 0;
    std::uint32_t first_name = 0;
    std::uint32_t end_name = 0;
  };
  struct Name {
    std::uint32_t value = 0;  // place in values_
    NameKey use = NameKey::kNone;
    std::string key;      // the tokens with a space between
    std::string written;  // kAsWritten: what must be typed
    std::string text;     // "" for what is no spelling
  };
  struct NameToken {
    std::string_view token;  // of names_[name].key
    std::uint32_t name = 0;
  };

  // What stays the same while the values do.
  struct Names {
    std::vector<Value> values;
    std::vector<Name> names;
    std::vector<std::uint32_t> by_key;  // places in `names` of all keys, by key
    std::vector<NameToken> tokens;      // by token
    std::size_t most_tokens = 0;        // of a key

    void add_value(Analyzer& analyzer, const FacetColumn& column, Value value);
    void add_name(Analyzer& analyzer, const std::string& text);
    void sort();
  };

  NameTable() = default;
  // The values that have a name of this key, typed so.
  std::vector<std::uint32_t> owners(std::string_view key, std::string_view typed) const;
  std::vector<std::string> spellings(const std::vector<std::uint32_t>& owners, std::string_view key) const;
  std::uint32_t articles(const Value& value) const {
    return columns_->facet(value.facet).count_articles()[value.ordinal];
  }

  std::shared_ptr<const FacetColumns> columns_;
  std::shared_ptr<const Names> names_;
};

}  // namespace dateline
