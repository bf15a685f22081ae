// FeedItem: one item of a feed and the channel it came through, whatever the format (RSS, Atom, JSON Feed),
// and the Article that it means. Used by feed_reader.h and json_feed.h. Plain values; any thread.
#pragma once

#include <string>
#include <vector>

#include "indexer/article/article.h"
#include "indexer/base/result.h"

namespace dateline {

enum class FeedTextKind {
  kUnknown,  // RSS: HTML when it looks so
  kPlain,
  kHtml
};

struct FeedText {
  std::string text;
  FeedTextKind kind = FeedTextKind::kUnknown;
};

struct FeedChannel {
  std::string title;
  std::string language;
  std::vector<std::string> authors;
};

struct FeedItem {
  std::string id;
  std::string url;
  FeedText title;
  FeedText content;  // the whole text, when the feed has it
  FeedText summary;
  std::string source;
  std::string language;
  std::vector<std::string> authors;
  std::vector<std::string> tags;
  std::vector<std::pair<std::string, std::string>> dates;  // by their names in field_names.h, as written
  bool is_too_large = false;                               // it passed kMaxJsonRecord
};

// The article. Its id is the item's when that is unique in the world (an address, "urn:", "tag:"), its source
// the item's, else the channel's title; the body is the content, else the summary. Of Atom's dates "updated"
// counts as publication only where there is no other. `field` names the item in errors ("item 3").
Result<Article> feed_article(const std::string& field, const FeedItem& item, const FeedChannel& channel);

}  // namespace dateline
