// ArticleMaker: articles of invented words, as many as wanted, for measuring speed. What decides the speed of
// a search is like in news: about 160 words an article, frequencies by Zipf's law, a vocabulary that keeps
// growing, topics whose words come together, phrases that come again, facets of uneven sizes, dates over five
// years. The same seed makes the same articles on every machine. One thread an object.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "tests/bench/random.h"

namespace dateline::bench {

struct MadeArticle {
  std::string id;  // 1, 2, ...
  std::string title;
  std::string body;  // paragraphs, a line each
  std::string date;  // a day of 2020 to 2024
  std::string source;
  std::vector<std::string> country;  // ISO alpha-2; none, one or two
  std::vector<std::string> person;   // up to eight, named in the body
};

class ArticleMaker {
 public:
  explicit ArticleMaker(std::uint64_t seed);

  MadeArticle next();

 private:
  struct Topic {
    std::vector<std::uint32_t> words;  // of the vocabulary, the most frequent first
    std::vector<std::vector<std::uint32_t>> phrases;
  };

  Topic make_topic();
  std::string sentence(const Topic& topic);
  std::string title(const Topic& topic);
  // The next word, or words, of a sentence.
  void put_words(const Topic& topic, std::vector<std::string>& words);
  void put_persons(MadeArticle& article);
  void put_countries(MadeArticle& article);
  std::string day();

  Random random_;
  std::uint64_t made_ = 0;
  std::vector<Topic> topics_;
  ZipfTable topic_ranks_;
  ZipfTable joining_ranks_;
  ZipfTable common_ranks_;
  ZipfTable topic_word_ranks_;
  ZipfTable phrase_ranks_;
  ZipfTable source_ranks_;
  ZipfTable person_ranks_;
  ZipfTable country_ranks_;
};

// The article as a line of NDJSON that the indexer reads, without its end.
std::string to_json_line(const MadeArticle& article);

}  // namespace dateline::bench
