// Ranking: the parameters of the score. Chosen on judged collections, each held against the others;
// tests/bench/README.md has the figures, and runs are kept beside it: whoever changes one keeps the run that
// says why. A plain value; a caller of the library may try others, and 0 switches an ingredient off.
//
// score = sum over words of weight * tf (k1 + 1) / (tf + k1 (1 - b + b length / average length))
//       + position * (sum over neighbours of (rarity of both) * 2 x / (1 + x)
//                     + sum over words of weight * exp(-(first - 1) / lead))
// tf        occurrences in the body + title * occurrences in the title
// length    words of the body + title * words of the title
// weight    how often the word was typed * its rarity; 0 for the commonest English words (common_words.h)
// rarity    idf ^ contrast * (1 + clustering)
// idf       ln(1 + (N - df + 0.5) / (df + 0.5)): N articles, df of them with the word
// clustering ln(N (1 - exp(-cf / N)) / df), from 0 to kMostClustering: cf occurrences in all articles
// x         closeness.h, of words typed next to each other, in title or body; the sum of both
// first     where the word first stands in the body
#pragma once

#include <array>
#include <string_view>

namespace dateline {

struct Ranking {
  double k1 = 1.2;         // how much a word's repetition counts
  double b = 0.7;          // how much long articles are held back
  double title = 3;        // a word of the title against the same word of the body
  double contrast = 1.2;   // how much more rare words count than frequent ones
  double position = 0.15;  // how much it counts where words stand: together, and early
  double lead = 50;        // words from the beginning; news says first what matters
  // Ingredients without a number of their own.
  bool has_clustering = true;   // words that come in clusters count more
  bool silences_common = true;  // the commonest words weigh nothing
  bool has_neighbours = true;   // words that were typed next to each other and stand so
};

// A word that one article repeats a thousand times shall not outweigh all others.
inline constexpr double kMostClustering = 1.5;

// Positions are looked at in so many articles, the best without them.
inline constexpr unsigned kRefined = 100;

struct RankingParameter {
  std::string_view name;
  double Ranking::*value;
};
inline constexpr std::array<RankingParameter, 6> kRankingParameters{{
    {"k1", &Ranking::k1},
    {"b", &Ranking::b},
    {"title", &Ranking::title},
    {"contrast", &Ranking::contrast},
    {"position", &Ranking::position},
    {"lead", &Ranking::lead},
}};

struct RankingSwitch {
  std::string_view name;
  bool Ranking::*is_on;
};
inline constexpr std::array<RankingSwitch, 3> kRankingSwitches{{
    {"clustering", &Ranking::has_clustering},
    {"common", &Ranking::silences_common},
    {"neighbours", &Ranking::has_neighbours},
}};

// The switch of that name; null when there is none.
inline bool* find_switch(Ranking& ranking, std::string_view name) {
  for (const RankingSwitch& one : kRankingSwitches) {
    if (one.name == name) return &(ranking.*one.is_on);
  }
  return nullptr;
}

// The parameter of that name; null when there is none.
inline double* find_parameter(Ranking& ranking, std::string_view name) {
  for (const RankingParameter& parameter : kRankingParameters) {
    if (parameter.name == name) return &(ranking.*parameter.value);
  }
  return nullptr;
}

}  // namespace dateline
