#include "server/api/search_parameters.h"

#include <algorithm>
#include <optional>

#include "indexer/base/utf8.h"
#include "server/query/date_spec.h"
#include "server/query/filter_parser.h"
#include "server/query/parser.h"

namespace dateline {
namespace {

// Each reader fills its part of the request, or says what is wrong.
using Failure = std::optional<Error>;

Failure read_choices(const ParameterValues& values, SearchRequest& request) {
  // The words stand in the order of the enumerations.
  const auto match = values.choice("match", {"all", "any"});
  if (!match) return match.error();
  const auto sort = values.choice("sort", {"relevance", "date:desc", "date:asc", "indexed:desc"});
  if (!sort) return sort.error();
  const auto interval = values.choice("interval", {"auto", "year", "month", "week", "day"});
  if (!interval) return interval.error();
  request.match = static_cast<Match>(*match);
  request.sort = static_cast<Sort>(*sort);
  request.interval = static_cast<Interval>(*interval);
  return std::nullopt;
}

// What a search may do to be helpful is on unless it was switched off.
Failure read_switches(const ParameterValues& values, SearchRequest& request) {
  Switches& switches = request.switches;
  for (const auto& [name, target] :
       {std::pair{"variants", &switches.variants}, std::pair{"typos", &switches.typos},
        std::pair{"relax", &switches.relax}}) {
    const auto choice = values.choice(name, {"on", "off"});
    if (!choice) return choice.error();
    *target = *choice == 0;
  }
  const auto prefix = values.choice("prefix", {"off", "last"});
  if (!prefix) return prefix.error();
  switches.completes = *prefix == 1;
  return std::nullopt;
}

Failure read_ranking(const ParameterValues& values, SearchRequest& request) {
  const auto recency = values.whole("recency", "bad_recency", {0, kMaxRecency, 0});
  if (!recency) return recency.error();
  const auto explain = values.choice("explain", {"0", "1"});
  if (!explain) return explain.error();
  request.recency = *recency;
  request.wants_explanation = *explain == 1;
  return std::nullopt;
}

Result<std::optional<Date>> read_date(const ParameterValues& values, const std::string& name) {
  const std::string* text = values.single(name);
  if (text == nullptr) return std::optional<Date>{};
  const auto date = parse_iso_date(name, *text);
  // A time of day would promise more than ranges of days can keep.
  if (!date || date->precision == DatePrecision::kExact) {
    return unwanted_value("bad_date", name, "a day, month or year such as 2024-10-18, 2024-10 or 2024",
                          *text);
  }
  return std::optional<Date>{*date};
}

Failure read_dates(const ParameterValues& values, DateRange& dates) {
  const auto from = read_date(values, "from");
  if (!from) return from.error();
  const auto to = read_date(values, "to");
  if (!to) return to.error();
  if (*from) dates.from = (**from).first;
  if (*to) dates.to = (**to).last;
  if (dates.from && dates.to && *dates.from > *dates.to) {
    return unwanted_value("bad_range", "to", "a date not before from=" + printable(*values.single("from")),
                          *values.single("to"));
  }
  return std::nullopt;
}

Failure read_since(const ParameterValues& values, Day today, SearchRequest& request) {
  const std::string* text = values.single("since");
  if (text == nullptr) return std::nullopt;
  if (const auto days = parse_relative_dates(*text, today)) {
    request.since = std::chrono::sys_seconds(*days->from).time_since_epoch().count();
    return std::nullopt;
  }
  const auto date = parse_iso_date("since", *text);
  if (!date) {
    return unwanted_value("bad_since", "since", "an instant such as 2024-10-18T05:03:00Z, a date or 7d",
                          *text);
  }
  request.since = date->sort_seconds();
  return std::nullopt;
}

Failure read_filter(const ParameterValues& values, SearchRequest& request) {
  const std::string* text = values.single("filter");
  if (text == nullptr) return std::nullopt;
  auto filter = parse_filter(*text);
  if (!filter) return filter.error();
  request.filter = std::move(filter).value();
  return std::nullopt;
}

// Reads within request.window.
Failure read_pages(const ParameterValues& values, SearchRequest& request) {
  const auto size = values.whole("hitsPerPage", "bad_hits_per_page", {1, kMaxHits, kDefaultHits});
  if (!size) return size.error();
  const auto page = values.whole("page", "bad_page", {1, request.window / *size, 1});
  if (!page) return page.error();
  request.limit = *size;
  request.offset = (*page - 1) * *size;
  return std::nullopt;
}

Failure read_offset(const ParameterValues& values, SearchRequest& request) {
  const auto offset = values.whole("offset", "bad_offset", {0, request.window, 0});
  if (!offset) return offset.error();
  const auto limit = values.whole("limit", "bad_limit", {1, kMaxHits, kDefaultHits});
  if (!limit) return limit.error();
  if (*offset + *limit > request.window) {
    return Error{"window_exceeded", "offset: want offset + limit <= " + std::to_string(request.window) +
                                        ", got " + std::to_string(*offset) + " + " + std::to_string(*limit)};
  }
  request.offset = *offset;
  request.limit = *limit;
  return std::nullopt;
}

Failure read_paging(const ParameterValues& values, SearchParameters& out) {
  const bool by_offset = values.single("offset") != nullptr || values.single("limit") != nullptr;
  const bool by_page = values.single("page") != nullptr || values.single("hitsPerPage") != nullptr;
  if (by_offset && by_page) {
    return Error{"mixed_paging", "want page and hitsPerPage, or offset and limit, got both"};
  }
  out.paging = by_offset ? Paging::kOffset : Paging::kPages;
  return by_offset ? read_offset(values, out.request) : read_pages(values, out.request);
}

Failure read_facets(const ParameterValues& values, SearchRequest& request) {
  for (const FilterValue& filter : values.filters()) {
    Selection& selection = request.selection(filter.facet);
    (filter.is_excluded ? selection.none : selection.any).push_back(filter.value);
  }
  const auto names = values.list("facets");
  if (!names.empty()) request.wants_facet.fill(false);
  for (const std::string& name : names) {
    if (name == "*") {
      request.wants_facet.fill(true);
      continue;
    }
    const auto facet = find_facet(name);
    if (!facet) return unwanted_value("bad_facets", "facets", "source, person, country, language or *", name);
    request.wants_facet[static_cast<std::size_t>(*facet)] = true;
  }
  const auto limit = values.whole("facetLimit", "bad_facet_limit", {0, kMaxFacetLimit, kDefaultFacetLimit});
  if (!limit) return limit.error();
  request.facet_limit = *limit;
  return std::nullopt;
}

Failure read_shape(const ParameterValues& values, SearchParameters& out) {
  const auto& known = hit_attributes();
  auto& chosen = out.attributes;
  for (const std::string& name : values.list("attributesToRetrieve")) {
    if (name == "*") {
      chosen = known;
    } else if (std::find(known.begin(), known.end(), name) != known.end()) {
      chosen.push_back(name);
    } else {
      return unwanted_value("bad_attributes", "attributesToRetrieve", "an attribute of a hit or *", name);
    }
  }
  const auto snippets = values.whole("snippets", "bad_snippets", {0, kMaxSnippets, kDefaultSnippets});
  if (!snippets) return snippets.error();
  const auto crop = values.whole("cropLength", "bad_crop_length", {1, kMaxCropLength, kDefaultCropLength});
  if (!crop) return crop.error();
  out.request.wants_body = std::find(chosen.begin(), chosen.end(), "body") != chosen.end();
  out.request.snippets = *snippets;
  out.request.crop_length = *crop;
  return std::nullopt;
}

}  // namespace

const std::vector<std::string>& hit_attributes() {
  static const std::vector<std::string> kNames{"id",   "title",  "url",     "source",   "author",
                                               "date", "person", "country", "language", "body"};
  return kNames;
}

Result<SearchParameters> read_search_parameters(const Parameters& parameters, ParameterPolicy policy,
                                                const SearchRules& rules) {
  const SearchLimits& limits = rules.limits;
  const auto values = ParameterValues::collect(parameters, policy, {}, limits.facet_values);
  if (!values) return values.error();
  SearchParameters out;
  out.given = parameters;
  out.request.window = static_cast<std::uint32_t>(limits.window);
  if (const std::string* text = values->single("q")) out.request.text = *text;
  auto query = parse_query(out.request.text, rules.today, limits.query());
  if (!query) return query.error();
  out.request.query = std::move(query).value();
  if (auto failure = read_choices(*values, out.request)) return *failure;
  if (auto failure = read_switches(*values, out.request)) return *failure;
  if (auto failure = read_ranking(*values, out.request)) return *failure;
  if (auto failure = read_dates(*values, out.request.dates)) return *failure;
  if (auto failure = read_since(*values, rules.today, out.request)) return *failure;
  if (auto failure = read_filter(*values, out.request)) return *failure;
  if (auto failure = read_paging(*values, out)) return *failure;
  if (auto failure = read_facets(*values, out.request)) return *failure;
  if (auto failure = read_shape(*values, out)) return *failure;
  return out;
}

}  // namespace dateline
