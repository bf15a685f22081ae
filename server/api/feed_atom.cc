#include "server/api/feed_atom.h"

#include "server/api/feed_parts.h"
#include "server/api/xml_writer.h"

namespace dateline {
namespace {

void put_link(XmlWriter& xml, std::string_view relation, std::string_view type, std::string_view address) {
  if (address.empty()) return;
  xml.empty("link", {{"rel", relation}, {"type", type}, {"href", address}});
}

// Every entry must have an author: who carried the article when nobody is named, and no invented name.
void put_authors(XmlWriter& xml, const FeedEntry& entry) {
  std::vector<std::string> names = entry.author;
  if (names.empty()) names.push_back(entry.source.empty() ? "Unknown" : entry.source);
  for (const std::string& name : names) {
    xml.open("author");
    xml.element("name", name);
    xml.close();
  }
}

void put_entry(XmlWriter& xml, const FeedEntry& entry) {
  XmlWriter::Attributes attributes;
  if (is_language_tag(entry.language)) attributes.emplace_back("xml:lang", entry.language);
  xml.open("entry", attributes);
  xml.element("id", entry.id);
  xml.element("title", entry.title);
  xml.element("updated", iso_instant(entry.first_indexed));
  if (const auto instant = published_instant(entry.date)) xml.element("published", iso_instant(*instant));
  if (entry.date.known()) xml.element("dc:date", iso_date(entry.date));
  put_authors(xml, entry);
  if (!entry.source.empty()) {
    xml.open("source");
    xml.element("title", entry.source);
    xml.close();
  }
  // One alternate: the original where there is one.
  const bool has_original = !entry.url.empty();
  put_link(xml, "alternate", "text/html", has_original ? entry.url : entry.reader);
  if (has_original) put_link(xml, "related", "text/html", entry.reader);
  xml.element("summary", entry.summary);
  xml.close();
}

}  // namespace

std::string atom_feed(const Feed& feed) {
  XmlWriter xml;
  xml.open("feed", {{"xmlns", "http://www.w3.org/2005/Atom"},
                    {"xmlns:opensearch", kOpenSearchSpace},
                    {"xmlns:dc", kDublinCoreSpace}});
  xml.element("id", feed.id);
  xml.element("title", feed.title);
  xml.element("subtitle", feed.subtitle);
  xml.element("updated", iso_instant(feed.updated));
  xml.element("generator", "Dateline", {{"version", DATELINE_VERSION}});
  put_link(xml, "self", kAtomType, feed.self);
  put_link(xml, "alternate", "text/html", feed.page);
  put_link(xml, "previous", kAtomType, feed.previous);
  put_link(xml, "next", kAtomType, feed.next);
  put_counts(xml, feed);
  for (const FeedEntry& entry : feed.entries) put_entry(xml, entry);
  return xml.take();
}

}  // namespace dateline
