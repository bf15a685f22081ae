#include "indexer/article/feed_reader.h"

#include "indexer/article/decode.h"
#include "indexer/article/feed_xml.h"
#include "indexer/article/limits.h"
#include "indexer/article/not_read.h"
#include "indexer/base/utf8.h"

namespace dateline {

Outcome read_feed(std::string_view bytes, const ArticleSink& sink) {
  if (bytes.size() > kMaxFeed) return make_error("file", "larger than 64 MiB");
  const auto decoded = decode_xml(bytes);
  if (!decoded.ok()) return decoded.error();
  FeedXml feed;
  const Outcome parsed = parse_xml(decoded->text, feed);
  if (!feed.root().empty() && !feed.is_feed()) {
    return not_read("an XML file that is no feed (its first element is '" + printable(feed.root()) + "')");
  }
  if (!parsed.ok() && feed.items().empty()) return parsed.error();
  std::uint64_t number = 0;
  for (const FeedItem& item : feed.items()) {
    auto article = feed_article("item " + std::to_string(++number), item, feed.channel());
    if (article.ok()) {
      article->record = number;
      article->warnings.insert(article->warnings.begin(), decoded->warnings.begin(), decoded->warnings.end());
    }
    sink(std::move(article));
  }
  if (feed.has_more()) {
    sink(make_error("file",
                    "want at most " + std::to_string(kMaxFeedItems) + " items; the others were left out"));
  }
  if (!parsed.ok()) sink(Error{"file", parsed.error().message + "; the items before it were read"});
  return Done{};
}

}  // namespace dateline
