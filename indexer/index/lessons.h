// Lessons: what earlier attempts of a run learned from refused articles, so that it goes through in the end.
// Used by whoever starts a run over. One thread.
#pragma once

#include <map>
#include <string>

#include "indexer/index/index_writer.h"

namespace dateline {

struct Lessons {
  std::map<std::string, std::string> refused;  // article id to why the database refused it
  BatchBounds bounds;

  // Throws std::runtime_error when starting over cannot help: a batch of one that is refused without a name,
  // or a name that was already left out.
  void learn(const RefusedArticle& article) {
    const bool is_known =
        article.id().empty() ? bounds.articles == 1 : !refused.emplace(article.id(), article.what()).second;
    if (is_known) throw std::runtime_error(std::string("db: ") + article.what());
    if (article.id().empty()) bounds.articles = 1;
  }
};

}  // namespace dateline
