#include "indexer/article/feed_item.h"

#include <algorithm>

#include "indexer/article/feed_date.h"
#include "indexer/article/fields.h"
#include "indexer/article/limits.h"
#include "indexer/article/not_read.h"
#include "indexer/article/page_text.h"
#include "indexer/article/page_tree.h"
#include "indexer/article/plain_text.h"
#include "indexer/article/record_end.h"
#include "indexer/article/web_url.h"
#include "indexer/base/ascii.h"
#include "indexer/base/utf8.h"

namespace dateline {
namespace {

bool is_letter(char c) {
  return lower_ascii(c) >= 'a' && lower_ascii(c) <= 'z';
}

// A tag or a character reference stands in it.
bool looks_like_html(std::string_view text) {
  for (std::size_t at = text.find_first_of("<&"); at != std::string_view::npos;
       at = text.find_first_of("<&", at + 1)) {
    const char next = at + 1 < text.size() ? text[at + 1] : ' ';
    if (text[at] == '<' && (is_letter(next) || next == '/')) return true;
    if (text[at] == '&' && (is_letter(next) || next == '#') &&
        text.substr(at, 12).find(';') != std::string_view::npos)
      return true;
  }
  return false;
}

bool is_html(const FeedText& text) {
  return text.kind == FeedTextKind::kHtml ||
         (text.kind == FeedTextKind::kUnknown && looks_like_html(text.text));
}

void add_body(const FeedText& text, BodyBuilder& body) {
  const std::string clean = clean_text(text.text).text;
  if (is_html(text)) {
    add_fragment_text(PageTree(clean), body);
  } else {
    add_plain_text(clean, body);
  }
}

// One line without tags: for titles and summaries.
std::string line_of(const FeedText& text) {
  if (!is_html(text)) return clean_line(text.text);
  BodyBuilder lines;
  add_body(text, lines);
  Article article;
  lines.finish(article);
  return clean_line(article.body);
}

bool is_unique_in_the_world(const std::string& id) {
  return clean_url(id).has_value() || id.starts_with("urn:") || id.starts_with("tag:");
}

void set_dates(const FeedItem& item, FieldSetter& fields, const Article& article) {
  for (const auto& [name, text] : item.dates) fields.set(name, {mended_feed_date(text)});
  if (article.date.date.known()) return;
  for (const auto& [name, text] : item.dates) {
    if (find_field(name) == ArticleField::kDateModified) fields.set("date", {mended_feed_date(text)});
  }
}

void set_from_channel(const FeedChannel& channel, Article& article) {
  FieldSetter fields(article, Origin::kMeta);
  if (article.source.empty()) fields.set("source", {channel.title});
  if (article.language.empty()) fields.set("language", {channel.language});
  if (article.author.values.empty() && !channel.authors.empty()) fields.set("author", channel.authors);
}

}  // namespace

Result<Article> feed_article(const std::string& field, const FeedItem& item, const FeedChannel& channel) {
  if (item.is_too_large) return make_error(field, "larger than 8 MiB");
  Article article;
  FieldSetter fields(article, Origin::kGiven);
  if (const std::string id = clean_line(item.id); is_unique_in_the_world(id)) fields.set("id", {id});
  fields.set("title", {line_of(item.title)});
  if (!item.url.empty()) fields.set("url", {item.url});
  set_dates(item, fields, article);
  fields.set("source", {item.source});
  fields.set("language", {item.language});
  if (!item.authors.empty()) fields.set("author", item.authors);
  if (!item.tags.empty()) fields.set("tags", item.tags);
  BodyBuilder body;
  add_body(item.content, body);
  if (body.empty() && !body.too_large()) {
    add_body(item.summary, body);
  } else {
    fields.set("summary", {line_of(item.summary)});
  }
  set_from_channel(channel, article);
  auto ended = end_record(std::move(article), fields, body);
  return ended.ok() ? std::move(ended) : placed(field, ended.error());
}

}  // namespace dateline
