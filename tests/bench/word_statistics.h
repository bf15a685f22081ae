// Word statistics of a collection of articles, from which queries are made: in how many articles each word
// is, which words follow each other, the words of titles. Words are runs of letters and digits in lower case
// (a byte over 127 is a letter); no stemming. One thread an object.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "indexer/base/result.h"

namespace dateline::bench {

// A row of words that was met, and how often.
struct WordRow {
  std::vector<std::string> words;
  std::uint32_t count = 0;
};

class WordStatistics {
 public:
  // Takes one article, a line of NDJSON: title, body or text, country (a text or a list), date. Articles
  // without body or date say nothing. Errors: no JSON object.
  Outcome add(std::string_view line);

  std::uint32_t articles() const { return articles_; }
  std::uint32_t documents(std::string_view word) const;
  // Longer than two bytes, no common English word, and in at most a third of the articles.
  bool is_telling(std::string_view word) const;
  // The telling words that are in more than `above` and at most `most` articles, in alphabetical order.
  std::vector<std::string> words_between(double above, double most) const;
  // The rows of two or three telling words that stand side by side at least `least` times, in alphabetical
  // order.
  std::vector<WordRow> rows(std::size_t length, std::uint32_t least) const;
  // Each title as its telling words that are in at least `least` articles, each word once.
  std::vector<std::vector<std::string>> titles(std::uint32_t least) const;
  // The days of all articles, ascending; one an article.
  std::vector<std::string> days() const;
  // The countries of most articles, the most frequent first.
  std::vector<std::string> countries(std::size_t most) const;

 private:
  std::uint32_t number_of(const std::string& word);
  std::vector<std::uint32_t> numbers_of(std::string_view text);

  std::uint32_t articles_ = 0;
  std::unordered_map<std::string, std::uint32_t> numbers_;  // of words, from 1 on
  std::vector<std::string> words_{""};                      // by number
  std::vector<std::uint32_t> documents_{0};                 // by number
  std::vector<std::uint32_t> last_article_{0};              // by number: the last that was counted
  std::vector<std::uint32_t> body_;                         // all bodies, 0 where a row of words ends
  std::vector<std::vector<std::uint32_t>> titles_;
  std::vector<std::string> days_;
  std::map<std::string, std::uint32_t> countries_;
};

}  // namespace dateline::bench
