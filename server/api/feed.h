// Feed: a page of a search as what both formats of feeds say of it, ready to be written (feed_atom.h,
// feed_rss.h). Texts are plain and not yet escaped. A plain value.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "server/api/search_parameters.h"
#include "server/search/search_response.h"

namespace dateline {

// The path of a feed's format.
inline constexpr std::string_view kAtomPath = "/feed.atom";
inline constexpr std::string_view kRssPath = "/feed.rss";

struct FeedEntry {
  std::string id;  // "urn:uuid:...", by the article's id alone: the same in every feed of every server
  std::string title;
  std::string url;     // the original, "" when there is none
  std::string reader;  // its page here
  std::vector<std::string> author;
  std::string source;    // its label, "" when unknown
  std::string language;  // "" when unknown
  std::string summary;
  Date date;
  // When it came into the index, UTC seconds: the one time that every article has.
  std::int64_t first_indexed = 0;
};

struct Feed {
  std::string id;  // "urn:uuid:...", by the index and the search, whatever the order of its parameters
  std::string title;
  std::string subtitle;  // how the query was read
  std::string self;      // absolute addresses: this page of the feed,
  std::string page;      // the search's page,
  std::string previous;  // the feed's pages before and behind, "" when there is none
  std::string next;
  std::int64_t updated = 0;  // UTC seconds: of the newest entry, else of the index's last commit
  std::uint64_t total = 0;   // matches on all pages
  std::uint32_t offset = 0;  // of the first entry
  std::uint32_t page_size = 0;
  std::string query;
  std::vector<FeedEntry> entries;
};

// Where a feed stands: what absolute addresses begin with (no slash at its end), and its own path.
struct FeedPlace {
  std::string base_url;
  std::string_view path;
};

// `parameters` are those of read_feed_parameters(), `response` answers their request.
Feed make_feed(const SearchParameters& parameters, const SearchResponse& response, const FeedPlace& place);

// The instant of a date that is known to the day or better (a day's midnight UTC): what formats without vague
// dates can say.
std::optional<std::int64_t> published_instant(const Date& date);

}  // namespace dateline
