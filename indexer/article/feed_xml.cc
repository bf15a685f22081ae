#include "indexer/article/feed_xml.h"

#include "indexer/article/limits.h"
#include "indexer/base/ascii.h"
#include "indexer/base/utf8.h"

namespace dateline {
namespace {

std::string_view local_name(std::string_view name) {
  const std::size_t colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

// "editor@example.org (Jane Roe)" is how RSS 2.0 wants an author; an address alone names nobody.
std::string name_in_rss_author(std::string_view text) {
  const std::string line = clean_line(text);
  const std::size_t open = line.find('(');
  if (line.find('@') == std::string::npos) return line;
  if (open == std::string::npos || !line.ends_with(')')) return "";
  return line.substr(open + 1, line.size() - open - 2);
}

}  // namespace

std::string FeedXml::plain_name(const std::string& name) const {
  // A feed may write all its own elements with a prefix.
  if (is_atom_ && name.starts_with("atom:")) return name.substr(5);
  if (name.starts_with("rss:")) return name.substr(4);
  return name;
}

bool FeedXml::opens_container(const std::string& name) const {
  return name == "rss" || name == "channel" || name == "feed" || name == "rdf:RDF" || name == "item" ||
         name == "entry" || (is_atom_ && (name == "author" || (in_item_ && name == "source")));
}

bool FeedXml::start(const std::string& written, const XmlAttributes& attributes) {
  if (root_.empty()) {
    root_ = written;
    const std::string_view local = local_name(written);
    is_atom_ = local == "feed";
    is_rdf_ = local == "RDF";
    is_feed_ = is_atom_ || is_rdf_ || written == "rss";
  }
  if (!is_feed_) return false;
  const std::string name = plain_name(written);
  has_more_ = items_.size() == kMaxFeedItems && captured_ == 0 && (name == "item" || name == "entry");
  if (has_more_) return false;
  if (captured_ > 0) {
    ++captured_;
    has_elements_ = true;
    append("<" + std::string(local_name(name)) + ">");
    return true;
  }
  if (opens_container(name)) {
    open(name, attributes);
  } else {
    begin_capture(attributes);
  }
  return true;
}

void FeedXml::open(const std::string& name, const XmlAttributes& attributes) {
  has_channel_ = has_channel_ || name == "channel" || name == "item";
  if (!in_item_ && (name == "item" || name == "entry")) {
    in_item_ = true;
    item_ = FeedItem{};
    item_bytes_ = 0;
    item_.url = xml_attribute(attributes, "rdf:about");
    item_.language = xml_attribute(attributes, "xml:lang");
  } else if (name == "author" || name == "source") {
    container_ += name + "/";
  } else if (channel_.language.empty()) {
    channel_.language = xml_attribute(attributes, "xml:lang");
  }
}

void FeedXml::begin_capture(const XmlAttributes& attributes) {
  captured_ = 1;
  attributes_ = attributes;
  text_.clear();
  has_elements_ = false;
}

void FeedXml::end(const std::string& written) {
  const std::string name = plain_name(written);
  if (captured_ > 1) {
    --captured_;
    append("</" + std::string(local_name(name)) + ">");
    return;
  }
  if (captured_ == 1) {
    captured_ = 0;
    if (in_item_) {
      take_item_field(container_ + name);
    } else {
      take_channel_field(container_ + name);
    }
  } else if (container_.ends_with(name + "/")) {
    container_.resize(container_.size() - name.size() - 1);
  } else if (in_item_ && (name == "item" || name == "entry")) {
    in_item_ = false;
    items_.push_back(std::move(item_));
  }
}

void FeedXml::text(std::string_view text) {
  if (captured_ == 0) return;
  if (xml_attribute(attributes_, "type") != "xhtml") return append(text);
  // Text between elements, which becomes HTML.
  std::string escaped;
  for (const char c : text) escaped += c == '<' ? "&lt;" : c == '&' ? "&amp;" : std::string(1, c);
  append(escaped);
}

void FeedXml::append(std::string_view text) {
  item_bytes_ += text.size();
  if (in_item_ && item_bytes_ > kMaxJsonRecord) {
    item_.is_too_large = true;
    text_.clear();
  } else if (in_item_ || text_.size() + text.size() <= kMaxSummary) {
    text_ += text;
  }
}

FeedText FeedXml::captured() const {
  const std::string_view type = xml_attribute(attributes_, "type");
  if (has_elements_ || type == "html" || type == "xhtml" || type == "text/html") {
    return {text_, FeedTextKind::kHtml};
  }
  // Atom's default is plain text; RSS says nothing and most often means HTML.
  return {text_, is_atom_ ? FeedTextKind::kPlain : FeedTextKind::kUnknown};
}

void FeedXml::take_item_field(const std::string& name) {
  if (name == "title") {
    item_.title = captured();
  } else if (name == "content" || name == "content:encoded") {
    if (xml_attribute(attributes_, "src").empty()) item_.content = captured();
    if (name == "content:encoded") item_.content.kind = FeedTextKind::kHtml;
  } else if (name == "summary" || name == "description") {
    item_.summary = captured();
  } else if (name == "guid" || name == "id" || name == "dc:identifier") {
    if (item_.id.empty() || name != "dc:identifier") item_.id = text_;
    const bool is_link = name == "guid" && xml_attribute(attributes_, "isPermaLink") != "false";
    if (is_link && item_.url.empty() && clean_line(text_).starts_with("http")) item_.url = clean_line(text_);
  } else if (name == "pubDate" || name == "published" || name == "updated" || name == "issued" ||
             name == "modified" || name == "created" || name == "dc:date" || name == "dcterms:issued") {
    const bool is_date = name == "dc:date" || name == "issued" || name == "dcterms:issued";
    item_.dates.emplace_back(is_date ? "date" : name, text_);
  } else if (name == "source" || name == "source/title" || name == "dc:publisher") {
    if (item_.source.empty()) item_.source = clean_line(text_);
  } else if (name == "dc:language") {
    item_.language = text_;
  } else if (name == "category" || name == "dc:subject") {
    const std::string_view label = xml_attribute(attributes_, "label");
    const std::string_view term = label.empty() ? xml_attribute(attributes_, "term") : label;
    item_.tags.emplace_back(term.empty() ? std::string_view(text_) : term);
  } else if (name == "link" || name == "feedburner:origLink") {
    take_link(name);
  } else {
    take_author(name);
  }
}

void FeedXml::take_link(const std::string& name) {
  if (name == "link" && is_atom_) {
    const std::string_view kind = xml_attribute(attributes_, "rel");
    const bool is_own = kind.empty() || kind == "alternate";
    if (is_own && item_.url.empty()) item_.url = xml_attribute(attributes_, "href");
  } else if (!clean_line(text_).empty()) {
    item_.url = clean_line(text_);
  }
}

void FeedXml::take_author(const std::string& name) {
  std::string author;
  if (name == "dc:creator" || name == "author/name") {
    author = clean_line(text_);
  } else if (name == "author") {
    author = name_in_rss_author(text_);
  }
  if (!author.empty() && item_.authors.size() < kMaxValues) item_.authors.push_back(std::move(author));
}

void FeedXml::take_channel_field(const std::string& name) {
  if (name == "title") {
    channel_.title = clean_line(text_);
  } else if (name == "language" || name == "dc:language") {
    channel_.language = clean_line(text_);
  } else if (name == "author/name") {
    channel_.authors.push_back(clean_line(text_));
  }
}

}  // namespace dateline
