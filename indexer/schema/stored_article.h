// StoredArticle: what the index keeps of an article in the Xapian document's data, and its byte format.
// The indexer encodes it; the server decodes the head for a hit and the body only for a snippet or the
// reader. Plain values. Facet values stand here as ids; labels are in the facet table (facet_value.h).
//
// Format: kStoredVersion, then head (one text), then blocks, then the body (one text each); each by
// ByteWriter. The head's items stand in the order of the members below. A long article is packed as a whole
// (packing.h).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "indexer/base/result.h"
#include "indexer/schema/date.h"

namespace dateline {

// Where a value came from; kGiven is a field of the article's own record (front matter has its own name).
enum class Origin : std::uint8_t {
  kNone,
  kGiven,
  kFrontMatter,
  kSidecar,
  kJsonLd,
  kMeta,
  kByline,
  kUrl,
  kFilename,
  kText,
  kAuthority,
  kRule
};

// "none", "field", "front matter", "sidecar", "json-ld", "meta", "byline", "url", "filename", "text",
// "authority", "rule".
std::string_view to_string(Origin origin);

struct StoredHead {
  std::string key;
  std::string id;
  std::string title;
  std::string summary;
  std::string url;     // "" or absolute http(s)
  std::string source;  // facet id, "" when unknown
  std::string source_country;
  std::vector<std::string> author;
  Date date;
  Date date_modified;
  std::string language;              // ISO 639-1, "" when unknown
  std::vector<std::string> person;   // facet ids, in order of weight
  std::vector<std::string> country;  // facet ids (ISO alpha-2), what it is about
  std::vector<std::string> country_mentioned;
  std::string section;
  std::vector<std::string> tag;
  std::int64_t first_indexed = 0;  // UTC seconds
  // Field name and origin, for each field that has a value.
  std::vector<std::pair<std::string, Origin>> origins;

  friend bool operator==(const StoredHead&, const StoredHead&) = default;
};

enum class BlockKind : std::uint8_t { kParagraph, kHeading, kListItem, kQuote };

// A stretch of the body, in bytes. Blocks are in order, do not overlap, and lie on code point boundaries.
struct Block {
  BlockKind kind = BlockKind::kParagraph;
  std::uint32_t begin = 0;
  std::uint32_t end = 0;

  friend bool operator==(const Block&, const Block&) = default;
};

// Body text is plain: blocks joined by one empty line. Article text is UTF-8, cleaned (base/utf8.h).
struct StoredArticle {
  StoredHead head;
  std::vector<Block> blocks;
  std::string body;

  friend bool operator==(const StoredArticle&, const StoredArticle&) = default;
};

inline constexpr std::uint64_t kStoredVersion = 3;

std::string encode_stored(const StoredArticle& article);

// What a document's data holds, unpacked once if it is packed: for those who need the head and the body.
// Holds a view of `data`, which must outlive it.
class StoredData {
 public:
  explicit StoredData(std::string_view data);
  StoredData(const StoredData&) = delete;
  StoredData& operator=(const StoredData&) = delete;

  // The body is not touched. Errors: another version, malformed bytes.
  Result<StoredHead> head() const;
  // The body's text, a view into this or into `data`; "" when malformed.
  std::string_view body() const;
  Result<StoredArticle> article() const;

 private:
  std::string unpacked_;
  std::string_view plain_;
};

// StoredData::head(), for those who need it alone.
Result<StoredHead> decode_head(std::string_view data);
// StoredData::article().
Result<StoredArticle> decode_stored(std::string_view data);

}  // namespace dateline
