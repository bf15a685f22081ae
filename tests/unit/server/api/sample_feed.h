// A search's answer and the feed made of it, for the tests of feeds: texts as hostile as strangers make them.
#pragma once

#include <stdexcept>

#include "server/api/feed.h"
#include "server/api/feed_parameters.h"

namespace dateline::test {

inline constexpr std::string_view kHostileTitle =
    "]]> <script>alert('x')</script> & \"q\" \xEF\xBF\xBE\x01 \u202Eevil مرحبا";
inline constexpr std::string_view kCleanTitle = "]]> <script>alert('x')</script> & \"q\"  evil مرحبا";

inline Hit feed_hit(const std::string& id, const Date& date) {
  Hit hit;
  hit.head.id = id;
  hit.head.title = kHostileTitle;
  hit.head.url = "https://news.example/a?b=1&c=<2>";
  hit.head.author = {"Ann <ann@news.example>", "Böb"};
  hit.source = Label{"post", "Harbour & Post"};
  hit.head.language = "en";
  hit.head.date = date;
  hit.head.first_indexed = 1760000000;
  hit.snippets = {{TextField::kBody, 0, {{"the ", false}, {"oil", true}, {" <b>price</b>", false}}},
                  {TextField::kBody, 90, {{"and more ", false}, {"oil", true}}}};
  return hit;
}

// An entry with everything, dated to the day; and one with next to nothing, dated to a month.
inline SearchResponse feed_response() {
  SearchResponse response;
  response.total = 120;
  response.reading = "oil";
  response.index = {"00000000-0000-4000-8000-000000000001", 7, 200, "2025-10-09T09:00:00Z"};
  response.hits.push_back(feed_hit("aaaaaaaaaaaaaaaaaaaa", *make_day(2024, 10, 18)));
  Hit bare;
  bare.head.id = "bbbbbbbbbbbbbbbbbbbb";
  bare.head.summary = "What it is about";
  bare.head.date = *make_month(2024, 10);
  bare.head.language = "no language";
  bare.head.first_indexed = 1750000000;
  response.hits.push_back(std::move(bare));
  return response;
}

inline Feed sample_feed(const Parameters& parameters, const SearchResponse& response = feed_response(),
                        std::string_view path = kAtomPath) {
  const auto read = read_feed_parameters(parameters, Day(std::chrono::year(2025) / 10 / 9));
  if (!read) throw std::runtime_error(read.error().message);
  return make_feed(*read, response, {"http://127.0.0.1:8080", path});
}

}  // namespace dateline::test
