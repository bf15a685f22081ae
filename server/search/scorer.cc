#include "server/search/scorer.h"

#include <algorithm>
#include <cmath>

#include "indexer/analysis/fold.h"
#include "indexer/schema/term.h"
#include "server/query/common_words.h"
#include "server/search/closeness.h"
#include "server/search/inflections.h"

namespace dateline {
namespace {

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

}  // namespace

Scorer::Scorer(Snapshot& snapshot, RankedQuery query, const Ranking& ranking)
    : snapshot_(snapshot), query_(std::move(query)), ranking_(ranking) {
  const LengthColumn& lengths = snapshot.columns().lengths();
  average_length_ = lengths.average_body() + ranking_.title * lengths.average_title();
  const auto articles = static_cast<double>(snapshot.database().get_doccount());
  std::vector<bool> weightless(query_.words.size());
  if (ranking.silences_common) weightless = weightless_words(query_);
  if (!ranking.has_neighbours) query_.neighbours.clear();
  cursors_.reserve(query_.words.size());
  for (std::size_t i = 0; i < query_.words.size(); ++i) {
    const WordCursor& cursor =
        cursors_.emplace_back(snapshot.database(), snapshot.columns(), query_.words[i]);
    const double idf = idf_of(articles, static_cast<double>(cursor.frequency().documents));
    const double clustering = ranking.has_clustering ? clustering_of(articles, cursor.frequency()) : 0;
    rarities_.push_back(std::pow(idf, ranking_.contrast) * (1 + clustering));
    weights_.push_back(weightless[i] ? 0 : static_cast<double>(query_.words[i].typed) * rarities_[i]);
  }
}

double Scorer::saturated(const Occurrences& occurrences, std::uint32_t document) const {
  const double tf = occurrences[static_cast<std::size_t>(TextField::kBody)] +
                    ranking_.title * occurrences[static_cast<std::size_t>(TextField::kTitle)];
  if (tf == 0) return 0;
  const TextLengths lengths = snapshot_.columns().lengths().lengths(document);
  const double length = lengths.body + ranking_.title * lengths.title;
  const double relative = average_length_ > 0 ? length / average_length_ : 1;
  return tf * (ranking_.k1 + 1) / (tf + ranking_.k1 * (1 - ranking_.b + ranking_.b * relative));
}

std::vector<ScoredDocument> Scorer::best(const std::vector<std::uint32_t>& matches, std::size_t count,
                                         const Factor& factor) {
  std::vector<ScoredDocument> base;
  base.reserve(matches.size());
  for (const std::uint32_t document : matches) {
    double score = 0;
    for (std::size_t i = 0; i < cursors_.size(); ++i) {
      if (weights_[i] > 0) score += weights_[i] * saturated(cursors_[i].occurrences(document), document);
    }
    base.push_back({document, score * factor(document)});
  }
  TopQuestion question{count, kRefined, {}};
  if (ranking_.position > 0) {
    question.bonuses = [&](const std::vector<std::uint32_t>& documents) {
      std::vector<double> bonuses;
      for (const PositionScore& score : by_position(documents)) {
        bonuses.push_back((score.neighbours + score.lead) * factor(documents[bonuses.size()]));
      }
      return bonuses;
    };
  }
  return top_documents(std::move(base), question);
}

// The surface forms whose positions are the word's. Other spellings of a name stand apart: they have none.
std::vector<std::string> Scorer::forms(std::size_t word) {
  const RankedWord& ranked = query_.words[word];
  std::vector<std::string> forms = ranked.forms;
  if (ranked.stems.empty()) return forms;
  const auto add = [&forms](std::string form) {
    if (std::find(forms.begin(), forms.end(), form) == forms.end()) forms.push_back(std::move(form));
  };
  for (const StemChoice& stem : ranked.stems) {
    if (snapshot_.words().documents(stem.stem) > 0) add(stem.stem);
  }
  for (std::string& form : inflections(snapshot_.words(), snapshot_.analyzer(), fold(ranked.text),
                                       snapshot_.columns().languages())) {
    add(std::move(form));
  }
  return forms;
}

// Where a word stands in each of the documents: each form's posting list is walked once over all of them, and
// positions are read where it stands; most forms are in few articles.
std::vector<Scorer::Places> Scorer::places(std::size_t word, TextField field,
                                           const std::vector<std::uint32_t>& documents) {
  std::vector<Places> places(documents.size());
  const RankedWord& ranked = query_.words[word];
  if (weights_[word] == 0 || (ranked.field && *ranked.field != field)) return places;
  for (const std::string& form : forms(word)) {
    const std::string term = word_term(field, form);
    auto posting = snapshot_.database().postlist_begin(term);
    const auto end = snapshot_.database().postlist_end(term);
    for (std::size_t i = 0; i < documents.size() && posting != end; ++i) {
      posting.skip_to(documents[i]);
      if (posting == end || *posting != documents[i]) continue;
      places[i].insert(places[i].end(), posting.positionlist_begin(), posting.positionlist_end());
    }
  }
  for (Places& found : places) {
    std::sort(found.begin(), found.end());
    found.erase(std::unique(found.begin(), found.end()), found.end());
  }
  return places;
}

std::vector<Scorer::PositionScore> Scorer::by_position(const std::vector<std::uint32_t>& documents) {
  const auto& pairs = query_.neighbours;
  std::vector<PositionScore> scores(documents.size());
  std::vector<std::vector<double>> close(documents.size(), std::vector<double>(pairs.size()));
  for (const TextFieldSpec& field : kTextFields) {
    std::vector<std::vector<Places>> found;  // by word, then document
    for (std::size_t word = 0; word < weights_.size(); ++word) {
      found.push_back(places(word, field.field, documents));
    }
    for (std::size_t i = 0; i < documents.size(); ++i) {
      for (std::size_t pair = 0; pair < pairs.size(); ++pair) {
        close[i][pair] += closeness(found[pairs[pair].first][i], found[pairs[pair].second][i]);
      }
      if (field.field != TextField::kBody || ranking_.lead <= 0) continue;
      for (std::size_t word = 0; word < weights_.size(); ++word) {
        if (found[word][i].empty()) continue;
        scores[i].lead +=
            ranking_.position * weights_[word] * std::exp(-(found[word][i].front() - 1.0) / ranking_.lead);
      }
    }
  }
  for (std::size_t i = 0; i < documents.size(); ++i) {
    for (std::size_t pair = 0; pair < pairs.size(); ++pair) {
      const double rarity = rarities_[pairs[pair].first] + rarities_[pairs[pair].second];
      scores[i].neighbours += ranking_.position * rarity * 2 * close[i][pair] / (1 + close[i][pair]);
    }
  }
  return scores;
}

Explanation Scorer::explain(const ScoredDocument& scored, double factor) {
  Explanation explanation;
  explanation.score = scored.score;
  explanation.recency = factor;
  for (std::size_t i = 0; i < query_.words.size(); ++i) {
    // A cursor only goes forward: another one for an article that may stand before the last.
    WordCursor cursor(snapshot_.database(), snapshot_.columns(), query_.words[i]);
    const Occurrences found = cursor.occurrences(scored.document);
    explanation.words.push_back({query_.words[i].text, found[static_cast<std::size_t>(TextField::kTitle)],
                                 found[static_cast<std::size_t>(TextField::kBody)],
                                 cursor.frequency().documents, weights_[i],
                                 weights_[i] * saturated(found, scored.document)});
  }
  if (scored.bonus > 0) {
    const PositionScore score = by_position({scored.document}).front();
    explanation.neighbours = score.neighbours;
    explanation.lead = score.lead;
  }
  return explanation;
}

}  // namespace dateline
