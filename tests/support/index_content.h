// IndexContent: everything that an index says of its articles, so that two indexes can be compared. Used by
// the tests of the indexer's index room and by the fault tests. Throws what Xapian throws on a damaged
// database.
#pragma once

#include <xapian.h>

#include <filesystem>
#include <map>
#include <string>

#include "indexer/index/checksum.h"
#include "indexer/index/index_database.h"
#include "indexer/schema/layout.h"
#include "indexer/schema/stored_article.h"
#include "indexer/schema/words_file.h"

namespace dateline::test {

// Article key to data (but when it was first indexed), terms, words and values; and the rows of facet values,
// whose keys begin with "facet:" or "labels:".
inline std::map<std::string, std::string> describe_index(const std::filesystem::path& db) {
  std::map<std::string, std::string> articles;
  const Generation generation = *current_generation(db);
  const Xapian::Database database = open_index(generation).value();
  WordsFile words(generation.glass / kWordsFile);
  for (auto posting = database.postlist_begin(""); posting != database.postlist_end(""); ++posting) {
    Xapian::Document document = database.get_document(*posting);
    restore_words(document, words);
    StoredArticle stored = decode_stored(document.get_data()).value();
    stored.head.first_indexed = 0;
    std::string text = encode_stored(stored) + "\n";
    for (auto term = document.termlist_begin(); term != document.termlist_end(); ++term) {
      text += *term + ":" + std::to_string(term.get_wdf()) + "\n";
    }
    for (auto value = document.values_begin(); value != document.values_end(); ++value) {
      const Xapian::valueno slot = value.get_valueno();
      if (slot != kSlotChecksum && slot != kSlotFirstIndexed) {
        text += std::to_string(slot) + "=" + *value + "\n";
      }
    }
    articles[stored.head.key] += text;
  }
  for (const char* prefix : {"facet:", "labels:"}) {
    for (auto key = database.metadata_keys_begin(prefix); key != database.metadata_keys_end(prefix); ++key) {
      articles[*key] = database.get_metadata(*key);
    }
  }
  return articles;
}

}  // namespace dateline::test
