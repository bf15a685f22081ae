#include "server/search/scorer.h"

#include <algorithm>
#include <cmath>

#include "server/query/common_words.h"

namespace dateline {
namespace {

constexpr auto kTitle = static_cast<std::size_t>(TextField::kTitle);
constexpr auto kBody = static_cast<std::size_t>(TextField::kBody);

double idf_of(double articles, double documents) {
  return std::log(1 + (articles - documents + 0.5) / (documents + 0.5));
}

// How much rarer a word is than its occurrences would make it if they fell on articles by chance: words that
// come in clusters say what an article is about (Church and Gale 1995, "Inverse document frequency (IDF): a
// measure of deviations from Poisson").
double clustering_of(double articles, const Frequency& frequency) {
  if (frequency.documents == 0) return 0;
  const double expected = articles * (1 - std::exp(-static_cast<double>(frequency.occurrences) / articles));
  return std::clamp(std::log(expected / static_cast<double>(frequency.documents)), 0.0, kMostClustering);
}

std::vector<bool> weightless_words(const RankedQuery& query) {
  std::vector<bool> weightless;
  for (const RankedWord& word : query.words) weightless.push_back(is_common_word(word.text));
  if (std::find(weightless.begin(), weightless.end(), false) == weightless.end()) {
    weightless.assign(weightless.size(), false);
  }
  return weightless;
}

// From 0 to 1. A word that an article does not have adds nothing, whatever its length.
double saturated(double frequency, double norm) {
  return frequency == 0 ? 0 : frequency / (frequency + norm);
}

}  // namespace

Scorer::Scorer(Snapshot& snapshot, PostingReaders& readers, RankedQuery query, const ScoringOptions& options)
    : snapshot_(snapshot),
      query_(std::move(query)),
      options_(options),
      recency_(snapshot.columns(), options.recency),
      best_(options.count == 0 ? 0 : std::max<std::size_t>(options.count, kRefined)),
      norms_(kWindowSize, 1),
      scores_(kWindowSize, 0) {
  const Ranking& ranking = options_.ranking;
  const LengthColumn& lengths = snapshot.columns().lengths();
  average_length_ = lengths.average_body() + ranking.title * lengths.average_title();
  const auto articles = static_cast<double>(snapshot.database().get_doccount());
  std::vector<bool> weightless(query_.words.size());
  if (ranking.silences_common) weightless = weightless_words(query_);
  if (!ranking.has_neighbours) query_.neighbours.clear();
  counters_.reserve(query_.words.size());
  for (std::size_t i = 0; i < query_.words.size(); ++i) {
    const Frequency& frequency = counters_.emplace_back(readers, query_.words[i]).frequency();
    const double idf = idf_of(articles, static_cast<double>(frequency.documents));
    const double clustering = ranking.has_clustering ? clustering_of(articles, frequency) : 0;
    weights_.rarities.push_back(std::pow(idf, ranking.contrast) * (1 + clustering));
    const auto typed = static_cast<double>(query_.words[i].typed);
    weights_.weights.push_back(weightless[i] ? 0 : typed * weights_.rarities.back());
  }
}

// What is added to a frequency below the fraction line.
inline double Scorer::length_norm(const TextLengths& lengths) const {
  const Ranking& ranking = options_.ranking;
  const double length = lengths.body + ranking.title * lengths.title;
  const double relative = average_length_ > 0 ? length / average_length_ : 1;
  return ranking.k1 * (1 - ranking.b + ranking.b * relative);
}

inline double Scorer::frequency(const Occurrences& found) const {
  return found[kBody] + options_.ranking.title * found[kTitle];
}

void Scorer::score(const WindowList& documents) {
  // The loops are a search's longest: no look at bounds in them.
  double* const scores = scores_.data();
  double* const norms = norms_.data();
  const TextLengths* const lengths = snapshot_.columns().lengths().stretch(documents.window.begin);
  const std::size_t size = documents.offsets.size();
  // Where few articles match, their lengths are far apart: these are on their way meanwhile.
  constexpr std::size_t kAhead = 16;
  for (std::size_t i = 0; i < size; ++i) {
    const std::uint32_t offset = documents.offsets[i];
    if (lengths != nullptr && i + kAhead < size) __builtin_prefetch(lengths + documents.offsets[i + kAhead]);
    scores[offset] = 0;
    norms[offset] = length_norm(lengths == nullptr ? TextLengths{} : lengths[offset]);
  }
  for (std::size_t word = 0; word < counters_.size(); ++word) {
    if (weights_.weights[word] == 0) continue;
    const double most = weights_.weights[word] * (options_.ranking.k1 + 1);
    const auto add = [&](std::uint32_t offset, const Occurrences& found) {
      scores[offset] += most * saturated(frequency(found), norms[offset]);
    };
    if (counters_[word].is_stems_alone()) {
      // Also of documents that do not match, whose scores nobody reads.
      counters_[word].for_each(documents, add);
      continue;
    }
    const Occurrences* const found = counters_[word].count(documents).data();
    for (std::size_t i = 0; i < size; ++i) add(documents.offsets[i], found[i]);
  }
}

void Scorer::add(const Window& window, const WindowSet& matches) {
  if (options_.count == 0) return;
  offsets_.clear();
  matches.for_each([this](std::uint32_t offset) { offsets_.push_back(offset); });
  score({window, matches, offsets_});
  const double* const scores = scores_.data();
  for (const std::uint32_t offset : offsets_) {
    const std::uint32_t document = window.begin + offset;
    best_.offer(document, scores[offset] * recency_.factor(document));
  }
}

std::vector<ScoredDocument> Scorer::best() {
  TopQuestion question{options_.count, kRefined, {}};
  if (options_.ranking.position > 0) {
    question.bonuses = [&](const std::vector<std::uint32_t>& documents) {
      std::vector<double> bonuses;
      for (const PositionScore& score :
           position_scores(snapshot_, {query_, weights_, options_.ranking}, documents)) {
        bonuses.push_back((score.neighbours + score.lead) * recency_.factor(documents[bonuses.size()]));
      }
      return bonuses;
    };
  }
  return top_documents(best_.take(), question);
}

Explanation Scorer::explain(const ScoredDocument& scored) {
  Explanation explanation;
  explanation.score = scored.score;
  explanation.recency = recency_.factor(scored.document);
  const std::array<std::uint32_t, 1> offsets{scored.document % kWindowSize};
  const Window window{scored.document - offsets[0]};
  WindowSet set;
  set.add(offsets[0]);
  const double norm = length_norm(snapshot_.columns().lengths().lengths(scored.document));
  // A reader only goes forward: others for an article that may stand before the last.
  PostingReaders readers(snapshot_.database(), snapshot_.columns());
  for (std::size_t i = 0; i < query_.words.size(); ++i) {
    WordCounter counter(readers, query_.words[i]);
    const Occurrences found = counter.count({window, set, offsets}).front();
    explanation.words.push_back(
        {query_.words[i].text, found[kTitle], found[kBody], counter.frequency().documents,
         weights_.weights[i],
         weights_.weights[i] * (options_.ranking.k1 + 1) * saturated(frequency(found), norm)});
  }
  if (scored.bonus > 0) {
    const PositionScore score =
        position_scores(snapshot_, {query_, weights_, options_.ranking}, {scored.document}).front();
    explanation.neighbours = score.neighbours;
    explanation.lead = score.lead;
  }
  return explanation;
}

}  // namespace dateline
