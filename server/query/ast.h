// The query language as a tree: what a person typed, before Xapian hears of it. The parser makes it, the
// index completes it (search/expansion.h: what a star stands for, other spellings of names, corrections),
// search/match_tree.h finds what it means, describe.h into words ("how I read your query"), highlighting
// and ranking take its words. Plain values. README.md has the grammar.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "indexer/schema/date.h"
#include "indexer/schema/field.h"

namespace dateline {

enum class NodeKind : std::uint8_t {
  kWord,     // text, field?
  kPhrase,   // words in order, exact forms: text is what stood between the quotes, field?
  kPrefix,   // deploy*: text is the letters before the star, forms, field?
  kFuzzy,    // kurks~: text is the word before the tilde, forms, field?
  kName,     // a name: the first child is what was typed, the others (kPhrase) are its other spellings; any
  kFacet,    // facet:value
  kDates,    // date:2024-10..2024-11
  kAnd,      // all children; one that has only kNot children is everything but these
  kOr,       // any child
  kNot,      // one child, no kNot; stands only below kAnd, or alone at the top
  kAll,      // every article (an empty query)
  kNear,     // two or more kWord children in any order, all within `distance`; exact forms, field?
  kAdjacent  // the same, in the order given
};

struct DateRange {
  std::optional<Day> from;  // inclusive; absent: open
  std::optional<Day> to;

  friend bool operator==(const DateRange&, const DateRange&) = default;
};

struct Node {
  NodeKind kind = NodeKind::kAll;
  std::string text;                // as typed, cleaned; for kFacet the value as typed
  std::optional<TextField> field;  // absent: title and body together
  Facet facet = Facet::kSource;
  DateRange dates;
  // kNear, kAdjacent: by how much the positions of the first and the last word may differ; 1 is next to it.
  // kFuzzy: by how many letters a word may differ; 0 leaves it to the word's length.
  std::uint32_t distance = 0;
  // kAnd: a person wrote AND, so match=any does not turn it into OR. kOr: a person wrote OR, so its children
  // were not typed next to each other.
  bool is_explicit = false;
  // kWord: what was typed, when `text` is its correction. kPhrase below kName: the name as typed. Else "".
  std::string typed;
  // kPrefix, kFuzzy: the words of the index that it stands for, folded, the most frequent first. kWord: the
  // completions of a word that is still being typed, which it finds beside its own stem. Set by expansion.
  std::vector<std::string> forms;
  // kPhrase below kName: the words of the index that may stand at each of its positions, so that a name is
  // found in all its cases. Empty for a phrase that was typed: exactly `text`.
  std::vector<std::vector<std::string>> row;
  std::vector<Node> children;
};

// Something that was not understood, and how it was read instead.
struct Warning {
  std::string code;     // unknown_field, unknown_value, unclosed_quote, dangling_operator, bad_date,
                        // wildcard_too_short ...
  std::string message;  // one sentence, lower case, naming the text
};

struct ParsedQuery {
  Node root;
  std::vector<Warning> warnings;
};

}  // namespace dateline
