#include "tests/golden/golden_case.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "server/query/parser.h"
#include "server/search/searcher.h"
#include "tests/golden/golden_articles.h"

namespace dateline::test {
namespace {

using nlohmann::json;

template <class Value>
Value chosen(const std::vector<std::pair<std::string, Value>>& choices, const std::string& name) {
  for (const auto& [known, value] : choices) {
    if (known == name) return value;
  }
  throw std::runtime_error("request: unknown value " + name);
}

void read_setting(SearchRequest& request, const std::string& name, const json& value) {
  if (name == "match") {
    request.match = chosen<Match>({{"all", Match::kAll}, {"any", Match::kAny}}, value);
  } else if (name == "sort") {
    request.sort = chosen<Sort>({{"date:desc", Sort::kNewest}, {"date:asc", Sort::kOldest}}, value);
  } else if (name == "interval") {
    request.interval = chosen<Interval>({{"year", Interval::kYear},
                                         {"month", Interval::kMonth},
                                         {"week", Interval::kWeek},
                                         {"day", Interval::kDay}},
                                        value);
  } else if (name == "switches") {
    for (const std::string& one : value.get<std::vector<std::string>>()) {
      *chosen<bool*>({{"variants", &request.switches.variants},
                      {"typos", &request.switches.typos},
                      {"relax", &request.switches.relax},
                      {"prefix", &request.switches.completes}},
                     one) = true;
    }
  } else if (name == "recency") {
    request.recency = value;
  } else if (name == "offset") {
    request.offset = value;
  } else if (name == "limit") {
    request.limit = value;
  } else if (name == "facetLimit") {
    request.facet_limit = value;
  } else if (name == "snippets") {
    request.snippets = value;
  } else if (name == "cropLength") {
    request.crop_length = value;
  } else if (name == "from") {
    request.dates.from = parse_iso_date(name, value.get<std::string>())->first;
  } else if (name == "to") {
    request.dates.to = parse_iso_date(name, value.get<std::string>())->last;
  } else {
    const bool is_exclusion = name.starts_with('-');
    const auto facet = find_facet(name.substr(is_exclusion ? 1 : 0));
    if (!facet) throw std::runtime_error("request: unknown setting " + name);
    Selection& selection = request.selection(*facet);
    (is_exclusion ? selection.none : selection.any) = value.get<std::vector<std::string>>();
  }
}

SearchRequest read_request(const json& from) {
  SearchRequest request;
  request.text = from.value("query", "");
  auto query = parse_query(request.text, test_today());
  if (!query) throw std::runtime_error(query.error().message);
  request.query = std::move(*query);
  const json settings = from.value("request", json::object());
  for (const auto& [name, value] : settings.items()) {
    read_setting(request, name, value);
  }
  return request;
}

std::string marked(const std::vector<TextPart>& parts) {
  std::string text;
  for (const TextPart& part : parts) text += part.is_match ? "[" + part.text + "]" : part.text;
  return text;
}

json facet_lines(const FacetCounts& facet) {
  json lines = json::array();
  for (const FacetCount& value : facet.values) {
    lines.push_back(value.label + "=" + std::to_string(value.count) + (value.is_selected ? " selected" : "") +
                    (value.is_excluded ? " excluded" : ""));
  }
  return lines;
}

json histogram_lines(const DateHistogram& histogram) {
  json lines{histogram.interval};
  for (const HistogramBucket& bucket : histogram.buckets) {
    lines.push_back(iso_day(bucket.from) + ".." + iso_day(bucket.to) + "=" + std::to_string(bucket.count) +
                    (bucket.estimated > 0 ? "~" + std::to_string(bucket.estimated) : ""));
  }
  if (histogram.undated > 0) lines.push_back("undated=" + std::to_string(histogram.undated));
  if (histogram.coarse > 0) lines.push_back("coarse=" + std::to_string(histogram.coarse));
  return lines;
}

json word_lines(const std::vector<WordInfo>& words) {
  static const std::array<const char*, 4> kOrigins{"", " corrects ", " varies ", " completes "};
  json lines = json::array();
  for (const WordInfo& word : words) {
    lines.push_back(word.word + "=" + std::to_string(word.documents) +
                    kOrigins[static_cast<std::size_t>(word.origin)] + word.typed);
  }
  return lines;
}

// What came, in the form of `expect` and with the members that it has.
json answer_like(const json& expect, const SearchResponse& response) {
  json got = json::object();
  for (const auto& [name, wanted] : expect.items()) {
    if (name == "keys") {
      got[name] = json::array();
      for (const Hit& hit : response.hits) got[name].push_back(hit.head.key);
    } else if (name == "closest") {
      got[name] = json::array();
      for (const Hit& hit : response.closest) got[name].push_back(hit.head.key);
    } else if (name == "words") {
      got[name] = word_lines(response.words);
    } else if (name == "total") {
      got[name] = response.total;
    } else if (name == "reading") {
      got[name] = response.reading;
    } else if (name == "histogram") {
      got[name] = histogram_lines(response.histogram);
    } else if (name == "warnings") {
      got[name] = json::array();
      for (const Warning& warning : response.warnings) got[name].push_back(warning.code);
    } else if (name == "facets") {
      for (const auto& [facet, ignored] : wanted.items()) {
        got[name][facet] = facet_lines(response.facets[static_cast<std::size_t>(find_facet(facet).value())]);
      }
    } else if (name == "titles" || name == "snippets") {
      for (const Hit& hit : response.hits) {
        if (!wanted.contains(hit.head.key)) continue;
        json& place = got[name][hit.head.key];
        if (name == "titles") {
          place = marked(hit.title_parts);
          continue;
        }
        place = json::array();
        for (const Snippet& snippet : hit.snippets) {
          place.push_back(std::to_string(snippet.start) + "|" + marked(snippet.parts));
        }
      }
    } else {
      throw std::runtime_error("expect: unknown member " + name);
    }
  }
  return got;
}

}  // namespace

std::vector<std::string> run_golden_file(const std::filesystem::path& file) {
  const json data = json::parse(read_text(file));
  TestIndex index;
  put_golden_articles(file, index);
  auto pool = SearcherPool::open(index.path());
  if (!pool) throw std::runtime_error(pool.error().message);
  std::vector<std::string> differences;
  for (const json& entry : data.at("cases")) {
    const json& expect = entry.at("expect");
    const json got = answer_like(expect, (*pool)->search(read_request(entry)));
    if (got == expect) continue;
    differences.push_back(entry.dump() + "\n  want " + expect.dump() + "\n  got  " + got.dump());
  }
  if (data.at("cases").empty()) differences.emplace_back("there are no cases");
  return differences;
}

}  // namespace dateline::test
