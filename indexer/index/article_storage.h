// ArticleStorage: turns a completed Article into what the index stores: labels become facet ids by the
// authority, values get their origins, the key its place. Used by a run for each article, before the document
// is built. Pure over its input and the shared Authority; any thread.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "indexer/article/article.h"
#include "indexer/authority/authority.h"
#include "indexer/base/result.h"
#include "indexer/index/loose_labels.h"
#include "indexer/schema/stored_article.h"

namespace dateline {

struct ArticleIdentity {
  std::string key;
  std::string id;
  std::int64_t first_indexed = 0;  // UTC seconds
};

struct PreparedArticle {
  StoredArticle stored;
  std::vector<LooseLabel> labels;  // of facet values that the authority does not know
};

// Errors: blocks that are not in order or not within the body.
Result<PreparedArticle> prepare_article(const Article& article, const ArticleIdentity& identity,
                                        const Authority& authority);

}  // namespace dateline
