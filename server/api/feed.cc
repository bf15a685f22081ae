#include "server/api/feed.h"

#include <algorithm>

#include "indexer/base/digest.h"
#include "indexer/base/utf8.h"
#include "server/api/url_encoding.h"

namespace dateline {
namespace {

constexpr std::string_view kBetweenPassages = " \u2026 ";

// A UUID by name (RFC 9562, version 8: its bits are those of a SHA-256). Names of the two kinds never meet.
std::string urn_of(std::string_view kind, const std::string& name) {
  Digest digest = sha256("dateline:" + std::string(kind) + ":" + name);
  digest[6] = static_cast<std::uint8_t>(0x80U | (digest[6] & 0x0FU));
  digest[8] = static_cast<std::uint8_t>(0x80U | (digest[8] & 0x3FU));
  std::string text = hex(digest).substr(0, 32);
  for (const std::size_t dash : {8U, 13U, 18U, 23U}) text.insert(dash, "-");
  return "urn:uuid:" + text;
}

Parameters without(const Parameters& parameters, std::initializer_list<std::string_view> names) {
  Parameters out;
  for (const auto& parameter : parameters) {
    if (std::find(names.begin(), names.end(), parameter.first) == names.end()) out.push_back(parameter);
  }
  return out;
}

std::string address(const std::string& path, const Parameters& parameters) {
  return parameters.empty() ? path : path + "?" + encode_parameters(parameters);
}

// What was asked for, in words: "drones, country KP, not source NATO, from 2024-10".
std::string words_of(const SearchParameters& parameters) {
  std::string words = clean_line(parameters.request.text);
  for (const auto& [name, value] : without(parameters.given, {"q", "page", "hitsPerPage"})) {
    const bool is_excluded = name.starts_with("-");
    const bool is_shown = name == "from" || name == "to" || name == "since" || name == "filter" ||
                          find_facet(is_excluded ? name.substr(1) : name).has_value();
    if (!is_shown) continue;
    words.append(words.empty() ? "" : ", ").append(is_excluded ? "not " + name.substr(1) : name);
    words.append(" ").append(clean_line(value));
  }
  return words;
}

bool has_mark(const std::vector<Snippet>& snippets) {
  return std::any_of(snippets.begin(), snippets.end(), [](const Snippet& snippet) {
    return std::any_of(snippet.parts.begin(), snippet.parts.end(),
                       [](const TextPart& part) { return part.is_match; });
  });
}

// The passages that match; without such what the article says of itself.
std::string summary_of(const Hit& hit) {
  if (!hit.head.summary.empty() && !has_mark(hit.snippets)) return hit.head.summary;
  std::string text;
  for (const Snippet& snippet : hit.snippets) {
    if (!text.empty()) text += kBetweenPassages;
    for (const TextPart& part : snippet.parts) text += part.text;
  }
  return text;
}

FeedEntry entry_of(const Hit& hit, const std::string& base_url) {
  FeedEntry entry;
  entry.id = urn_of("article", hit.head.id);
  entry.title = hit.head.title.empty() ? "Untitled" : clean_line(hit.head.title);
  entry.url = encode_address(hit.head.url);
  entry.reader = base_url + "/a/" + hit.head.id;
  entry.author = hit.head.author;
  if (hit.source) entry.source = hit.source->label;
  entry.language = hit.head.language;
  entry.summary = clean_line(summary_of(hit));
  entry.date = hit.head.date;
  entry.first_indexed = hit.head.first_indexed;
  return entry;
}

std::int64_t seconds_of(const std::string& instant) {
  const auto date = parse_iso_date("updated", instant);
  return date ? date->sort_seconds() : 0;
}

}  // namespace

std::optional<std::int64_t> published_instant(const Date& date) {
  if (date.precision == DatePrecision::kExact || date.precision == DatePrecision::kDay) {
    return date.sort_seconds();
  }
  return std::nullopt;
}

Feed make_feed(const SearchParameters& parameters, const SearchResponse& response, const FeedPlace& place) {
  const SearchRequest& request = parameters.request;
  const Parameters search = without(parameters.given, {"page"});
  const std::uint32_t page = request.offset / request.limit + 1;
  const std::string here = place.base_url + std::string(place.path);
  const auto page_address = [&](std::uint32_t number) {
    Parameters of_page = search;
    if (number > 1) of_page.emplace_back("page", std::to_string(number));
    return address(here, of_page);
  };
  Feed feed;
  Parameters named = without(search, {"hitsPerPage"});
  std::sort(named.begin(), named.end());
  feed.id = urn_of("search", response.index.uuid + "?" + encode_parameters(named));
  const std::string words = words_of(parameters);
  feed.title = "Dateline: " + (words.empty() ? std::string("all articles") : words);
  feed.subtitle = response.reading;
  feed.self = page_address(page);
  feed.page = address(place.base_url + "/", without(search, {"hitsPerPage"}));
  const std::uint64_t end = std::uint64_t{request.offset} + request.limit;
  if (page > 1) feed.previous = page_address(page - 1);
  if (end < response.total && end + request.limit <= request.window) feed.next = page_address(page + 1);
  feed.total = response.total;
  feed.offset = request.offset;
  feed.page_size = request.limit;
  feed.query = request.text;
  for (const Hit& hit : response.hits) feed.entries.push_back(entry_of(hit, place.base_url));
  // The first came last.
  feed.updated =
      feed.entries.empty() ? seconds_of(response.index.updated) : feed.entries.front().first_indexed;
  return feed;
}

}  // namespace dateline
