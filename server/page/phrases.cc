#include "server/page/phrases.h"

namespace dateline {
namespace {

std::chrono::year_month_day civil(Day day) {
  return std::chrono::year_month_day{day};
}

// An estimate says as much as its span allows.
DatePrecision shown_precision(const Date& date) {
  if (date.precision == DatePrecision::kExact) return DatePrecision::kDay;
  if (date.precision != DatePrecision::kEstimate) return date.precision;
  if (date.first == date.last) return DatePrecision::kDay;
  const auto first = civil(date.first);
  const auto last = civil(date.last);
  const bool is_one_month = first.year() == last.year() && first.month() == last.month();
  return is_one_month ? DatePrecision::kMonth : DatePrecision::kYear;
}

// `day_form` is that of a whole day.
std::string date_words(const Date& date, DateForm day_form, const Words& words) {
  if (!date.known()) return words.text("not_known");
  const DatePrecision shown = shown_precision(date);
  const DateForm form = shown == DatePrecision::kDay     ? day_form
                        : shown == DatePrecision::kMonth ? DateForm::kLongMonth
                                                         : DateForm::kYear;
  const std::string text = words.date(form, date.first);
  return date.precision == DatePrecision::kEstimate ? words.say("about_date", {{"date", text}}) : text;
}

}  // namespace

std::string joined(const std::vector<std::string>& parts, const Words& words) {
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : words.text("list_separator")) + part;
  return text;
}

std::string article_count(std::uint64_t number, const Words& words) {
  return words.say("article_count", {{"count", number}});
}

std::string span_words(Day first, Day last, const Words& words) {
  const std::string from = words.date(DateForm::kMonth, first);
  const std::string to = words.date(DateForm::kMonth, last);
  return from == to ? from : words.say("from_to", {{"first", from}, {"last", to}});
}

std::string range_words(const DateRange& range, const Words& words) {
  const auto day = [&](Day which) { return words.date(DateForm::kDay, which); };
  if (!range.from && !range.to) return "";
  if (!range.to) return words.say("since_date", {{"date", day(*range.from)}});
  if (!range.from) return words.say("until_date", {{"date", day(*range.to)}});
  if (*range.from == *range.to) return day(*range.from);
  return words.say("from_to", {{"first", day(*range.from)}, {"last", day(*range.to)}});
}

std::string instant_words(std::string_view iso, const Words& words) {
  const Result<Date> date = parse_iso_date("instant", iso);
  if (!date.ok() || !date->instant || iso.size() < 16) return std::string(iso);
  return words.say("instant",
                   {{"day", words.date(DateForm::kDay, date->first)}, {"time", iso.substr(11, 5)}});
}

DateParts date_parts(const Date& date, const Words& words) {
  DateParts parts;
  if (!date.known()) return parts;
  parts.is_estimate = date.precision == DatePrecision::kEstimate;
  parts.year = words.date(DateForm::kYear, date.first);
  const DatePrecision shown = shown_precision(date);
  if (shown == DatePrecision::kDay) parts.day = words.date(DateForm::kDayOfYear, date.first);
  if (shown == DatePrecision::kMonth) parts.day = words.date(DateForm::kMonthName, date.first);
  if (!parts.is_estimate) return parts;
  parts.day = parts.day.empty() ? words.text("about_year") : words.say("about_date", {{"date", parts.day}});
  return parts;
}

std::string long_date(const Date& date, const Words& words) {
  const bool is_estimate = date.precision == DatePrecision::kEstimate;
  return date_words(date, is_estimate ? DateForm::kDay : DateForm::kLongDay, words);
}

std::string short_date(const Date& date, const Words& words) {
  return date_words(date, DateForm::kDay, words);
}

std::string_view origin_phrase(Origin origin, const Words& words) {
  switch (origin) {
    case Origin::kGiven:
      return words.text("from_record");
    case Origin::kFrontMatter:
      return words.text("from_front_matter");
    case Origin::kSidecar:
      return words.text("from_sidecar");
    case Origin::kJsonLd:
    case Origin::kMeta:
      return words.text("from_page_data");
    case Origin::kByline:
      return words.text("from_byline");
    case Origin::kUrl:
      return words.text("from_address");
    case Origin::kFilename:
      return words.text("from_file_name");
    case Origin::kText:
      return words.text("found_in_text");
    case Origin::kAuthority:
      return words.text("from_authority");
    case Origin::kRule:
      return words.text("by_rule");
    case Origin::kNone:
      return "";
  }
  return "";
}

}  // namespace dateline
