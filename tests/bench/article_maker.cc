#include "tests/bench/article_maker.h"

#include <algorithm>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <string_view>

#include "tests/bench/invented_words.h"

namespace dateline::bench {
namespace {

constexpr std::size_t kTopics = 120;
constexpr std::size_t kTopicWords = 600;
constexpr std::size_t kTopicPhrases = 40;
constexpr std::uint32_t kCommon = 20000;  // words that all topics share
constexpr std::uint32_t kOften = 2000;    // of these, the ones that most topics are made of
constexpr std::uint32_t kPersons = 5000;
constexpr std::uint32_t kSources = 50;

constexpr std::string_view kCountries[] = {
    "US", "GB", "JP", "CA", "DE", "FR", "RU", "CN", "BR", "AU", "CH", "BE", "NL", "IT", "IN",
    "KR", "KP", "UA", "SE", "ES", "MX", "TR", "ZA", "SA", "ID", "IR", "IQ", "AR", "EG", "PL",
    "NO", "FI", "DK", "GR", "PT", "AT", "IE", "IL", "NG", "KE", "PK", "BD", "TH", "VN", "MY",
    "PH", "SG", "NZ", "CL", "CO", "PE", "VE", "CU", "CZ", "HU", "RO", "BG", "KZ", "MA", "DZ"};

std::string joined(const std::vector<std::string>& words) {
  std::string text;
  for (const std::string& word : words) {
    if (!text.empty()) text += ' ';
    text += word;
  }
  return text;
}

}  // namespace

ArticleMaker::ArticleMaker(std::uint64_t seed)
    : random_(seed),
      topic_ranks_(kTopics),
      joining_ranks_(joining_words().size()),
      common_ranks_(kCommon),
      topic_word_ranks_(kTopicWords),
      phrase_ranks_(kTopicPhrases),
      source_ranks_(kSources),
      person_ranks_(kPersons),
      country_ranks_(std::size(kCountries)) {
  for (std::size_t i = 0; i < kTopics; ++i) topics_.push_back(make_topic());
}

ArticleMaker::Topic ArticleMaker::make_topic() {
  Topic topic;
  for (std::size_t i = 0; i < kTopicWords; ++i) {
    topic.words.push_back(random_.below(random_.happens(700) ? kOften : kCommon));
  }
  for (std::size_t i = 0; i < kTopicPhrases; ++i) {
    std::vector<std::uint32_t>& phrase = topic.phrases.emplace_back();
    const std::uint32_t length = 2 + random_.below(3);
    for (std::uint32_t k = 0; k < length; ++k) phrase.push_back(topic.words[random_.below(kTopicWords)]);
  }
  return topic;
}

void ArticleMaker::put_words(const Topic& topic, std::vector<std::string>& words) {
  const std::uint32_t choice = random_.below(1000);
  if (choice < 380) {
    words.emplace_back(joining_words()[joining_ranks_.draw(random_)]);
  } else if (choice < 630) {
    words.push_back(invented_word(static_cast<std::uint32_t>(common_ranks_.draw(random_))));
  } else if (choice < 920) {
    words.push_back(invented_word(topic.words[topic_word_ranks_.draw(random_)]));
    // Forms that a stemmer takes back to the word.
    if (random_.happens(150)) words.back() += random_.happens(500) ? "s" : "ing";
  } else if (choice < 980) {
    for (const std::uint32_t word : topic.phrases[phrase_ranks_.draw(random_)]) {
      words.push_back(invented_word(word));
    }
  } else if (choice < 994) {
    words.push_back(invented_word(random_.below(kVocabulary)));
  } else {
    words.push_back(invented_name(random_));
  }
}

std::string ArticleMaker::sentence(const Topic& topic) {
  std::vector<std::string> words;
  const std::size_t length = 8 + random_.below(15);
  while (words.size() < length) put_words(topic, words);
  words.front() = capitalized(std::move(words.front()));
  return joined(words) + ".";
}

std::string ArticleMaker::title(const Topic& topic) {
  std::vector<std::string> words;
  const std::size_t length = 4 + random_.below(4);
  while (words.size() < length) put_words(topic, words);
  for (std::string& word : words) word = capitalized(std::move(word));
  return joined(words);
}

void ArticleMaker::put_persons(MadeArticle& article) {
  const std::uint32_t count = random_.below(9);
  for (std::uint32_t i = 0; i < count; ++i) {
    std::string name = invented_person(static_cast<std::uint32_t>(person_ranks_.draw(random_)));
    if (std::find(article.person.begin(), article.person.end(), name) != article.person.end()) continue;
    article.body += "\nThis was confirmed by " + name + ".";
    article.person.push_back(std::move(name));
  }
}

void ArticleMaker::put_countries(MadeArticle& article) {
  const std::uint32_t choice = random_.below(10);
  const int count = choice == 0 ? 0 : choice < 8 ? 1 : 2;
  for (int i = 0; i < count; ++i) {
    std::string code(kCountries[country_ranks_.draw(random_)]);
    if (article.country.empty() || article.country[0] != code) article.country.push_back(std::move(code));
  }
}

std::string ArticleMaker::day() {
  const std::uint32_t year = 2020 + random_.below(5);
  const std::uint32_t month = 1 + random_.below(12);
  const std::uint32_t day = 1 + random_.below(28);
  char text[16];
  std::snprintf(text, sizeof text, "%04u-%02u-%02u", year, month, day);
  return text;
}

MadeArticle ArticleMaker::next() {
  MadeArticle article;
  article.id = std::to_string(++made_);
  const std::size_t topic = topic_ranks_.draw(random_);
  article.title = title(topics_[topic]);
  const std::uint32_t sentences = 3 + random_.below(12);
  for (std::uint32_t i = 0; i < sentences; ++i) {
    const bool strays = random_.happens(200);
    if (i > 0) article.body += '\n';
    article.body += sentence(topics_[strays ? topic_ranks_.draw(random_) : topic]);
  }
  put_persons(article);
  put_countries(article);
  char source[16];
  std::snprintf(source, sizeof source, "Source %02zu", 1 + source_ranks_.draw(random_));
  article.source = source;
  article.date = day();
  return article;
}

std::string to_json_line(const MadeArticle& article) {
  const nlohmann::ordered_json object{{"id", article.id},           {"title", article.title},
                                      {"body", article.body},       {"date", article.date},
                                      {"language", "en"},           {"source", article.source},
                                      {"country", article.country}, {"person", article.person}};
  return object.dump();
}

}  // namespace dateline::bench
