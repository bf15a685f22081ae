// Columns and words that were patched commit by commit equal loaded ones, whatever the indexer did: random
// adds, changes, removals and other names of values, through its own writer.
#include <gtest/gtest.h>
#include <xapian.h>

#include <fstream>
#include <map>
#include <optional>
#include <random>

#include "indexer/base/digest.h"
#include "indexer/index/document_builder.h"
#include "indexer/index/index_database.h"
#include "indexer/index/index_writer.h"
#include "server/search/snapshot.h"
#include "tests/support/temp_folder.h"
#include "tests/support/test_index.h"

namespace dateline {
namespace {

constexpr int kCommits = 300;

void expect_equal(const FacetColumn& left, const FacetColumn& right, std::uint32_t last) {
  ASSERT_TRUE(left.values() == right.values());
  ASSERT_EQ(left.count_articles(), right.count_articles());
  for (const FacetValue& value : right.values()) {
    ASSERT_EQ(left.find_id(value.id), right.find_id(value.id));
    ASSERT_EQ(left.resolve(value.label), right.resolve(value.label));
  }
  for (std::uint32_t document = 0; document <= last + 2; ++document) {
    const auto one = left.ordinals(document);
    const auto other = right.ordinals(document);
    ASSERT_TRUE(std::equal(one.begin(), one.end(), other.begin(), other.end())) << document;
  }
}

void expect_equal(const FacetColumns& left, const FacetColumns& right, std::uint32_t last) {
  for (const FacetSpec& facet : kFacets) {
    SCOPED_TRACE(facet.name);
    ASSERT_NO_FATAL_FAILURE(expect_equal(left.facet(facet.facet), right.facet(facet.facet), last));
  }
  ASSERT_TRUE(left.dates() == right.dates());
  ASSERT_EQ(left.languages(), right.languages());
  ASSERT_EQ(left.lengths().average_title(), right.lengths().average_title());
  ASSERT_EQ(left.lengths().average_body(), right.lengths().average_body());
  for (std::uint32_t document = 0; document <= last + 2; ++document) {
    ASSERT_EQ(left.date(document), right.date(document)) << document;
    ASSERT_EQ(left.lengths().lengths(document), right.lengths().lengths(document)) << document;
    ASSERT_EQ(left.first_indexed().seconds(document), right.first_indexed().seconds(document)) << document;
  }
}

void expect_equal(const WordTable& left, const WordTable& right) {
  ASSERT_EQ(left.size(), right.size());
  for (std::size_t place = 0; place < right.size(); ++place) {
    ASSERT_EQ(left.at(place).form, right.at(place).form);
    ASSERT_EQ(left.at(place).documents, right.at(place).documents) << right.at(place).form;
    ASSERT_EQ(left.shape(place).letters, right.shape(place).letters);
    ASSERT_EQ(left.shape(place).points, right.shape(place).points);
  }
}

// Writes random articles as a run of the indexer does.
class RandomWriter {
 public:
  RandomWriter(const std::filesystem::path& db, std::uint32_t seed) : random_(seed), db_(db) {
    const Generation generation = generation_at(db, 1);
    std::filesystem::create_directories(generation.folder);
    create_index(generation, "").commit();
    std::ofstream(db / kCurrentFile) << generation_name(1) << "\n";
    writer_.emplace(IndexWriter::Place{WriterMode::kInPlace, generation, *open_index_for_writing(generation)},
                    authority_, BatchBounds{});
  }

  void commit() {
    const int changes = one_in(20) ? 40 : below(4);
    for (int change = 0; change < changes; ++change) {
      const std::string key = "k" + std::to_string(below(300));
      if (one_in(3)) {
        remove(key);
      } else {
        put(key);
      }
    }
    // A commit of a row alone touches no article.
    writer_->set_row("option:x", std::to_string(random_()));
    writer_->commit(1);
  }

 private:
  int below(int bound) { return std::uniform_int_distribution<int>(0, bound - 1)(random_); }
  bool one_in(int count) { return below(count) == 0; }

  // Few common values and many rare ones, so that values come and go.
  std::string value(const std::string& kind) {
    return kind + std::to_string(one_in(2) ? below(3) : below(200));
  }

  test::TestArticle article(const std::string& key) {
    test::TestArticle article{key, "Title " + value("word"), "body"};
    for (int words = below(30); words > 0; --words) article.body += " " + value("word");
    if (!one_in(5))
      article.date =
          std::to_string(2000 + below(20)) + (one_in(2) ? "" : "-0" + std::to_string(1 + below(9)));
    article.language = one_in(4) ? "" : one_in(30) ? "ko" : "en";
    if (!one_in(4)) article.source = value("source");
    for (int persons = below(5); persons > 0; --persons) article.person.push_back(value("person"));
    std::sort(article.person.begin(), article.person.end());
    article.person.erase(std::unique(article.person.begin(), article.person.end()), article.person.end());
    if (one_in(2)) article.country = {value("C")};
    article.first_indexed = 1'700'000'000 + below(5);
    return article;
  }

  void put(const std::string& key) {
    const test::TestArticle made = article(key);
    const StoredArticle stored = test::stored_article(made);
    const Xapian::Document document = *builder_.build(stored);
    if (const auto existing = writer_->find(stored.head.id)) {
      if (one_in(4)) {
        writer_->relabel(*existing, document);
        return;
      }
      writer_->replace(*existing, stored.head.id, document);
    } else {
      writer_->add(stored.head.id, document);
    }
    std::vector<LooseLabel> labels;
    for (const std::string& id : made.person)
      labels.push_back({Facet::kPerson, id, id + (one_in(3) ? " Jr" : " Sr")});
    writer_->facet_rows().drop(labels_[key]);
    writer_->facet_rows().add(labels);
    labels_[key] = std::move(labels);
  }

  void remove(const std::string& key) {
    const auto existing = writer_->find(article_id(key));
    if (!existing) return;
    writer_->remove(*existing);
    writer_->facet_rows().drop(labels_[key]);
    labels_.erase(key);
  }

  std::mt19937 random_;
  std::filesystem::path db_;
  Authority authority_;
  DocumentBuilder builder_;
  std::optional<IndexWriter> writer_;
  std::map<std::string, std::vector<LooseLabel>> labels_;  // by key, what the article gives
};

TEST(ColumnPatches, EqualLoadedColumns) {
  const std::uint32_t seed = std::random_device{}();
  SCOPED_TRACE("seed " + std::to_string(seed));
  const test::TempFolder folder;
  RandomWriter writer(folder.path(), seed);
  ColumnStore store;
  const auto snapshot = std::move(*Snapshot::open(*current_generation(folder.path()), store));
  std::size_t shared = 0;
  for (int commit = 0; commit < kCommits; ++commit) {
    SCOPED_TRACE("commit " + std::to_string(commit));
    const auto before = snapshot->columns().facet(Facet::kPerson).dictionary();
    writer.commit();
    // Now and then several commits at once.
    if (commit % 7 < 2) continue;
    snapshot->follow(store);
    if (snapshot->columns().facet(Facet::kPerson).dictionary() == before) ++shared;
    const auto loaded = FacetColumns::load(snapshot->database());
    ASSERT_NO_FATAL_FAILURE(expect_equal(snapshot->columns(), *loaded, snapshot->database().get_lastdocid()));
    ASSERT_NO_FATAL_FAILURE(expect_equal(snapshot->words(), *WordTable::load(snapshot->database())));
  }
  EXPECT_GT(shared, 0U) << "loaded anew each time";
}

}  // namespace
}  // namespace dateline
