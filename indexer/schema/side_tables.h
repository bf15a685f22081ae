// The keys of the side tables: rows in the Xapian database's metadata, so that they commit in one transaction
// with the articles. The server reads all but the file records. Constants and small codecs; README.md tells
// the whole list. Keys stay under Xapian's 255 bytes.
#pragma once

#include <cstddef>
#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/schema/field.h"

namespace dateline {

// A program that meets another version says so and what to do (rebuild, or take the newer program).
inline constexpr std::uint64_t kSchemaVersion = 7;

inline constexpr std::string_view kMetaSchemaVersion = "schema";  // decimal
inline constexpr std::string_view kMetaUuid = "uuid";             // the index's own, kept over generations
inline constexpr std::string_view kMetaRevision = "revision";     // decimal, one more at each commit
inline constexpr std::string_view kMetaUpdated = "updated";       // ISO instant of the last commit
inline constexpr std::string_view kMetaAuthority = "authority";   // digest of the authority files used
inline constexpr std::string_view kMetaFilePrefix = "file:";      // + digest of ROOT/path: indexer/index only
inline constexpr std::string_view kMetaRootPrefix = "root:";      // + root name: its absolute path
inline constexpr std::string_view kMetaFacetPrefix = "facet:";    // + facet name + ":" + id: FacetValue
inline constexpr std::string_view kMetaChangesPrefix = "changes:";  // + revision: docids touched

inline constexpr std::string_view kMetaWordsPrefix = "words:";  // + revision: words touched

// How many changes and words rows are kept.
inline constexpr std::uint64_t kChangesKept = 64;
// A words row of more bytes is left out: reading all words anew is cheaper.
inline constexpr std::size_t kMaxWordsRow = std::size_t{256} << 10U;

// "facet:person:" (all values of a facet stand under it) and "facet:person:kim-jong-un".
std::string facet_key_prefix(Facet facet);
std::string facet_key(Facet facet, std::string_view id);

// "changes:17" and its row: the docids that the commit added, replaced, removed or gave other labels of their
// facet values, ascending. Never empty, so that a commit that touched none is not one whose row is gone.
std::string changes_key(std::uint64_t revision);
std::string encode_changes(const std::vector<std::uint32_t>& docids);
// Malformed bytes end the list.
std::vector<std::uint32_t> decode_changes(std::string_view row);

// "words:17" and its row: the surface forms, in bytes' order, whose articles may be others since the commit:
// those of every article that it added, replaced (before and after) or removed. Never empty.
std::string words_key(std::uint64_t revision);
std::string encode_words(const std::set<std::string>& forms);
// Malformed bytes end the list.
std::vector<std::string> decode_words(std::string_view row);

}  // namespace dateline
