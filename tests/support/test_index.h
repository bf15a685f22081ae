// TestIndex: a small real index in a temporary folder, made by the indexer's own document builder, for tests
// of the query and search rooms. Commits and switches generations as the indexer does, without its fsyncs.
// One thread writes; readers open path() on their own.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <utility>
#include <vector>

#include "indexer/index/document_builder.h"
#include "indexer/schema/facet_value.h"
#include "indexer/schema/field.h"
#include "indexer/schema/stored_article.h"
#include "tests/support/temp_folder.h"

namespace dateline::test {

// An article in short: facet values are ids; the date is ISO of any precision, or "", or "~2024-10" for an
// estimate; the body's paragraphs are separated by empty lines.
struct TestArticle {
  std::string key;
  std::string title;
  std::string body;
  std::string date = {};
  std::string language = "en";
  std::string source = {};
  std::vector<std::string> person = {};
  std::vector<std::string> country = {};
  std::string summary = {};
  std::int64_t first_indexed = 0;  // UTC seconds
};

StoredArticle stored_article(const TestArticle& article);

// A day for tests that need a today.
Day test_today();

class TestIndex {
 public:
  // An empty index, published.
  TestIndex();
  explicit TestIndex(const std::vector<TestArticle>& articles);

  const std::filesystem::path& path() const { return folder_.path(); }
  Xapian::WritableDatabase& database() { return database_; }

  // Values without a label are labelled by their id.
  void label(Facet facet, const FacetValue& value) { labels_[{facet, value.id}] = value; }

  // Adds or replaces the article of that key; commit() makes it seen.
  void put(const TestArticle& article);
  void remove(const std::string& key);
  void commit();

  // Goes on in an empty next generation, which publish() makes the current one.
  void begin_generation();
  void publish();

 private:
  TempFolder folder_;
  DocumentBuilder builder_;
  Xapian::WritableDatabase database_;
  std::map<std::pair<Facet, std::string>, FacetValue> labels_;
  std::uint64_t generation_ = 0;
  std::uint64_t revision_ = 0;
};

}  // namespace dateline::test
