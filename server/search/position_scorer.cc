#include "server/search/position_scorer.h"

#include <algorithm>
#include <cmath>

#include "indexer/analysis/fold.h"
#include "indexer/schema/term.h"
#include "server/search/closeness.h"
#include "server/search/inflections.h"
#include "server/search/place_checks.h"

namespace dateline {
namespace {

class PositionReader {
 public:
  PositionReader(Snapshot& snapshot, const PositionQuestion& question,
                 const std::vector<std::uint32_t>& documents)
      : snapshot_(snapshot), question_(question), documents_(documents) {}

  // Where a word stands in each of the documents: each form's posting list is walked once over all of them,
  // and positions are read where it stands; most forms are in few articles.
  std::vector<Places> places(std::size_t word, TextField field) {
    std::vector<Places> places(documents_.size());
    const RankedWord& ranked = question_.query.words[word];
    if (question_.weights.weights[word] == 0 || (ranked.field && *ranked.field != field)) return places;
    for (const std::string& form : forms(ranked)) {
      const std::string term = word_term(field, form);
      auto posting = snapshot_.database().postlist_begin(term);
      const auto end = snapshot_.database().postlist_end(term);
      for (std::size_t i = 0; i < documents_.size() && posting != end; ++i) {
        posting.skip_to(documents_[i]);
        if (posting == end || *posting != documents_[i]) continue;
        places[i].insert(places[i].end(), posting.positionlist_begin(), posting.positionlist_end());
      }
    }
    for (Places& found : places) {
      std::sort(found.begin(), found.end());
      found.erase(std::unique(found.begin(), found.end()), found.end());
    }
    return places;
  }

 private:
  // The surface forms whose positions are the word's. Other spellings of a name stand apart: they have none.
  std::vector<std::string> forms(const RankedWord& ranked) {
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

  Snapshot& snapshot_;
  const PositionQuestion& question_;
  const std::vector<std::uint32_t>& documents_;
};

}  // namespace

std::vector<PositionScore> position_scores(Snapshot& snapshot, const PositionQuestion& question,
                                           const std::vector<std::uint32_t>& documents) {
  PositionReader reader(snapshot, question, documents);
  const auto& pairs = question.query.neighbours;
  const auto& [rarities, weights] = question.weights;
  const Ranking& ranking = question.ranking;
  std::vector<PositionScore> scores(documents.size());
  std::vector<std::vector<double>> close(documents.size(), std::vector<double>(pairs.size()));
  for (const TextFieldSpec& field : kTextFields) {
    std::vector<std::vector<Places>> found;  // by word, then document
    for (std::size_t word = 0; word < weights.size(); ++word)
      found.push_back(reader.places(word, field.field));
    for (std::size_t i = 0; i < documents.size(); ++i) {
      for (std::size_t pair = 0; pair < pairs.size(); ++pair) {
        close[i][pair] += closeness(found[pairs[pair].first][i], found[pairs[pair].second][i]);
      }
      if (field.field != TextField::kBody || ranking.lead <= 0) continue;
      for (std::size_t word = 0; word < weights.size(); ++word) {
        if (found[word][i].empty()) continue;
        scores[i].lead +=
            ranking.position * weights[word] * std::exp(-(found[word][i].front() - 1.0) / ranking.lead);
      }
    }
  }
  for (std::size_t i = 0; i < documents.size(); ++i) {
    for (std::size_t pair = 0; pair < pairs.size(); ++pair) {
      const double rarity = rarities[pairs[pair].first] + rarities[pairs[pair].second];
      scores[i].neighbours += ranking.position * rarity * 2 * close[i][pair] / (1 + close[i][pair]);
    }
  }
  return scores;
}

}  // namespace dateline
