// Name rules: which of the names that the authority files give are safe to look for among a person's words,
// and which to look for in their stead. Short names are words of some language more often than not: "US" in
// small letters, "AND" (Andorra's code), "IT", "May", "Ли". Pure functions over one name.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "indexer/schema/facet_value.h"
#include "indexer/schema/field.h"

namespace dateline {

// How a name must be typed to be recognised.
enum class NameKey : std::uint8_t {
  kNone,       // never
  kAsWritten,  // letter by letter as the file has it
  kAnyCase
};

// A name as the Analyzer reads it.
struct NameShape {
  std::string_view text;     // as the file has it
  std::string_view written;  // the stretch of the first token
  std::size_t tokens = 0;    // positions
};

// kNone: a name without words, of one character, "the" in small letters and one word ("the States"), and a
// short name without a capital. Short is one token of at most 3 letters of a script that has capitals,
// without a period. kAsWritten: other short names ("US", "UAE", "May"), but in scripts other than ASCII those
// all in capitals ("США", "РФ") count in any case. kAnyCase: all others: two tokens, 4 letters ("Trump",
// "NATO"), periods ("U.S."), and scripts without capitals ("북한", "美国").
NameKey name_key(const NameShape& name);

// True when a search may look for the name instead of another. Not for one with a parenthesis ("Congo
// (DRC)"), not for what is no key, nor for a short one in ASCII, however it is written: searching folds case,
// and "US" would find "us". Other short names only all in capitals.
bool is_spelling(const NameShape& name);

// True for an ISO 3166 alpha-3 code that stands among a country's aliases (its first, as the indexer writes
// them) and that people do not write: "AND", "CAN", "PER", but not "USA", which has "U.S.A." beside it. Other
// names as short ("UK", "DRC", "ROK", also "US", which is a code too) stand there because somebody put them
// there.
bool is_bare_code(Facet facet, const FacetValue& value, std::size_t alias);

}  // namespace dateline
