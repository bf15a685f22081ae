#include "server/api/feed_rss.h"

#include "server/api/feed_parts.h"
#include "server/api/http_date.h"
#include "server/api/xml_writer.h"

namespace dateline {
namespace {

void put_link(XmlWriter& xml, std::string_view relation, std::string_view address) {
  if (address.empty()) return;
  xml.empty("atom:link", {{"rel", relation}, {"type", kRssType}, {"href", address}});
}

void put_item(XmlWriter& xml, const FeedEntry& entry) {
  xml.open("item");
  xml.element("title", entry.title);
  xml.element("link", entry.url.empty() ? entry.reader : entry.url);
  xml.element("guid", entry.id, {{"isPermaLink", "false"}});
  if (const auto instant = published_instant(entry.date)) xml.element("pubDate", http_date(*instant));
  if (entry.date.known()) xml.element("dc:date", iso_date(entry.date));
  for (const std::string& name : entry.author) xml.element("dc:creator", name);
  if (!entry.source.empty()) xml.element("dc:publisher", entry.source);
  if (is_language_tag(entry.language)) xml.element("dc:language", entry.language);
  // A description is HTML: text in it is escaped for that, and then for XML.
  xml.element("description", xml_text(entry.summary));
  xml.element("atom:updated", iso_instant(entry.first_indexed));
  if (!entry.url.empty()) {
    xml.empty("atom:link", {{"rel", "related"}, {"type", "text/html"}, {"href", entry.reader}});
  }
  xml.close();
}

}  // namespace

std::string rss_feed(const Feed& feed) {
  XmlWriter xml;
  xml.open("rss", {{"version", "2.0"},
                   {"xmlns:atom", "http://www.w3.org/2005/Atom"},
                   {"xmlns:opensearch", kOpenSearchSpace},
                   {"xmlns:dc", kDublinCoreSpace}});
  xml.open("channel");
  xml.element("title", feed.title);
  xml.element("link", feed.page);
  xml.element("description", xml_text(feed.subtitle));
  xml.element("lastBuildDate", http_date(feed.updated));
  xml.element("generator", std::string("Dateline ") + DATELINE_VERSION);
  put_link(xml, "self", feed.self);
  put_link(xml, "previous", feed.previous);
  put_link(xml, "next", feed.next);
  put_counts(xml, feed);
  for (const FeedEntry& entry : feed.entries) put_item(xml, entry);
  return xml.take();
}

}  // namespace dateline
