// JSON-LD of a page: the first schema.org Article (NewsArticle, ReportageNewsArticle, BlogPosting, ...) in
// it, through lists and @graph. Used by the HTML reader. Pure function, any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/article/article.h"

namespace dateline {

struct JsonLdResult {
  std::string body;  // articleBody, uncleaned; "" when there is none
};

// Sets what the article lacks, with origin kJsonLd. `scripts` are the texts of the page's ld+json scripts;
// malformed ones are skipped with a warning.
JsonLdResult read_json_ld(const std::vector<std::string>& scripts, Article& article);

}  // namespace dateline
