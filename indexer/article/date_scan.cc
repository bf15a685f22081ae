#include "indexer/article/date_scan.h"

#include <algorithm>
#include <array>
#include <vector>

#include "indexer/article/calendars.h"
#include "indexer/article/date_tokens.h"
#include "indexer/article/month_names.h"
#include "indexer/base/utf8.h"

namespace dateline {
namespace {

constexpr std::size_t kMaxScanned = std::size_t{64} << 10U;

template <std::size_t N>
bool is_among(std::string_view word, const std::array<std::string_view, N>& words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

// Words that stand between the parts of a date and mean nothing: "21 de octubre de 2024", "21 d'octubre",
// "ngay 21 thang 10", "2024. gada 21. oktobris", "2024 m. spalio 21 d.".
bool is_filler(std::string_view word) {
  static constexpr std::array<std::string_view, 31> kWords{
      "de", "del",  "d",  "da", "do",    "of",  "the",  "den", "ng", "al", "ta",
      "st", "nd",   "rd", "th", "er",    "re",  "m",    "g",   "v",  "a",  "o",
      "ko", "gada", "an", "e",  "thang", "nam", "ngay", "dia", "le"};
  return is_among(word, kWords);
}

// What says that the date behind it is not the one of publication.
bool is_other_cue(std::string_view word) {
  static constexpr std::array<std::string_view, 38> kStems{
      "updat",     "modif",      "edited",   "copyright", "aktualis",  "geandert", "actualis",  "actualiz",
      "mis",       "aggiorn",    "atualiz",  "обновл",    "изменен",   "оновлен",  "zaktualiz", "aktualiz",
      "gewijzigd", "bijgewerkt", "uppdater", "oppdater",  "opdater",   "paivitet", "guncel",    "frissit",
      "ενημερ",    "最終更新",   "更新",     "업데이트",  "수정",      "تحديث",    "بروزرسانی", "עודכן",
      "cap",       "diperbarui", "อัปเดต",    "accessed",  "retrieved", "born"};
  return std::any_of(kStems.begin(), kStems.end(), [&](std::string_view stem) {
    if (stem == "mis" || stem == "cap") return word == stem;
    // Words of scripts without spaces have others before them.
    return static_cast<unsigned char>(stem[0]) < 0x80 ? word.starts_with(stem)
                                                      : word.find(stem) != std::string_view::npos;
  });
}

class Scanner {
 public:
  Scanner(const std::vector<DateToken>& tokens, const DateScan& scan) : tokens_(tokens), scan_(scan) {}

  std::optional<Date> first() const {
    for (std::size_t at = 0; at < tokens_.size(); ++at) {
      const auto date = date_at(at);
      if (date && !is_other(at)) return date;
    }
    return std::nullopt;
  }

 private:
  // A cue among the three words before, not parted from the date by another date.
  bool is_other(std::size_t at) const {
    if (tokens_[at].before.find("©") != std::string::npos) return true;
    for (std::size_t back = 1; back <= 4 && back <= at; ++back) {
      const DateToken& token = tokens_[at - back];
      if (token.digits == 4 && token.number > 1900) return false;
      if (token.word.empty()) continue;
      if (is_other_cue(token.word)) return true;
    }
    return false;
  }

  const DateToken* token(std::size_t at) const { return at < tokens_.size() ? &tokens_[at] : nullptr; }

  // Over words that mean nothing, at most two.
  std::size_t past_fillers(std::size_t at) const {
    for (int i = 0; i < 2 && at < tokens_.size() && is_filler(tokens_[at].word); ++i) ++at;
    return at;
  }

  static bool joins(const DateToken& token, std::string_view allowed) {
    return token.before.find_first_not_of(allowed) == std::string::npos;
  }

  std::optional<Date> date_at(std::size_t at) const {
    const DateToken& first = tokens_[at];
    if (auto date = era_date(at)) return date;
    if (first.digits == 4) return year_first(at);
    if (first.digits == 8 && (first.before.empty() || first.is_apart)) return compact(first.number);
    if (first.digits == 1 || first.digits == 2) return day_first(at);
    if (first.number < 0 && !first.word.empty()) return month_first(at);
    return std::nullopt;
  }

  static std::optional<Date> compact(int number) {
    return make(number / 10000, static_cast<unsigned>(number / 100 % 100),
                static_cast<unsigned>(number % 100), Calendar::kGregorian);
  }

  static std::optional<Date> make(int year, unsigned month, unsigned day, Calendar calendar) {
    if (calendar == Calendar::kPersian) return persian_day(year, month, day);
    if (calendar == Calendar::kIslamic) return islamic_day(year, month, day);
    const int common = common_year(year);
    return common == 0 ? std::nullopt : make_day(common, month, day);
  }

  // The year of a date that has a named month; 0 when the token is none.
  int year_of(const DateToken& token, Calendar calendar) const {
    if (token.digits != 4) return 0;
    if (calendar != Calendar::kGregorian)
      return token.number >= 1250 && token.number <= 1500 ? token.number : 0;
    return common_year(token.number);
  }

  std::optional<NamedMonth> month_at(std::size_t at) const {
    const DateToken* here = token(at);
    if (here == nullptr || here->word.empty()) return std::nullopt;
    const DateToken* next = token(at + 1);
    return month_named(here->word, next == nullptr ? "" : next->word, scan_.language);
  }

  // "2024-10-21", "2024/10/21", "2024. 10. 21.", "2024年10月21日", "2024. október 21.", "2024 m. spalio 21
  // d."
  std::optional<Date> year_first(std::size_t at) const {
    const int year = tokens_[at].number;
    std::size_t next = at + 1;
    if (const DateToken* sign = token(next); sign != nullptr && (sign->word == "年" || sign->word == "년"))
      ++next;
    next = past_fillers(next);
    const DateToken* second = token(next);
    if (second == nullptr || !joins(*second, "-/.,‐–")) return std::nullopt;
    if (const auto month = month_at(next)) {
      const DateToken* third = token(next + month->words);
      if (third == nullptr || third->digits == 0 || third->digits > 2) return std::nullopt;
      return make(year, month->month, static_cast<unsigned>(third->number), month->calendar);
    }
    if (second->digits == 0 || second->digits > 2) return std::nullopt;
    std::size_t last = next + 1;
    // Latvian has the day there: "2024. gada 21. oktobris".
    if (const auto month = month_at(last)) {
      return make(year, month->month, static_cast<unsigned>(second->number), month->calendar);
    }
    const DateToken* sign = token(last);
    const bool has_sign = sign != nullptr && (sign->word == "月" || sign->word == "월");
    if (has_sign) ++last;
    const DateToken* third = token(last);
    const bool is_same =
        third != nullptr && (has_sign || (third->before == second->before && !third->before.empty()));
    if (!is_same || third->digits == 0 || third->digits > 2) return std::nullopt;
    return numeric(year, second->number, third->number);
  }

  static std::optional<Date> numeric(int year, int month, int day) {
    if (month < 1 || day < 1) return std::nullopt;
    const Calendar calendar = year >= 1250 && year <= 1415  ? Calendar::kPersian
                              : year > 1415 && year <= 1500 ? Calendar::kIslamic
                                                            : Calendar::kGregorian;
    return make(year, static_cast<unsigned>(month), static_cast<unsigned>(day), calendar);
  }

  // "令和6年10月21日", "民國113年10月21日": years counted from a reign or a founding.
  std::optional<Date> era_date(std::size_t at) const {
    struct Era {
      std::string_view name;
      int before;  // the year before its first
    };
    static constexpr std::array<Era, 4> kEras{
        {{"令和", 2018}, {"平成", 1988}, {"民國", 1911}, {"民国", 1911}}};
    const auto era = std::find_if(kEras.begin(), kEras.end(),
                                  [&](const Era& one) { return tokens_[at].word.ends_with(one.name); });
    if (era == kEras.end() || at + 5 >= tokens_.size()) return std::nullopt;
    const bool is_date = tokens_[at + 1].digits > 0 && tokens_[at + 1].digits < 4 &&
                         tokens_[at + 2].word == "年" && tokens_[at + 3].digits > 0 &&
                         tokens_[at + 4].word == "月" && tokens_[at + 5].digits > 0;
    if (!is_date) return std::nullopt;
    return numeric(era->before + tokens_[at + 1].number, tokens_[at + 3].number, tokens_[at + 5].number);
  }

  // "21 October 2024", "21. oktober 2024", "21 de octubre de 2024", "21.10.2024", "21 thang 10 nam 2024"
  std::optional<Date> day_first(std::size_t at) const {
    const int day = tokens_[at].number;
    const std::size_t next = past_fillers(at + 1);
    const DateToken* second = token(next);
    if (second == nullptr || !joins(*second, "-/.,º°’'‐–)")) return std::nullopt;
    if (const auto month = month_at(next)) {
      std::size_t last = next + month->words;
      // "21 أكتوبر / تشرين الأول 2024" names the month twice.
      if (const auto again = month_at(last); again && again->month == month->month) last += again->words;
      const DateToken* third = token(past_fillers(last));
      if (third == nullptr || !joins(*third, "-/.,،’'‐–")) return std::nullopt;
      const int year = year_of(*third, month->calendar);
      return year == 0 ? std::nullopt : make(year, month->month, static_cast<unsigned>(day), month->calendar);
    }
    if (second->digits == 0 || second->digits > 2) return std::nullopt;
    const bool is_spoken = next > at + 1;
    const std::size_t last = is_spoken ? past_fillers(next + 1) : next + 1;
    const DateToken* third = token(last);
    if (third == nullptr || third->digits != 4) return std::nullopt;
    if (is_spoken) return numeric(third->number, second->number, day);
    if (second->before.empty() || second->before != third->before) return std::nullopt;
    return ordered(day, second->number, *third);
  }

  std::optional<Date> ordered(int first, int second, const DateToken& year) const {
    const bool is_day_first =
        first > 12 ||
        (second <= 12 && (year.before == "." || first == second || scan_.order == DayOrder::kDayFirst));
    const bool is_month_first = second > 12 || scan_.order == DayOrder::kMonthFirst;
    if (is_day_first) return numeric(year.number, second, first);
    return is_month_first ? numeric(year.number, first, second) : std::nullopt;
  }

  // "October 21, 2024", "Oct. 21st 2024"
  std::optional<Date> month_first(std::size_t at) const {
    const auto month = month_at(at);
    if (!month) return std::nullopt;
    const DateToken* second = token(at + month->words);
    if (second == nullptr || second->digits == 0 || second->digits > 2 || !joins(*second, "., "))
      return std::nullopt;
    const DateToken* third = token(past_fillers(at + month->words + 1));
    if (third == nullptr || !joins(*third, ".,،")) return std::nullopt;
    const int year = year_of(*third, month->calendar);
    return year == 0 ? std::nullopt
                     : make(year, month->month, static_cast<unsigned>(second->number), month->calendar);
  }

  const std::vector<DateToken>& tokens_;
  const DateScan& scan_;
};

}  // namespace

DayOrder usual_order(std::string_view language, std::string_view host) {
  static constexpr std::array<std::string_view, 11> kDayFirstEnds{".uk", ".au", ".nz", ".ie", ".in", ".za",
                                                                  ".sg", ".ng", ".ke", ".pk", ".eu"};
  static constexpr std::array<std::string_view, 2> kMonthFirst{"en-us", "en_us"};
  std::string lower(language);
  for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c;
  for (const std::string_view end : kDayFirstEnds) {
    if (host.ends_with(end)) return DayOrder::kDayFirst;
  }
  if (host.ends_with(".gov") || host.ends_with(".mil") || is_among(lower, kMonthFirst))
    return DayOrder::kMonthFirst;
  if (lower.empty() || host.ends_with(".ca")) return DayOrder::kUnknown;
  if (!lower.starts_with("en")) return DayOrder::kDayFirst;
  if (lower == "en")
    return host.ends_with(".com") || host.ends_with(".org") || host.ends_with(".net") ? DayOrder::kMonthFirst
                                                                                      : DayOrder::kUnknown;
  return DayOrder::kDayFirst;
}

std::optional<Date> find_date(std::string_view text, const DateScan& scan) {
  const std::vector<DateToken> tokens = date_tokens(text.substr(0, floor_boundary(text, kMaxScanned)));
  return Scanner(tokens, scan).first();
}

}  // namespace dateline
