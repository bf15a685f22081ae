// A judged collection as its two tables: queries and which articles answer them. Used by the relevance
// program; the articles themselves are read by the indexer's own reader.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "indexer/base/result.h"
#include "tests/bench/ir_measures.h"

namespace dateline::bench {

// Lines of QUERY-ID <tab> TEXT, in order. Errors: the file cannot be read, a line without a tab (named).
Result<std::vector<std::pair<std::string, std::string>>> read_queries(const std::filesystem::path& file);

// Lines of QUERY-ID <tab> ARTICLE-ID <tab> GRADE, or of trec_eval's four columns (QUERY-ID 0 ARTICLE-ID
// GRADE); a first line may name the columns. Errors: the file cannot be read, a line of another shape
// (named).
Result<std::map<std::string, Grades>> read_judgments(const std::filesystem::path& file);

}  // namespace dateline::bench
