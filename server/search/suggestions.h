// Suggestions: what a person may mean who has typed so far, as values: words, names and titles of the index.
// api/ writes them as JSON, the command line as text. Made by suggester.h. Plain values.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "indexer/schema/date.h"
#include "server/search/deadline.h"
#include "server/search/search_response.h"

namespace dateline {

inline constexpr std::uint32_t kDefaultSuggestions = 5;  // of each kind
inline constexpr std::uint32_t kMaxSuggestions = 20;

struct SuggestRequest {
  std::string text;  // as typed so far, any bytes
  std::uint32_t limit = kDefaultSuggestions;
  Deadline deadline{};  // when it passes, QueryTimeout
};

// The last word, completed.
struct WordCompletion {
  std::string text;  // the whole text with it, for the search box
  std::string word;  // folded, as the index has it
  std::uint64_t documents = 0;
};

// A person, country or source.
struct NamedValue {
  std::string id;
  std::string label;
  std::uint64_t articles = 0;
};

struct TitleSuggestion {
  std::string id;
  std::string title;
  Date date;
};

struct Suggestions {
  std::vector<WordCompletion> completions;  // the most frequent first
  std::vector<NamedValue> persons;          // those of most articles first
  std::vector<NamedValue> countries;
  std::vector<NamedValue> sources;
  std::size_t names_begin = 0;          // where in the text the words stand that found these names, in bytes
  std::vector<TitleSuggestion> titles;  // the newest first
  IndexInfo index;
  double milliseconds = 0;
};

}  // namespace dateline
