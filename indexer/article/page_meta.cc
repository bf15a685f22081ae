#include "indexer/article/page_meta.h"

#include <algorithm>
#include <array>
#include <map>

#include "indexer/article/fields.h"
#include "indexer/article/page_dates.h"
#include "indexer/article/web_url.h"
#include "indexer/base/ascii.h"
#include "indexer/base/utf8.h"

namespace dateline {
namespace {

struct MetaName {
  std::string_view name;   // of <meta name>, property, itemprop or http-equiv
  std::string_view field;  // a key of fields.h
};

// In order of trust within a field.
constexpr std::array<MetaName, 76> kMetaNames{{
    {"og:title", "title"},
    {"twitter:title", "title"},
    {"citation_title", "title"},
    {"parsely-title", "title"},
    {"dc.title", "title"},
    {"dcterms.title", "title"},
    {"og:site_name", "source"},
    {"citation_journal_title", "source"},
    {"dc.publisher", "source"},
    {"dcterms.publisher", "source"},
    {"author", "author"},
    {"parsely-author", "author"},
    {"byl", "author"},
    {"sailthru.author", "author"},
    {"citation_author", "author"},
    {"dc.creator", "author"},
    {"dcterms.creator", "author"},
    {"article:author", "author"},
    {"article:published_time", "date"},
    {"og:published_time", "date"},
    {"og:article:published_time", "date"},
    {"datepublished", "date"},
    {"dcterms.issued", "date"},
    {"dc.date.issued", "date"},
    {"citation_publication_date", "date"},
    {"parsely-pub-date", "date"},
    {"sailthru.date", "date"},
    {"pubdate", "date"},
    {"publish-date", "date"},
    {"publish_date", "date"},
    {"dc.date", "date"},
    {"dc.date.created", "date"},
    {"dc.created", "date"},
    {"dcterms.created", "date"},
    {"dcterms.available", "date"},
    {"dc:date", "date"},
    {"rnews:datepublished", "date"},
    {"article:published", "date"},
    {"article:publish_date", "date"},
    {"article:post_date", "date"},
    {"article:created_time", "date"},
    {"article_date_original", "date"},
    {"article.published", "date"},
    {"article.created", "date"},
    {"originalpublicationdate", "date"},
    {"og:publish_date", "date"},
    {"og:pubdate", "date"},
    {"shareaholic:article_published_time", "date"},
    {"cxenseparse:recs:publishtime", "date"},
    {"publication_date", "date"},
    {"publication-date", "date"},
    {"publicationdate", "date"},
    {"publishdate", "date"},
    {"published_date", "date"},
    {"published-date", "date"},
    {"published_time", "date"},
    {"date_published", "date"},
    {"ptime", "date"},
    {"displaydate", "date"},
    {"dcterms.date", "date"},
    {"date", "date"},
    {"article:modified_time", "modified"},
    {"og:updated_time", "modified"},
    {"datemodified", "modified"},
    {"dcterms.modified", "modified"},
    {"lastmod", "modified"},
    {"og:description", "summary"},
    {"description", "summary"},
    {"dc.description", "summary"},
    {"og:url", "url"},
    {"article:section", "section"},
    {"article:tag", "tags"},
    {"news_keywords", "tags"},
    {"keywords", "tags"},
    {"og:locale", "language"},
    {"content-language", "language"},
}};

using MetaValues = std::map<std::string, std::vector<std::string>>;

MetaValues meta_values(const PageTree& page) {
  MetaValues values;
  for (std::size_t i = 0; i < page.elements().size(); ++i) {
    if (page.tag(i) != GUMBO_TAG_META) continue;
    const std::string content = clean_line(page.attribute(i, "content"));
    if (content.empty()) continue;
    for (const char* kind : {"property", "name", "itemprop", "http-equiv"}) {
      const std::string name = lower_ascii(page.attribute(i, kind));
      if (!name.empty()) values[name].push_back(content);
    }
  }
  return values;
}

// Sets a field from `values` when the article has none of it yet.
void offer(Article& article, Origin origin, std::string_view key, const std::vector<std::string>& values) {
  const auto field = find_field(key);
  if (!field || has_field(article, *field)) return;
  FieldSetter(article, origin).set(key, values);
}

// How dates are written on this page.
DateScan date_scan(const PageTree& page, const Article& article) {
  const std::string_view language = page.attribute(0, "lang");
  return {language.substr(0, language.find_first_of("-_")),
          usual_order(language, url_host(article.url.text))};
}

void offer_meta(const MetaValues& values, const DateScan& scan, Article& article) {
  for (const MetaName& meta : kMetaNames) {
    const auto found = values.find(std::string(meta.name));
    if (found == values.end()) continue;
    // article:author is often the address of a profile.
    const bool is_address = found->second.front().find("://") != std::string::npos;
    if (is_address && (meta.field == "author" || meta.field == "source")) continue;
    // A value that cannot be read is no fault of the article when another name has a good one.
    const std::size_t warnings = article.warnings.size();
    offer(article, Origin::kMeta, meta.field, found->second);
    if (meta.field == "date" || meta.field == "modified") article.warnings.resize(warnings);
    if (meta.field != "date" || article.date.date.known()) continue;
    if (const auto date = find_date(found->second.front(), scan)) article.date = {*date, Origin::kMeta};
  }
}

void offer_links(const PageTree& page, Article& article) {
  const std::size_t warnings = article.warnings.size();
  for (std::size_t i = 0; i < page.elements().size(); ++i) {
    if (page.tag(i) == GUMBO_TAG_LINK && lower_ascii(page.attribute(i, "rel")) == "canonical") {
      offer(article, Origin::kMeta, "url", {std::string(page.attribute(i, "href"))});
    }
  }
  // A relative address is no fault; og:url may have the whole one.
  article.warnings.resize(warnings);
}

// The date that the page shows, when its data have none.
void offer_shown_date(const PageTree& page, const DateScan& scan, Article& article) {
  if (article.date.date.known()) return;
  if (const auto date = marked_date(page, scan)) {
    article.date = {*date, Origin::kMeta};
  } else if (const auto shown = shown_date(page, scan)) {
    article.date = {*shown, Origin::kText};
  }
}

void offer_title(const PageTree& page, Article& article) {
  const std::size_t title = page.find(GUMBO_TAG_TITLE);
  const std::string whole = title == PageTree::npos ? "" : clean_line(page.text(title));
  const std::size_t heading = page.find(GUMBO_TAG_H1);
  const std::string h1 = heading == PageTree::npos ? "" : clean_line(page.text(heading));
  // An h1 that is also in <title> is the headline; else it may be the site's name.
  if (!h1.empty() && (whole.empty() || whole.find(h1) != std::string::npos)) {
    offer(article, Origin::kMeta, "title", {h1});
  }
  offer(article, Origin::kMeta, "title", {without_site_name(whole, article.source.text)});
}

}  // namespace

void read_page_meta(const PageTree& page, Article& article) {
  // The canonical address stands before og:url: it is the one that the site wants to be known by.
  offer_links(page, article);
  offer_meta(meta_values(page), date_scan(page, article), article);
  offer_title(page, article);
  offer(article, Origin::kMeta, "language", {std::string(page.attribute(0, "lang"))});
  offer_shown_date(page, date_scan(page, article), article);
  auto& authors = article.author.values;
  authors.erase(std::remove(authors.begin(), authors.end(), article.source.text), authors.end());
}

std::vector<std::string> json_ld_scripts(const PageTree& page) {
  std::vector<std::string> scripts;
  for (std::size_t i = 0; i < page.elements().size(); ++i) {
    if (page.tag(i) == GUMBO_TAG_SCRIPT) scripts.push_back(page.text(i));
  }
  return scripts;
}

std::string without_site_name(std::string_view title, std::string_view source) {
  static constexpr std::array<std::string_view, 5> kSeparators{" | ", " - ", " – ", " — ", " :: "};
  std::size_t cut = std::string_view::npos;
  std::size_t length = 0;
  for (const std::string_view separator : kSeparators) {
    const std::size_t at = title.rfind(separator);
    if (at != std::string_view::npos && (cut == std::string_view::npos || at > cut)) {
      cut = at;
      length = separator.size();
    }
  }
  if (cut == std::string_view::npos) return std::string(title);
  const std::string_view head = title.substr(0, cut);
  const std::string_view tail = title.substr(cut + length);
  const auto words = [](std::string_view text) { return std::count(text.begin(), text.end(), ' ') + 1; };
  const bool is_site = tail == source || (words(tail) <= 4 && words(head) >= 3);
  return std::string(is_site ? head : title);
}

}  // namespace dateline
