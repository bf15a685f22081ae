#include "indexer/index/article_lint.h"

#include <algorithm>

#include "indexer/base/utf8.h"
#include "indexer/extract/date_hints.h"

namespace dateline {
namespace {

using std::chrono::days;

// The first newspaper, the Relation of Strasbourg, came out in 1605.
constexpr Day kFirstNewspaper{std::chrono::year{1605} / 1 / 1};
// A day may be written one off on the other side of the world.
constexpr days kZones{1};
constexpr days kAhead{2};
// A source needs some dates before one of them can be far from the others: how many, and how far (in spans
// between their quartiles, or in years where they lie close together).
constexpr std::size_t kMinDated = 8;
constexpr int kFarSpans = 5;
constexpr days kLeastSpan{366};

constexpr std::size_t kShownText = 60;

bool is_derived(Origin origin) {
  return origin == Origin::kRule || origin == Origin::kFilename || origin == Origin::kNone;
}

std::string shortened(const std::string& text) {
  const std::size_t cut = floor_boundary(text, kShownText);
  return "'" + text.substr(0, cut) + (cut < text.size() ? "..." : "") + "'";
}

std::string origin_text(Origin origin) {
  return origin == Origin::kNone ? "" : " (" + std::string(to_string(origin)) + ")";
}

// Whether no day of one can be a day of the other, time zones allowed.
bool disagree(const Date& left, const Date& right) {
  return left.last + kZones < right.first || right.last + kZones < left.first;
}

}  // namespace

std::string_view to_string(LintKind kind) {
  switch (kind) {
    case LintKind::kNoDate:
      return "no-date";
    case LintKind::kNoSource:
      return "no-source";
    case LintKind::kNoTitle:
      return "no-title";
    case LintKind::kSameKey:
      return "same-key";
    case LintKind::kSameText:
      return "same-text";
    case LintKind::kNearText:
      return "near-text";
    case LintKind::kFutureDate:
      return "future-date";
    case LintKind::kEarlyDate:
      return "early-date";
    case LintKind::kLonelyDate:
      return "lonely-date";
    case LintKind::kUrlDate:
      return "url-date";
  }
  return "";
}

void ArticleLint::find(LintKind kind, const std::string& message) {
  findings_.push_back({paths_.size() - 1, paths_.back(), kind, message});
}

void ArticleLint::add(const LintedArticle& told, const Article& article) {
  paths_.push_back(told.path);
  const bool is_future = told.given_date.known() && told.given_date.first > today_ + kAhead;
  if (is_future) find(LintKind::kFutureDate, "date " + iso_date(told.given_date) + " is yet to come");
  check_presence(article, is_future);
  check_copies(told, article);
  check_date(article);
}

void ArticleLint::check_presence(const Article& article, bool has_future_date) {
  if (!article.date.date.known() && !has_future_date) find(LintKind::kNoDate, "no date");
  if (article.source.empty()) find(LintKind::kNoSource, "no source");
  if (is_derived(article.title.origin)) {
    find(LintKind::kNoTitle,
         "no title of its own; " + shortened(article.title.text) + origin_text(article.title.origin));
  }
}

void ArticleLint::check_copies(const LintedArticle& told, const Article& article) {
  const std::size_t number = paths_.size() - 1;
  const auto [same_key, is_new_key] = keys_.emplace(told.key, number);
  if (!is_new_key)
    find(LintKind::kSameKey, "key " + shortened(told.key) + " is that of " + paths_[same_key->second]);
  const auto twin = texts_.meet(sign_text(article.body));
  // The same article twice was said already.
  if (!twin || (!is_new_key && twin->text == same_key->second)) return;
  if (twin->likeness >= 1) {
    find(LintKind::kSameText, "same text as " + paths_[twin->text]);
  } else {
    find(LintKind::kNearText, "nearly the same text as " + paths_[twin->text] + " (about " +
                                  std::to_string(static_cast<int>(twin->likeness * 100)) + " %)");
  }
}

void ArticleLint::check_date(const Article& article) {
  const Date& date = article.date.date;
  if (!date.known()) return;
  if (date.last < kFirstNewspaper) {
    find(LintKind::kEarlyDate, "date " + iso_date(date) + origin_text(article.date.origin) +
                                   " is before there were newspapers (1605)");
    return;
  }
  const auto of_url = date_of_url(article.url.text);
  const auto of_text = date_of_dateline(article.body);
  if (of_url && article.date.origin != Origin::kUrl && disagree(*of_url, date)) {
    find(LintKind::kUrlDate, "date " + iso_date(date) + origin_text(article.date.origin) +
                                 ", but the address has " + iso_date(*of_url));
  } else if (of_url && of_text && disagree(*of_url, *of_text)) {
    find(LintKind::kUrlDate,
         "the text begins with " + iso_date(*of_text) + ", but the address has " + iso_date(*of_url));
  }
  if (article.source.empty()) return;
  const auto source = authority_.resolve(Facet::kSource, article.source.text);
  sources_[source ? source->label : article.source.text].push_back({paths_.size() - 1, date.first});
}

void ArticleLint::check_source(const std::vector<Dated>& dated, const std::string& source) {
  if (dated.size() < kMinDated) return;
  std::vector<Day> sorted;
  sorted.reserve(dated.size());
  for (const Dated& item : dated) sorted.push_back(item.day);
  std::sort(sorted.begin(), sorted.end());
  const Day lower = sorted[sorted.size() / 4];
  const Day upper = sorted[sorted.size() - 1 - sorted.size() / 4];
  const days far = kFarSpans * std::max(days(upper - lower), kLeastSpan);
  for (const Dated& item : dated) {
    if (item.day >= lower - far && item.day <= upper + far) continue;
    findings_.push_back({item.article, paths_[item.article], LintKind::kLonelyDate,
                         "date " + iso_day(item.day) + " is far from the others of " + shortened(source) +
                             " (half of them " + iso_day(lower) + " to " + iso_day(upper) + ")"});
  }
}

std::vector<LintFinding> ArticleLint::finish() {
  for (const auto& [source, dated] : sources_) check_source(dated, source);
  std::stable_sort(findings_.begin(), findings_.end(), [](const LintFinding& left, const LintFinding& right) {
    return left.article < right.article;
  });
  return std::move(findings_);
}

}  // namespace dateline
