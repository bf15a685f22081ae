// NameEvidence: how much speaks for a run of capitals being a person's name. Sums of weights: what its own
// words are, and what stands around it ("said", ", 34,", a role in front, "in" or "the"). Weights were set on
// one half of a tagged collection and checked on the other (tests/bench/README.md). Pure functions, any
// thread.
#pragma once

#include <set>
#include <string>

#include "indexer/extract/name_runs.h"
#include "indexer/extract/name_text.h"

namespace dateline {

// Words that the article writes in small letters too: such a capital is rarely a name.
using SmallWords = std::set<std::string, std::less<>>;

// For a name of two words or more.
double weigh_words(const NameText& text, const NameRun& run, const SmallWords& small);

// What stands around one place of a run. `is_cue`: it says by itself that a person comes.
struct Surroundings {
  double weight = 0;
  bool is_cue = false;
  bool names_alone = false;  // a single name, whatever it looks like, is a person's there
};
Surroundings weigh_surroundings(const NameText& text, const NameRun& run);

}  // namespace dateline
