// SearchResponse: the answer to a SearchRequest as a value. api/ writes it as JSON, page/ as a page, the
// command line as text. Marks are ranges, never markup. A plain value of one revision of the index.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "indexer/schema/facet_value.h"
#include "indexer/schema/stored_article.h"
#include "server/query/ast.h"

namespace dateline {

// A piece of text that matched, or one between matches. Concatenated, parts give the text.
struct TextPart {
  std::string text;
  bool is_match = false;
};

// A passage of a field. `start` is where it begins in the field, in code points.
struct Snippet {
  TextField field = TextField::kBody;
  std::uint64_t start = 0;
  std::vector<TextPart> parts;
};

struct Label {
  std::string id;
  std::string label;
};

// The texts of a hit beside its title, whole, with what matched in them.
struct MarkedFields {
  std::vector<TextPart> body;
  std::vector<TextPart> source;
  std::vector<std::vector<TextPart>> author;  // each of them, in the order of the hit's own
  std::vector<std::vector<TextPart>> person;
  std::vector<std::vector<TextPart>> country;
};

// What one word of the query adds to an article's score.
struct WordScore {
  std::string word;
  std::uint32_t in_title = 0;  // occurrences
  std::uint32_t in_body = 0;
  std::uint64_t documents = 0;  // how many articles have it, as the score counts them
  double weight = 0;
  double score = 0;
};

// A score and its parts: score = (sum of the words' + neighbours + lead) * recency.
struct Explanation {
  std::vector<WordScore> words;
  double neighbours = 0;  // words typed next to each other that stand near each other
  double lead = 0;        // words that stand early in the body
  double recency = 1;
  double score = 0;
};

struct Hit {
  StoredHead head;              // facet ids as stored
  std::optional<Label> source;  // with labels
  std::vector<Label> person;
  std::vector<Label> country;
  std::vector<TextPart> title_parts;
  std::vector<Snippet> snippets;
  std::string body;     // only when asked for
  MarkedFields marked;  // the same, each part by itself
  double score = 0;
  std::optional<Explanation> explanation;  // when asked for, of a search that ranks
};

struct FacetCount {
  std::string id;
  std::string label;
  std::uint64_t count = 0;
  bool is_selected = false;
  bool is_excluded = false;
};

// Values by count, then label; selected and excluded ones are always among them, even at 0.
struct FacetCounts {
  std::uint64_t total = 0;  // distinct values with a count
  std::vector<FacetCount> values;
};

// One bar: days from..to inclusive; `estimated` of the `count` are estimates or known by month or year only.
struct HistogramBucket {
  Day from{};
  Day to{};
  std::uint64_t count = 0;
  std::uint64_t estimated = 0;
};

// Over all matches, ignoring the request's own dates. Buckets without articles are left out. A date that is
// not known well enough for the interval (a month, in days or weeks) stands in no bucket but in `coarse`:
// the buckets, `undated` and `coarse` together are all matches.
struct DateHistogram {
  std::string interval;  // year, month, week, day
  std::vector<HistogramBucket> buckets;
  std::uint64_t undated = 0;
  std::uint64_t coarse = 0;
};

// date_ts as a facet: the values with their counts, how many there are, and the first and the last of all.
struct SecondsCounts {
  std::vector<std::pair<std::int64_t, std::uint64_t>> values;
  std::uint64_t total = 0;
  std::int64_t first = 0;  // these mean nothing when there are no values
  std::int64_t last = 0;
};

struct IndexInfo {
  std::string uuid;
  std::uint64_t revision = 0;
  std::uint64_t documents = 0;
  std::string updated;  // ISO instant
};

// How a word came into the query.
enum class WordOrigin : std::uint8_t { kTyped, kCorrection, kVariant, kCompletion };

// A word of the query as it was read, and in how many articles. `typed` is what stood in its place when it
// was not typed itself.
struct WordInfo {
  std::string word;
  std::uint64_t documents = 0;
  WordOrigin origin = WordOrigin::kTyped;
  std::string typed = {};
};

struct SearchResponse {
  std::uint64_t total = 0;  // exact
  std::vector<Hit> hits;
  // When nothing matches and the request relaxes: the nearest articles, without counts.
  std::vector<Hit> closest;
  std::array<FacetCounts, kFacets.size()> facets;  // by Facet; empty where not wanted
  DateHistogram histogram;
  std::optional<SecondsCounts> seconds;  // when asked for
  std::string reading;                   // "how I read your query", in words
  std::vector<WordInfo> words;           // in the order of the query, another spelling behind the name
  std::vector<Warning> warnings;         // the parser's, and unknown facet values
  IndexInfo index;
  double milliseconds = 0;
};

// A page of one facet's values (facet_values.h).
struct FacetValuesResponse {
  std::uint64_t total = 0;  // values with a count that the listing is of, on all pages
  std::vector<FacetCount> values;
  std::vector<Warning> warnings;  // as of a search
  IndexInfo index;
  double milliseconds = 0;
};

// An article that is like another (similar.h). Its hit has no passages.
struct SimilarArticle {
  Hit hit;
  std::vector<std::string> shared;  // words of both, as the other one has them, the most telling first
  bool is_duplicate = false;        // the same title, and a body of the same length
};

struct SimilarResponse {
  StoredHead head;  // of the article that these are like
  std::vector<SimilarArticle> articles;
  IndexInfo index;
  double milliseconds = 0;
};

// An article for the reader: everything stored, with labels, and the body's marks for a query.
struct ArticleResponse {
  StoredArticle article;
  std::optional<Label> source;
  std::vector<Label> person;
  std::vector<Label> country;
  // All names that the index has of each of them, the label first; in the same order.
  std::vector<std::vector<std::string>> person_names;
  std::vector<std::vector<std::string>> country_names;
  std::vector<std::pair<std::uint32_t, std::uint32_t>> title_marks;  // byte ranges, ascending, disjoint
  std::vector<std::pair<std::uint32_t, std::uint32_t>> body_marks;
  IndexInfo index;
};

}  // namespace dateline
