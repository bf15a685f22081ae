// KeptExtraction: what the index before a large sync has of PDFs whose bytes are the same, wherever they
// stand now, so that the next generation is built without running another program over each of them again.
// Other files are read and extracted as fast as their articles could be taken over, and are not asked. An
// article whose checksum is wrong is not taken over. Made by each worker for itself; one thread.
#pragma once

#include <xapian.h>

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "indexer/index/moved_article.h"
#include "indexer/index/sync_plan.h"
#include "indexer/schema/layout.h"
#include "indexer/schema/words_file.h"

namespace dateline {

class KeptExtraction {
 public:
  // `before` is the plan with its records, and must outlive this. `inputs` are those of the build
  // (extract_inputs).
  KeptExtraction(const SyncPlan& before, const Generation& previous, const std::string& inputs);

  // What the file of full path `place`, which was read, holds by its content_digest(); nullopt when it must
  // be extracted.
  std::optional<MovedArticle> find(const PlanItem& item, const std::string& digest, const FileRead& file);

 private:
  std::optional<MovedArticle> take_over(const FileRecord& record);

  const SyncPlan& before_;
  Xapian::Database database_;
  WordsFile words_;
  std::multimap<std::string_view, const FileRecord*> records_;  // by digest
};

}  // namespace dateline
