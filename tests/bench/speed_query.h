// SpeedQuery: one query of a speed run, as words and filters rather than as text, so that other engines can
// be asked the same. Read from NDJSON, one object a line. Used by every program that times searches. Plain
// values.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "indexer/base/result.h"

namespace dateline::bench {

// And, or: all or any of the words, in title or body. Phrase: the words in a row.
enum class WordMatch : std::uint8_t { kAnd, kOr, kPhrase };

struct SpeedQuery {
  std::string id;
  std::string kind;  // what the report groups by
  WordMatch match = WordMatch::kAnd;
  std::vector<std::string> words;
  std::string country;  // a value of the facet; "": any
  std::string from;     // ISO dates, inclusive; "": open
  std::string to;

  friend bool operator==(const SpeedQuery&, const SpeedQuery&) = default;
};

// Lines such as {"qid": 7, "kind": "or2", "op": "OR", "terms": ["oil", "gas"], "country": null, "from":
// "2020-01-01", "to": null}; op is AND, OR or PHRASE, qid a number or text, absent is null. Errors: the file
// cannot be read or has no query; a line of another shape (named).
Result<std::vector<SpeedQuery>> read_speed_queries(const std::filesystem::path& file);

// The same object as one line, without its end.
std::string to_json_line(const SpeedQuery& query);

// The words as a person types them: oil gas, oil OR gas, "oil gas".
std::string typed_text(const SpeedQuery& query);

}  // namespace dateline::bench
