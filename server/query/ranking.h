// The numbers of the ranking, in one place: BM25 over title and body together, the title weighted. Constants;
// whoever changes one keeps the run that says why under tests/bench/runs/.
#pragma once

namespace dateline {

// BM25: k1 is how much a word's repetition counts, b how much long articles are held back. The usual values
// of the literature (Robertson and Zaragoza 2009, "The Probabilistic Relevance Framework", section 3.2).
inline constexpr double kBm25K1 = 1.2;
inline constexpr double kBm25B = 0.75;

// A word in the title against the same word in the body: a title names what an article is about, and is
// short, so that each of its words was chosen.
inline constexpr double kTitleWeight = 2.0;

// The most words that deploy* stands for: the most frequent ones.
inline constexpr unsigned kMaxExpansion = 100;

}  // namespace dateline
