// Article: one article as read from a file, then completed by extract. A plain value; every value that was
// not simply given carries its origin. Labels stand here as written; the index turns them into facet ids. Not
// what the database keeps: that is StoredArticle.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/schema/date.h"
#include "indexer/schema/stored_article.h"

namespace dateline {

// Text with where it came from.
struct Sourced {
  std::string text;
  Origin origin = Origin::kNone;

  bool empty() const { return text.empty(); }
};

// Labels with where they came from (one origin for the list).
struct SourcedList {
  std::vector<std::string> values;
  Origin origin = Origin::kNone;
};

struct SourcedDate {
  Date date;
  Origin origin = Origin::kNone;
};

struct Article {
  Sourced id;  // the record's own `id` field, unbounded; "" when it has none
  Sourced title;
  Sourced summary;
  Sourced url;  // absolute http(s), else ""
  Sourced source;
  Sourced source_country;
  SourcedList author;
  SourcedDate date;
  SourcedDate date_modified;
  Sourced language;
  SourcedList person;
  SourcedList country;
  SourcedList country_mentioned;
  Sourced section;
  SourcedList tag;
  std::string body;  // plain text; blocks tell its structure
  std::vector<Block> blocks;
  std::uint64_t record = 0;  // 1-based number in a file of many, 0 in a file of one
  std::vector<std::string>
      warnings;  // what was repaired or not understood, for the person who reads the report
};

// The text of the block at `index` (below blocks.size()), a view into the body.
inline std::string_view block_text(const Article& article, std::size_t index) {
  const Block& block = article.blocks[index];
  return std::string_view(article.body).substr(block.begin, block.end - block.begin);
}

}  // namespace dateline
