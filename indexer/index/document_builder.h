// DocumentBuilder: a StoredArticle as a Xapian document: words, stems, facet and key terms,
// value slots, data and checksum, by the tables of schema/. Used by a run for each article that it writes.
// One a thread (it holds an Analyzer).
#pragma once

#include <xapian.h>

#include <string>

#include "indexer/analysis/analyzer.h"
#include "indexer/base/result.h"
#include "indexer/schema/stored_article.h"

namespace dateline {

class DocumentBuilder {
 public:
  // Errors: a term that the database would refuse (a NUL in a word), naming it.
  Result<Xapian::Document> build(const StoredArticle& article);

 private:
  Analyzer analyzer_;
  TokenList tokens_;
};

}  // namespace dateline
