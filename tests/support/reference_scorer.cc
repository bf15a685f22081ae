#include "tests/support/reference_scorer.h"

#include <algorithm>
#include <cmath>

#include "server/query/common_words.h"

namespace dateline::test {
namespace {

const std::vector<PlainToken>& tokens_in(const PlainArticle& article, TextField field) {
  return article.fields[static_cast<std::size_t>(field)];
}

double words_in(const PlainArticle& article, TextField field) {
  const std::vector<PlainToken>& tokens = tokens_in(article, field);
  return tokens.empty() ? 0 : tokens.back().position;
}

}  // namespace

ReferenceScorer::ReferenceScorer(const std::vector<PlainArticle>& articles, const RankedQuery& query,
                                 Ranking ranking)
    : articles_(articles), query_(query), ranking_(ranking) {
  for (const PlainArticle& article : articles) average_length_ += length(article);
  average_length_ /= static_cast<double>(articles.size());
  for (std::size_t word = 0; word < query.words.size(); ++word) weigh(word);
}

double ReferenceScorer::length(const PlainArticle& article) const {
  return words_in(article, TextField::kBody) + ranking_.title * words_in(article, TextField::kTitle);
}

std::vector<std::uint32_t> ReferenceScorer::places(std::size_t word, const PlainArticle& article,
                                                   TextField field) const {
  const RankedWord& ranked = query_.words[word];
  std::vector<std::uint32_t> places;
  if (ranked.field && *ranked.field != field) return places;
  for (const PlainToken& token : tokens_in(article, field)) {
    const bool has_stem = std::any_of(ranked.stems.begin(), ranked.stems.end(),
                                      [&](const StemChoice& choice) { return choice.stem == token.stem; });
    const bool is_form =
        std::find(ranked.forms.begin(), ranked.forms.end(), token.term) != ranked.forms.end();
    if (has_stem || is_form) places.push_back(token.position);
  }
  return places;
}

void ReferenceScorer::weigh(std::size_t word) {
  double documents = 0;
  double occurrences = 0;
  // Of a word without stems the field counts that has more.
  const bool has_stems = !query_.words[word].stems.empty();
  std::array<double, 2> having{};
  std::array<double, 2> times{};
  for (const PlainArticle& article : articles_) {
    const std::size_t title = places(word, article, TextField::kTitle).size();
    const std::size_t body = places(word, article, TextField::kBody).size();
    if (title + body > 0) ++documents;
    occurrences += static_cast<double>(title + body);
    having[0] += title > 0 ? 1 : 0;
    having[1] += body > 0 ? 1 : 0;
    times[0] += static_cast<double>(title);
    times[1] += static_cast<double>(body);
  }
  if (!has_stems) {
    documents = std::max(having[0], having[1]);
    occurrences = std::max(times[0], times[1]);
  }
  const auto all = static_cast<double>(articles_.size());
  const double idf = std::log(1 + (all - documents + 0.5) / (documents + 0.5));
  double clustering = 0;
  if (documents > 0) clustering = std::log(all * (1 - std::exp(-occurrences / all)) / documents);
  rarities_.push_back(std::pow(idf, ranking_.contrast) * (1 + std::clamp(clustering, 0.0, kMostClustering)));
  const bool has_telling = std::any_of(query_.words.begin(), query_.words.end(),
                                       [](const RankedWord& other) { return !is_common_word(other.text); });
  const bool is_silent = has_telling && is_common_word(query_.words[word].text);
  weights_.push_back(is_silent ? 0 : static_cast<double>(query_.words[word].typed) * rarities_.back());
}

double ReferenceScorer::base(const PlainArticle& article) const {
  double score = 0;
  for (std::size_t word = 0; word < weights_.size(); ++word) {
    const double tf = static_cast<double>(places(word, article, TextField::kBody).size()) +
                      ranking_.title * static_cast<double>(places(word, article, TextField::kTitle).size());
    const double held = 1 - ranking_.b + ranking_.b * length(article) / average_length_;
    score += weights_[word] * tf * (ranking_.k1 + 1) / (tf + ranking_.k1 * held);
  }
  return score;
}

double ReferenceScorer::bonus(const PlainArticle& article) const {
  double score = 0;
  for (const auto& [left, right] : query_.neighbours) {
    if (weights_[left] == 0 || weights_[right] == 0) continue;
    double x = 0;
    for (const TextField field : {TextField::kTitle, TextField::kBody}) {
      for (const std::uint32_t one : places(left, article, field)) {
        for (const std::uint32_t other : places(right, article, field)) {
          const double apart = std::max(1.0, std::abs(static_cast<double>(one) - static_cast<double>(other)));
          if (apart <= 8) x += 1 / (apart * apart);
        }
      }
    }
    score += (rarities_[left] + rarities_[right]) * 2 * x / (1 + x);
  }
  for (std::size_t word = 0; word < weights_.size(); ++word) {
    const auto found = places(word, article, TextField::kBody);
    if (!found.empty()) score += weights_[word] * std::exp(-(found.front() - 1.0) / ranking_.lead);
  }
  return ranking_.position * score;
}

std::vector<std::pair<std::size_t, double>> ReferenceScorer::best(const std::vector<std::size_t>& matches,
                                                                  std::size_t count) const {
  std::vector<std::pair<std::size_t, double>> scored;
  for (const std::size_t match : matches) scored.emplace_back(match, base(articles_[match]));
  const auto by_score = [](const auto& left, const auto& right) {
    return left.second != right.second ? left.second > right.second : left.first < right.first;
  };
  std::sort(scored.begin(), scored.end(), by_score);
  const auto refined = static_cast<std::ptrdiff_t>(std::min<std::size_t>(kRefined, scored.size()));
  for (auto at = scored.begin(); at != scored.begin() + refined; ++at)
    at->second += bonus(articles_[at->first]);
  std::sort(scored.begin(), scored.begin() + refined, by_score);
  scored.resize(std::min(count, scored.size()));
  return scored;
}

}  // namespace dateline::test
