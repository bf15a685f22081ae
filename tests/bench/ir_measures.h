// Measures of retrieval: how well a ranking agrees with judgments. Used by the relevance program. Pure
// functions.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace dateline::bench {

// Judged articles of one query: how relevant, above 0 for those that are.
using Grades = std::map<std::string, int>;

// Discounted cumulative gain of the first `depth`, over the best that could be: gain is the grade, discount
// log2(rank + 1) (Järvelin and Kekäläinen 2002, "Cumulated gain-based evaluation of IR techniques"; as
// trec_eval's ndcg_cut). 0 when nothing is relevant.
double ndcg(const std::vector<std::string>& ranking, const Grades& grades, std::size_t depth);

// Mean of the precision at each relevant article, those not found counting 0 (trec_eval's map).
double average_precision(const std::vector<std::string>& ranking, const Grades& grades);

// The share of the relevant articles among the first `depth`.
double recall(const std::vector<std::string>& ranking, const Grades& grades, std::size_t depth);

// How many articles are relevant.
std::size_t count_relevant(const Grades& grades);

}  // namespace dateline::bench
