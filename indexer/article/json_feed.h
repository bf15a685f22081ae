// JSON Feed (jsonfeed.org, versions 1 and 1.1): told from other JSON and read item by item into FeedItems.
// Used by json_reader.h. Stateless, any thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "indexer/article/feed_item.h"

namespace dateline {

// A feed's channel and where its list of items stands; nullopt when `object` ("{" first) is no JSON Feed.
struct JsonFeed {
  FeedChannel channel;
  std::size_t items = 0;  // the byte of the "["
};
std::optional<JsonFeed> find_json_feed(std::string_view object);

// One item of the list. Errors as in json_record.h.
Result<Article> read_json_feed_item(const std::string& field, std::string_view text,
                                    const FeedChannel& channel);

}  // namespace dateline
