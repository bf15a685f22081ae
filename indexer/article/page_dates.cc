#include "indexer/article/page_dates.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "indexer/article/limits.h"
#include "indexer/article/page_junk.h"
#include "indexer/article/written_date.h"
#include "indexer/base/ascii.h"
#include "indexer/base/utf8.h"

namespace dateline {
namespace {

// A date stands in a line of its own, or begins a longer one.
constexpr std::size_t kMaxDateLine = 150;
constexpr std::size_t kLongLineStart = 40;
// Elements around the headline within which an unmarked line counts.
constexpr std::size_t kLinesBefore = 60;
constexpr std::size_t kLinesBehind = 120;
constexpr std::size_t kMaxDistance = 400;

template <std::size_t N>
bool holds_part(std::string_view names, const std::array<std::string_view, N>& parts) {
  return std::any_of(parts.begin(), parts.end(),
                     [&](std::string_view part) { return names.find(part) != std::string_view::npos; });
}

// Classes and ids in small letters, parted by a space.
std::string element_names(const PageTree& page, std::size_t element) {
  return lower_ascii(page.attribute(element, "class")) + " " + lower_ascii(page.attribute(element, "id"));
}

bool is_changed(std::string_view names) {
  static constexpr std::array<std::string_view, 4> kParts{"updat", "modif", "revis", "edited"};
  return holds_part(names, kParts);
}

// Lists of other articles, and what readers wrote.
bool leads_away(std::string_view names) {
  static constexpr std::array<std::string_view, 16> kParts{
      "related",  "recommend", "comment", "sidebar", "footer",    "trending",   "popular",   "latest",
      "mostread", "most-read", "widget",  "teaser",  "more-news", "newsletter", "copyright", "event"};
  return holds_part(names, kParts);
}

// How much a name speaks for the date of publication; 0 for nothing at all.
int trust_of_names(const std::string& names) {
  static constexpr std::array<std::string_view, 5> kSure{"publish", "posted", "pubdate", "pub-date",
                                                         "pub_date"};
  static constexpr std::array<std::string_view, 4> kDate{"date", "datum", "fecha", "timestamp"};
  static constexpr std::array<std::string_view, 7> kMaybe{"byline", "meta",      "time",   "info",
                                                          "author", "submitted", "details"};
  // Short words of other languages, and no parts of longer ones ("metadata").
  static constexpr std::array<std::string_view, 5> kWords{" data ", " dato ", " tarih ", " pvm ", " tid "};
  if (holds_part(names, kSure)) return 3;
  if (holds_part(names, kDate) || holds_part(" " + names + " ", kWords)) return 2;
  return holds_part(names, kMaybe) ? 1 : 0;
}

std::optional<Date> read_value(std::string_view value, const DateScan& scan) {
  const auto written = parse_written_date("", value);
  if (written && written->precision != DatePrecision::kYear) return *written;
  return find_date(value, scan);
}

// The text of an element without that of what is marked as changed in it.
std::string unchanged_text(const PageTree& page, std::size_t element) {
  std::string text = page.text(element);
  for (std::size_t i = element + 1; i < page.elements()[element].end && text.size() < kMaxSummary; ++i) {
    if (!is_changed(element_names(page, i))) continue;
    const std::string part = page.text(i);
    const std::size_t at = part.empty() ? std::string::npos : text.find(part);
    if (at != std::string::npos) text.replace(at, part.size(), " ");
  }
  return text;
}

// The date that an element bears in an attribute, or else shows.
std::optional<Date> date_of(const PageTree& page, std::size_t element, const DateScan& scan) {
  for (const char* name : {"content", "datetime", "title"}) {
    const std::string_view value = page.attribute(element, name);
    if (value.empty() || value.size() > kMaxDateLine) continue;
    if (const auto date = read_value(value, scan)) return date;
  }
  const std::string text = clean_line(unchanged_text(page, element));
  return text.empty() || text.size() > kMaxDateLine ? std::nullopt : find_date(text, scan);
}

class Search {
 public:
  Search(const PageTree& page, const DateScan& scan) : page_(page), scan_(scan) {
    headline_ = page.find(GUMBO_TAG_H1);
    while (headline_ != PageTree::npos && clean_line(page.text(headline_)).empty())
      headline_ = next_headline();
  }

  std::optional<Date> run() {
    const std::size_t count = page_.elements().size();
    for (std::size_t element = 1; element < count;) {
      if (is_left_out(element)) {
        element = page_.elements()[element].end;
        continue;
      }
      look_at(element);
      ++element;
    }
    return marked_ ? marked_ : line_;
  }

 private:
  std::size_t next_headline() const {
    for (std::size_t i = headline_ + 1; i < page_.elements().size(); ++i) {
      if (page_.tag(i) == GUMBO_TAG_H1) return i;
    }
    return PageTree::npos;
  }

  bool has_headline() const { return headline_ != PageTree::npos; }

  bool is_left_out(std::size_t element) const {
    const GumboTag tag = page_.tag(element);
    if (tag == GUMBO_TAG_HEAD || tag == GUMBO_TAG_SCRIPT) return true;
    const bool holds_headline =
        has_headline() && element <= headline_ && headline_ < page_.elements()[element].end;
    if (holds_headline || tag == GUMBO_TAG_BODY) return false;
    if (tag == GUMBO_TAG_NAV || tag == GUMBO_TAG_ASIDE || tag == GUMBO_TAG_FOOTER || tag == GUMBO_TAG_MENU)
      return true;
    return leads_away(element_names(page_, element));
  }

  // Elements between this one and the headline; one before it is further away than one behind.
  std::size_t distance(std::size_t element) const {
    if (!has_headline()) return std::min(element, kMaxDistance);
    const std::size_t end = page_.elements()[headline_].end;
    if (element >= end) return element - end;
    return element < headline_ ? 2 * (headline_ - element) : 0;
  }

  void look_at(std::size_t element) {
    const std::string names = element_names(page_, element);
    if (is_changed(names)) return;
    const bool is_time = page_.tag(element) == GUMBO_TAG_TIME || page_.tag(element) == GUMBO_TAG_ABBR;
    const int trust = trust_of_names(names) + (is_time ? 2 : 0);
    if (trust > 0) {
      consider(element, trust);
    } else if (!line_ && is_near(element)) {
      line_ = date_of_line(is_line(element) ? unchanged_text(page_, element) : own_text(element));
    }
  }

  void consider(std::size_t element, int trust) {
    const std::size_t away = distance(element);
    if (away > kMaxDistance) return;
    // A step of trust is worth ten elements.
    const int cost = static_cast<int>(away) - 10 * trust;
    if (marked_ && cost >= cost_) return;
    const auto date = date_of(page_, element, scan_);
    if (!date) return;
    marked_ = date;
    cost_ = cost;
  }

  bool is_near(std::size_t element) const {
    if (!has_headline()) return element < kLinesBehind;
    return element + kLinesBefore >= headline_ && element <= page_.elements()[headline_].end + kLinesBehind;
  }

  // Whether nothing inside it begins another line.
  bool is_line(std::size_t element) const {
    for (std::size_t i = element + 1; i < page_.elements()[element].end; ++i) {
      if (is_block(page_.tag(i))) return false;
    }
    return true;
  }

  // The text that stands directly in an element, between others.
  std::string own_text(std::size_t element) const {
    std::string text;
    const GumboVector& children = children_of(*page_.elements()[element].node);
    for (unsigned i = 0; i < children.length; ++i) {
      text += text_of_node(*static_cast<const GumboNode*>(children.data[i]));
      text += ' ';
    }
    return text;
  }

  std::optional<Date> date_of_line(const std::string& written) const {
    const std::string text = clean_line(written);
    const std::size_t most = text.size() <= kMaxDateLine ? text.size() : floor_boundary(text, kLongLineStart);
    return most == 0 ? std::nullopt : find_date(std::string_view(text).substr(0, most), scan_);
  }

  const PageTree& page_;
  const DateScan& scan_;
  std::size_t headline_ = PageTree::npos;
  std::optional<Date> marked_;
  int cost_ = 0;
  std::optional<Date> line_;
};

}  // namespace

std::optional<Date> marked_date(const PageTree& page, const DateScan& scan) {
  for (const char* wanted : {"datepublished", "datecreated"}) {
    for (std::size_t i = 0; i < page.elements().size(); ++i) {
      if (lower_ascii(page.attribute(i, "itemprop")).find(wanted) == std::string::npos) continue;
      if (const auto date = date_of(page, i, scan)) return date;
    }
  }
  return std::nullopt;
}

std::optional<Date> shown_date(const PageTree& page, const DateScan& scan) {
  return Search(page, scan).run();
}

}  // namespace dateline
