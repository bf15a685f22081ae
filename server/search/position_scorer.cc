#include "server/search/position_scorer.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "server/search/closeness.h"
#include "server/search/stem_readers.h"
#include "server/search/word_places.h"

namespace dateline {
namespace {

// Where the words of a query stand in a document. Other spellings of a name stand apart: they have no places.
class PositionReader {
 public:
  PositionReader(Snapshot& snapshot, const PositionQuestion& question)
      : columns_(snapshot.columns()),
        words_(snapshot.database(), snapshot.columns(), snapshot.words_files()),
        has_fields_(std::any_of(question.query.words.begin(), question.query.words.end(),
                                [](const RankedWord& word) { return word.field.has_value(); })) {
    places_.fill(std::vector<Places>(question.query.words.size()));
    for (std::size_t word = 0; word < question.query.words.size(); ++word) {
      if (question.weights.weights[word] != 0) choose(question.query.words[word], word);
    }
  }

  void prefetch(std::uint32_t document) const { words_.prefetch(document); }

  void read(std::uint32_t document) {
    sequence_ = words_.sequence(document);
    document_ = document;
  }

  // By field, then by word, in the document that was read.
  const WordSequence::FieldPlaces& places() {
    for (std::vector<Places>& of_field : places_) {
      for (Places& places : of_field) places.clear();
    }
    if (!has_fields_) {
      sequence_.collect(selectors_of(TextField::kBody), places_);
      return places_;
    }
    for (const TextFieldSpec& spec : kTextFields) {
      sequence_.collect(spec.field, selectors_of(spec.field), places_[static_cast<std::size_t>(spec.field)]);
    }
    return places_;
  }

 private:
  struct InLanguages {
    WordSelector selector;
    std::vector<std::uint32_t> languages;  // ordinals
  };

  void choose(const RankedWord& ranked, std::size_t word) {
    for (const TextFieldSpec& spec : kTextFields) {
      if (ranked.field && *ranked.field != spec.field) continue;
      const auto field = static_cast<std::size_t>(spec.field);
      for (const std::string& form : ranked.forms) {
        selectors_[field].push_back({WordSelector::Kind::kTerm, word_hash(form), word});
      }
      for (const StemChoice& stem : ranked.stems) {
        const WordSelector selector{WordSelector::Kind::kStem, word_hash(stem.stem), word};
        if (stem.is_for_all) {
          selectors_[field].push_back(selector);
        } else {
          in_languages_[field].push_back({selector, language_ordinals(columns_, stem)});
        }
      }
    }
  }

  // Those that hold in the document that was read.
  std::span<const WordSelector> selectors_of(TextField field) {
    const auto& fixed = selectors_[static_cast<std::size_t>(field)];
    const auto& varying = in_languages_[static_cast<std::size_t>(field)];
    if (varying.empty()) return fixed;
    holding_ = fixed;
    for (const auto& [selector, languages] : varying) {
      if (speaks(languages)) holding_.push_back(selector);
    }
    return holding_;
  }

  bool speaks(const std::vector<std::uint32_t>& languages) const {
    const auto spoken = columns_.facet(Facet::kLanguage).ordinals(document_);
    return std::any_of(spoken.begin(), spoken.end(), [&](std::uint32_t one) {
      return std::find(languages.begin(), languages.end(), one) != languages.end();
    });
  }

  const FacetColumns& columns_;
  WordPlaces words_;
  WordSequence sequence_;
  std::uint32_t document_ = 0;
  std::array<std::vector<WordSelector>, kTextFields.size()> selectors_;
  std::array<std::vector<InLanguages>, kTextFields.size()> in_languages_;
  std::vector<WordSelector> holding_;
  bool has_fields_;  // a word is looked for in one field alone: the selectors of fields differ
  WordSequence::FieldPlaces places_;
};

}  // namespace

std::vector<PositionScore> position_scores(Snapshot& snapshot, const PositionQuestion& question,
                                           const std::vector<std::uint32_t>& documents) {
  PositionReader reader(snapshot, question);
  const auto& pairs = question.query.neighbours;
  const auto& [rarities, weights] = question.weights;
  const Ranking& ranking = question.ranking;
  std::vector<PositionScore> scores;
  std::vector<double> close(pairs.size());
  constexpr std::size_t kAhead = 2;
  for (std::size_t i = 0; i < documents.size(); ++i) {
    PositionScore& score = scores.emplace_back();
    std::fill(close.begin(), close.end(), 0);
    if (i + kAhead < documents.size()) reader.prefetch(documents[i + kAhead]);
    reader.read(documents[i]);
    const WordSequence::FieldPlaces& all = reader.places();
    for (const TextFieldSpec& field : kTextFields) {
      const std::vector<Places>& places = all[static_cast<std::size_t>(field.field)];
      for (std::size_t pair = 0; pair < pairs.size(); ++pair) {
        close[pair] += closeness(places[pairs[pair].first], places[pairs[pair].second]);
      }
      if (field.field != TextField::kBody || ranking.lead <= 0) continue;
      for (std::size_t word = 0; word < weights.size(); ++word) {
        if (places[word].empty()) continue;
        score.lead +=
            ranking.position * weights[word] * std::exp(-(places[word].front() - 1.0) / ranking.lead);
      }
    }
    for (std::size_t pair = 0; pair < pairs.size(); ++pair) {
      const double rarity = rarities[pairs[pair].first] + rarities[pairs[pair].second];
      score.neighbours += ranking.position * rarity * 2 * close[pair] / (1 + close[pair]);
    }
  }
  return scores;
}

}  // namespace dateline
