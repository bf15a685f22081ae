// How words and values become Xapian terms. Indexing, querying and highlighting all build terms here, so that
// a word too long for Xapian is found again by the same word. Pure functions.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "indexer/schema/field.h"

namespace dateline {

// Xapian 1.4 (glass): at most 245 bytes a term, a NUL counting twice. Terms built here never hold a NUL.
inline constexpr std::size_t kMaxTermBytes = 245;

// PREFIX+word. A word that would pass kMaxTermBytes is cut at a code point and given a digest of the whole.
std::string word_term(TextField field, std::string_view word);
// The word of a term that word_term() made, whichever the field: as it was given, unless it was cut. nullopt
// for a term of another kind: words are case-folded, so that a capital begins no word.
std::optional<std::string_view> word_of_term(std::string_view term);
// A stem of title or body, of the title, or of the title of an article whose body does not have it.
enum class StemPlace : std::uint8_t { kAnywhere, kTitle, kTitleAlone };
// "Z"+stem, "ZS"+stem, "ZT"+stem, bounded alike.
std::string stem_term(StemPlace place, std::string_view stem);
// PREFIX:id; the id is at most kMaxFacetId bytes (facet_value.h).
std::string facet_term(Facet facet, std::string_view id);
// XCM:ISO.
std::string mentioned_term(std::string_view iso);
// Q+id.
std::string key_term(std::string_view article_id);

}  // namespace dateline
