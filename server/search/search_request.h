// SearchRequest: everything a search needs to know, checked. api/ makes it from parameters, the page and the
// command line from theirs; the Searcher answers it. A plain value.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "server/query/ast.h"
#include "server/query/filter.h"
#include "server/query/ranking.h"
#include "server/search/deadline.h"
#include "server/search/stage_times.h"

namespace dateline {

// kLatest: what came into the index last is first, of what came together the newest.
enum class Sort : std::uint8_t { kRelevance, kNewest, kOldest, kLatest };
enum class Match : std::uint8_t { kAll, kAny };
enum class Interval : std::uint8_t { kAuto, kYear, kMonth, kWeek, kDay };

inline constexpr std::uint32_t kWindow = 1000;  // offset + limit, unless the server is told another number
inline constexpr std::uint32_t kMaxHits = 100;  // a page
inline constexpr std::uint32_t kDefaultHits = 10;
inline constexpr std::uint32_t kMaxFacetLimit = 1000;
inline constexpr std::uint32_t kDefaultFacetLimit = 50;
inline constexpr std::uint32_t kDefaultCropLength = 40;  // words a passage
inline constexpr std::uint32_t kMaxCropLength = 400;
inline constexpr std::uint32_t kDefaultSnippets = 2;  // passages an article
inline constexpr std::uint32_t kMaxSnippets = 10;
inline constexpr std::uint32_t kDefaultSimilar = 5;  // articles that are like one
inline constexpr std::uint32_t kMaxSimilar = 20;
inline constexpr std::uint32_t kMaxClosest = 20;  // nearest articles when nothing matches
inline constexpr std::uint32_t kMaxRecency = 36500;

// What was chosen in one facet: ids, labels, aliases or codes, as given. An article must have one of `any`
// (when there are some) and none of `none`.
struct Selection {
  std::vector<std::string> any;
  std::vector<std::string> none;

  bool empty() const { return any.empty() && none.empty(); }
};

// How freely a query may be read. The library's own default is the literal set; api/ and page/ say theirs.
struct Switches {
  bool variants = false;   // a name also finds its other spellings
  bool typos = false;      // a word that no article has is replaced by the likeliest one
  bool relax = false;      // when nothing matches, the nearest articles are given apart
  bool completes = false;  // the last word, if no space follows it, is also the beginning of others
};

struct SearchRequest {
  std::string text;  // the query as typed
  ParsedQuery query;
  std::array<Selection, kFacets.size()> selections;  // by Facet
  DateRange dates;
  std::optional<std::int64_t> since;  // UTC seconds: only what came into the index then or later
  Filter filter;                      // holds for every count too: no facet's own choice is left out of it
  Match match = Match::kAll;
  Switches switches;
  Ranking ranking;
  // Days after which an article counts half as much as one of the newest day in the index; 0: age is nothing.
  std::uint32_t recency = 0;
  Sort sort = Sort::kRelevance;  // of an empty query, kRelevance is kNewest
  std::uint32_t offset = 0;
  std::uint32_t limit = kDefaultHits;
  std::uint32_t window = kWindow;  // offset + limit are within it: what can be paged through
  std::array<bool, kFacets.size()> wants_facet{true, true, true, true};
  std::uint32_t facet_limit = kDefaultFacetLimit;
  Interval interval = Interval::kAuto;
  std::uint32_t snippets = kDefaultSnippets;
  std::uint32_t crop_length = kDefaultCropLength;
  bool wants_body = false;
  bool marks_body = false;     // Hit::marked's body
  bool marks_labels = false;   // the rest of it
  bool wants_seconds = false;  // SearchResponse::seconds, of facet_limit values
  bool wants_explanation = false;
  bool is_reported = true;       // to who observes the pool (SearchReport)
  Deadline deadline{};           // when it passes, the search ends with QueryTimeout
  StageTimes* stages = nullptr;  // is told each stage by who measures; outlives the search

  Selection& selection(Facet facet) { return selections[static_cast<std::size_t>(facet)]; }
  const Selection& selection(Facet facet) const { return selections[static_cast<std::size_t>(facet)]; }
};

// Which values of one facet are listed beside a request's counts, and which page of them.
struct FacetValuesOptions {
  Facet facet = Facet::kSource;
  std::string query;  // as typed; "" takes every value
  std::uint32_t offset = 0;
  std::uint32_t limit = kDefaultFacetLimit;
};

}  // namespace dateline
