#include "tests/bench/date_scores.h"

#include <nlohmann/json.hpp>

#include "indexer/base/utf8.h"
#include "indexer/schema/date.h"
#include "tests/bench/data_files.h"

namespace dateline::bench {
namespace {

double share(std::size_t part, std::size_t whole) {
  return whole == 0 ? 0.0 : static_cast<double>(part) / static_cast<double>(whole);
}

Result<DatedPage> make_page(std::string_view name, std::string_view day) {
  if (day.empty() || day == "None" || day == "null") return DatedPage{std::string(name), ""};
  const std::string where = "truth of '" + printable(name.substr(0, 100)) + "'";
  const auto date = parse_iso_date(where, day);
  if (!date) return date.error();
  if (date->precision != DatePrecision::kDay && date->precision != DatePrecision::kExact) {
    return make_error(where, "want a day, got '" + printable(day.substr(0, 40)) + "'");
  }
  return DatedPage{std::string(name), iso_day(date->first)};
}

Result<DatedPage> page_of_json(const std::string& name, const nlohmann::json& value) {
  std::string file = name;
  const nlohmann::json* day = &value;
  if (value.is_object()) {
    if (const auto given = value.find("file"); given != value.end() && given->is_string()) file = *given;
    const auto date = value.find("date");
    if (date == value.end()) return make_error("truth of '" + printable(name) + "'", "want a date");
    day = &*date;
  }
  if (day->is_null()) return make_page(file, "");
  if (!day->is_string()) return make_error("truth of '" + printable(name) + "'", "want a date as text");
  return make_page(file, day->get_ref<const std::string&>());
}

Result<std::vector<DatedPage>> read_json(std::string_view text) {
  const nlohmann::json json = nlohmann::json::parse(text, nullptr, false);
  if (!json.is_object()) return make_error("truth", "want a JSON object of file and date");
  std::vector<DatedPage> pages;
  for (const auto& [name, value] : json.items()) {
    auto page = page_of_json(name, value);
    if (!page) return page.error();
    pages.push_back(std::move(*page));
  }
  return pages;
}

}  // namespace

Result<std::vector<DatedPage>> read_date_truth(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  if (first != std::string_view::npos && (text[first] == '{' || text[first] == '[')) return read_json(text);
  std::vector<DatedPage> pages;
  for (const std::string_view line : lines_of(text)) {
    const std::size_t tab = line.find('\t');
    if (tab == std::string_view::npos || tab == 0) {
      return make_error("truth", "want FILE <tab> DATE, got '" + printable(line.substr(0, 80)) + "'");
    }
    auto page = make_page(line.substr(0, tab), line.substr(tab + 1));
    if (!page) return page.error();
    pages.push_back(std::move(*page));
  }
  return pages;
}

void DateScores::add(std::string_view truth, std::string_view found) {
  if (found.empty()) {
    ++(truth.empty() ? rightly_none : missed);
  } else {
    ++(truth == found ? right : wrong);
  }
}

double DateScores::precision() const {
  return share(right, right + wrong);
}

double DateScores::recall() const {
  return share(right, right + missed);
}

double DateScores::f1() const {
  return share(2 * right, 2 * right + wrong + missed);
}

double DateScores::accuracy() const {
  return share(right + rightly_none, right + wrong + missed + rightly_none);
}

}  // namespace dateline::bench
