// THE table of what an index holds: every facet and text field with its name, term prefix and value slot, and
// every other slot. Both programs read it, so that writer and reader cannot disagree. Constants only.
// A change here raises kSchemaVersion (side_tables.h). README.md tells the table in words.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace dateline {

// Text that is searched by words. A title that had to be cut from the body is not indexed as one: its words
// would count twice. Surface terms are PREFIX+word; "Z"+stem is a stem in title or body (so that a plain word
// is one list, with its true frequency), "ZS"+stem one in the title, "ZT"+stem one in the title alone. Where
// words stand is told by a slot (word_sequence.h). Words are case-folded, so a capital always ends a prefix.
enum class TextField : std::uint8_t { kTitle, kBody };

struct TextFieldSpec {
  TextField field;
  std::string_view name;
  std::string_view prefix;
};

inline constexpr std::array<TextFieldSpec, 2> kTextFields{{
    {TextField::kTitle, "title", "S"},
    {TextField::kBody, "body", ""},
}};

inline constexpr std::string_view kTitleAlonePrefix = "T";

constexpr const TextFieldSpec& spec(TextField field) {
  return kTextFields[static_cast<std::size_t>(field)];
}

// Facets: values with an id and a label, counted over all matches. Terms are PREFIX + ":" + id, without
// positions; the slot holds an article's ids as one packed list (facet_value.h).
enum class Facet : std::uint8_t { kSource, kPerson, kCountry, kLanguage };

struct FacetSpec {
  Facet facet;
  std::string_view name;     // in URLs, JSON and queries
  std::string_view id_name;  // the JSON field of its ids, beside the labels
  std::string_view prefix;
  std::uint32_t slot;
};

inline constexpr std::array<FacetSpec, 4> kFacets{{
    {Facet::kSource, "source", "sourceId", "XSO", 3},
    {Facet::kPerson, "person", "personId", "XPE", 4},
    {Facet::kCountry, "country", "countryCode", "XCO", 5},
    {Facet::kLanguage, "language", "languageCode", "L", 6},
}};

constexpr const FacetSpec& spec(Facet facet) {
  return kFacets[static_cast<std::size_t>(facet)];
}

// The facet of that name; "lang" is read as language (the short form of URLs and queries).
constexpr std::optional<Facet> find_facet(std::string_view name) {
  if (name == "lang") return Facet::kLanguage;
  for (const FacetSpec& facet : kFacets) {
    if (facet.name == name) return facet.facet;
  }
  return std::nullopt;
}

// Boolean prefixes beside the facets.
inline constexpr std::string_view kKeyPrefix = "Q";          // Q + article id: the unique term
inline constexpr std::string_view kMentionedPrefix = "XCM";  // XCM:ISO: a country mentioned, not in the facet

// Value slots beside the facets.
inline constexpr std::uint32_t kSlotSortDate = 0;  // Xapian::sortable_serialise(UTC seconds); absent: no date
inline constexpr std::uint32_t kSlotFirstDay = 1;  // "YYYYMMDD", the first day the date may mean
inline constexpr std::uint32_t kSlotLastDay = 2;   // "YYYYMMDD", the last one
inline constexpr std::uint32_t kSlotPrecision = 7;  // one letter, see date.h
inline constexpr std::uint32_t kSlotChecksum = 8;   // 8 bytes over data, terms and values; the indexer's own
inline constexpr std::uint32_t kSlotLengths = 9;    // words of title and body (text_lengths.h)
inline constexpr std::uint32_t kSlotWords = 10;     // the words in order, or where they stand (words_file.h)
// When the article came into the index: Xapian::sortable_serialise(UTC seconds).
inline constexpr std::uint32_t kSlotFirstIndexed = 11;

}  // namespace dateline
