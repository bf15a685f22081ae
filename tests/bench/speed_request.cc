#include "tests/bench/speed_request.h"

#include <string>
#include <utility>

#include "server/query/parser.h"

namespace dateline::bench {
namespace {

constexpr std::pair<std::string_view, Work> kWorks[] = {
    {"full", Work::kFull}, {"top", Work::kTop}, {"count", Work::kCount}};

Outcome put_dates(const SpeedQuery& query, DateRange& dates) {
  if (!query.from.empty()) {
    const auto from = parse_iso_date("from", query.from);
    if (!from) return from.error();
    dates.from = from->first;
  }
  if (!query.to.empty()) {
    const auto to = parse_iso_date("to", query.to);
    if (!to) return to.error();
    dates.to = to->last;
  }
  return Done{};
}

}  // namespace

std::optional<Work> find_work(std::string_view name) {
  for (const auto& [known, work] : kWorks) {
    if (known == name) return work;
  }
  return std::nullopt;
}

Result<SearchRequest> speed_request(const SpeedQuery& query, const SpeedRequestOptions& options) {
  SearchRequest request;
  request.text = typed_text(query);
  auto parsed = parse_query(request.text, {});
  if (!parsed) return parsed.error();
  request.query = std::move(parsed).value();
  request.match = query.match == WordMatch::kOr ? Match::kAny : Match::kAll;
  if (!query.country.empty()) request.selection(Facet::kCountry).any = {query.country};
  if (const auto put = put_dates(query, request.dates); !put) return put.error();
  const bool is_full = options.work == Work::kFull;
  if (options.work == Work::kCount) request.limit = 0;
  request.snippets = is_full ? options.passages : 0;
  request.wants_facet.fill(is_full);
  request.wants_facet[static_cast<std::size_t>(Facet::kLanguage)] = false;
  request.facet_limit = is_full ? options.facet_limit : 0;
  request.interval = Interval::kMonth;
  return request;
}

}  // namespace dateline::bench
