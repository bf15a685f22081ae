// FeedXml: collects the items and the channel of a feed from XML events: RSS 0.9 to 2.0, RDF and Atom. Used
// by feed_reader.h. One feed, one thread. Holds the whole feed, which is bounded by the size of its file.
#pragma once

#include <string>
#include <vector>

#include "indexer/article/feed_item.h"
#include "indexer/article/xml_parse.h"

namespace dateline {

class FeedXml : public XmlHandler {
 public:
  bool start(const std::string& name, const XmlAttributes& attributes) override;
  void end(const std::string& name) override;
  void text(std::string_view text) override;

  // The name of the first element, "" before it.
  const std::string& root() const { return root_; }
  // RSS or Atom; RDF only when a channel or an item stands in it.
  bool is_feed() const { return is_feed_ && (!is_rdf_ || has_channel_); }
  // True when it had more than kMaxFeedItems: the parse ended there.
  bool has_more() const { return has_more_; }
  // Those that were closed.
  const std::vector<FeedItem>& items() const { return items_; }
  const FeedChannel& channel() const { return channel_; }

 private:
  std::string plain_name(const std::string& name) const;
  bool opens_container(const std::string& name) const;
  void open(const std::string& name, const XmlAttributes& attributes);
  void begin_capture(const XmlAttributes& attributes);
  void append(std::string_view text);
  void take_item_field(const std::string& name);
  void take_link(const std::string& name);
  void take_author(const std::string& name);
  void take_channel_field(const std::string& name);
  FeedText captured() const;

  std::string root_;
  bool is_feed_ = false;
  bool is_atom_ = false;
  bool is_rdf_ = false;
  bool has_channel_ = false;
  bool has_more_ = false;
  FeedChannel channel_;
  std::vector<FeedItem> items_;
  FeedItem item_;
  bool in_item_ = false;
  std::size_t item_bytes_ = 0;
  std::string container_;     // "author/" inside an Atom author, "source/" inside an Atom source
  std::size_t captured_ = 0;  // elements open inside the captured one, and itself; 0: nothing is captured
  XmlAttributes attributes_;  // of the captured element
  std::string text_;
  bool has_elements_ = false;  // the captured element holds others: it is markup
};

}  // namespace dateline
