#include "tests/bench/word_statistics.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>
#include <utility>

#include "indexer/base/utf8.h"
#include "server/query/common_words.h"

namespace dateline::bench {
namespace {

using Json = nlohmann::json;

bool is_letter(char byte) {
  return (byte >= 'a' && byte <= 'z') || (byte >= '0' && byte <= '9') ||
         static_cast<unsigned char>(byte) > 127;
}

char lower(char byte) {
  return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte;
}

std::string text_of(const Json& object, const char* name) {
  const auto member = object.find(name);
  return member != object.end() && member->is_string() ? member->get<std::string>() : "";
}

std::vector<std::string> texts_of(const Json& object, const char* name) {
  std::vector<std::string> texts;
  const auto member = object.find(name);
  if (member == object.end()) return texts;
  if (member->is_string()) texts.push_back(member->get<std::string>());
  if (!member->is_array()) return texts;
  for (const Json& one : *member) {
    if (one.is_string()) texts.push_back(one.get<std::string>());
  }
  return texts;
}

}  // namespace

std::uint32_t WordStatistics::number_of(const std::string& word) {
  const auto [found, is_new] = numbers_.emplace(word, static_cast<std::uint32_t>(words_.size()));
  if (is_new) {
    words_.push_back(word);
    documents_.push_back(0);
    last_article_.push_back(0);
  }
  if (last_article_[found->second] != articles_) {
    last_article_[found->second] = articles_;
    ++documents_[found->second];
  }
  return found->second;
}

// The words of a text, 0 wherever more than spaces stands between two.
std::vector<std::uint32_t> WordStatistics::numbers_of(std::string_view text) {
  std::vector<std::uint32_t> numbers;
  std::string word;
  const auto end_word = [&] {
    if (!word.empty()) numbers.push_back(number_of(word));
    word.clear();
  };
  for (const char byte : text) {
    const char folded = lower(byte);
    if (is_letter(folded)) {
      word += folded;
      continue;
    }
    end_word();
    if (byte != ' ') numbers.push_back(0);
  }
  end_word();
  return numbers;
}

Outcome WordStatistics::add(std::string_view line) {
  const Json object = Json::parse(line, nullptr, false);
  if (!object.is_object()) {
    return make_error("articles",
                      "want a JSON object a line, got '" + printable(std::string(line.substr(0, 80))) + "'");
  }
  std::string body = text_of(object, "body");
  if (body.empty()) body = text_of(object, "text");
  const std::string date = text_of(object, "date");
  if (body.empty() || date.size() < 10) return Done{};
  ++articles_;
  titles_.push_back(numbers_of(text_of(object, "title")));
  const std::vector<std::uint32_t> numbers = numbers_of(body);
  body_.insert(body_.end(), numbers.begin(), numbers.end());
  body_.push_back(0);
  days_.push_back(date.substr(0, 10));
  for (const std::string& country : texts_of(object, "country")) ++countries_[country];
  return Done{};
}

std::uint32_t WordStatistics::documents(std::string_view word) const {
  const auto found = numbers_.find(std::string(word));
  return found == numbers_.end() ? 0 : documents_[found->second];
}

bool WordStatistics::is_telling(std::string_view word) const {
  return word.size() > 2 && !is_common_word(word) && documents(word) <= articles_ / 3;
}

std::vector<std::string> WordStatistics::words_between(double above, double most) const {
  std::vector<std::string> words;
  for (std::size_t i = 1; i < words_.size(); ++i) {
    if (documents_[i] > above && documents_[i] <= most && is_telling(words_[i])) words.push_back(words_[i]);
  }
  std::sort(words.begin(), words.end());
  return words;
}

std::vector<WordRow> WordStatistics::rows(std::size_t length, std::uint32_t least) const {
  std::vector<bool> telling(words_.size());
  for (std::size_t i = 1; i < words_.size(); ++i) telling[i] = is_telling(words_[i]);
  std::map<std::vector<std::uint32_t>, std::uint32_t> counts;
  for (std::size_t i = 0; i + length <= body_.size(); ++i) {
    const auto begin = body_.begin() + static_cast<std::ptrdiff_t>(i);
    const auto end = begin + static_cast<std::ptrdiff_t>(length);
    // A word that is rarer than the row has to be spares counting most rows.
    const bool is_row = std::all_of(
        begin, end, [&](std::uint32_t one) { return telling[one] && documents_[one] * 2 >= least; });
    if (is_row) ++counts[std::vector<std::uint32_t>(begin, end)];
  }
  std::vector<WordRow> rows;
  for (const auto& [numbers, count] : counts) {
    if (count < least) continue;
    rows.push_back({{}, count});
    for (const std::uint32_t number : numbers) rows.back().words.push_back(words_[number]);
  }
  std::sort(rows.begin(), rows.end(), [](const WordRow& a, const WordRow& b) { return a.words < b.words; });
  return rows;
}

std::vector<std::vector<std::string>> WordStatistics::titles(std::uint32_t least) const {
  std::vector<std::vector<std::string>> titles;
  for (const std::vector<std::uint32_t>& numbers : titles_) {
    std::vector<std::string>& words = titles.emplace_back();
    std::set<std::uint32_t> seen;
    for (const std::uint32_t number : numbers) {
      if (number == 0 || documents_[number] < least || !is_telling(words_[number])) continue;
      if (seen.insert(number).second) words.push_back(words_[number]);
    }
  }
  return titles;
}

std::vector<std::string> WordStatistics::days() const {
  std::vector<std::string> days = days_;
  std::sort(days.begin(), days.end());
  return days;
}

std::vector<std::string> WordStatistics::countries(std::size_t most) const {
  std::vector<std::pair<std::string, std::uint32_t>> sorted(countries_.begin(), countries_.end());
  std::stable_sort(sorted.begin(), sorted.end(),
                   [](const auto& a, const auto& b) { return a.second > b.second; });
  std::vector<std::string> names;
  for (std::size_t i = 0; i < sorted.size() && i < most; ++i) names.push_back(sorted[i].first);
  return names;
}

}  // namespace dateline::bench
