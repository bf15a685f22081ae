// IndexWriter: everything that changes an index's database goes through here, in batches that end in explicit
// commits. A commit in place carries the revision, its changes row and the facet rows in one transaction,
// checks the count of documents and makes the folder durable. A dry writer only counts.
// Held by one run, with the WriterLock held; one thread. Xapian's exceptions end the run, with the last
// commit intact.
#pragma once

#include <xapian.h>

#include <cstdint>
#include <optional>
#include <set>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/authority/authority.h"
#include "indexer/index/facet_rows.h"
#include "indexer/index/words_writer.h"
#include "indexer/schema/layout.h"

namespace dateline {

enum class WriterMode {
  kInPlace,  // the published generation: readers follow each commit
  kBuild,    // one that nobody reads yet, or a shard of it: cheap commits, made durable by publishing
  kDry,      // writes nothing
};

// Thrown when the database refuses an article (nothing of its batch is kept). The run starts over from the
// last commit without the article. `id` is "" when it was refused at the commit of several: then the run goes
// on in batches of one.
class RefusedArticle : public std::runtime_error {
 public:
  RefusedArticle(std::string id, const std::string& reason)
      : std::runtime_error(reason), id_(std::move(id)) {}
  const std::string& id() const { return id_; }

 private:
  std::string id_;
};

// What ends a batch: each bounds the memory that Xapian takes until the commit.
struct BatchBounds {
  std::uint64_t articles = 2000;
  std::uint64_t bytes = std::uint64_t{48} << 20U;    // of stored data
  std::uint64_t postings = std::uint64_t{4} << 20U;  // terms of its articles
};

// An article that the index has.
struct ExistingArticle {
  Xapian::docid docid = 0;
  std::string checksum;
  std::int64_t first_indexed = 0;
};

// The article of an id in any database of ours.
std::optional<ExistingArticle> find_article(const Xapian::Database& database, const std::string& id);

class IndexWriter {
 public:
  // What it writes to: in place and build need `target`, dry reads `existing` alone.
  struct Place {
    WriterMode mode = WriterMode::kInPlace;
    Generation generation;
    Xapian::WritableDatabase target{};
    Xapian::Database existing{};  // kDry: what it compares with
    SharedWordsFile words{};      // kBuild: the words file when it is not the writer's own
  };

  IndexWriter(Place place, const Authority& authority, BatchBounds bounds);

  WriterMode mode() const { return place_.mode; }
  // What is being written, pending changes included.
  const Xapian::Database& database() const { return place_.target; }
  // The article in what is being written (pending changes count).
  std::optional<ExistingArticle> find(const std::string& id) const;

  // `id` is what a RefusedArticle will name.
  // A build takes the words of the document out of it, into a file of their own. An article that the database
  // would not give back (read_back.h) is refused.
  void add(const std::string& id, Xapian::Document document);
  void replace(const ExistingArticle& existing, const std::string& id, Xapian::Document document);
  void remove(const ExistingArticle& existing);
  // The article stays as it is; its facet values may be called otherwise now.
  void relabel(const ExistingArticle& existing, const Xapian::Document& document);
  // A metadata row; "" removes it.
  void set_row(const std::string& key, const std::string& value);
  // The same of any size: what Xapian takes for one row has a limit, which the record of a file of a million
  // articles passes. Read again by read_records().
  void set_long_row(const std::string& key, std::string_view value);
  FacetRows& facet_rows() { return facet_rows_; }

  bool is_full() const {
    return batch_articles_ >= bounds_.articles || batch_bytes_ >= bounds_.bytes ||
           batch_postings_ >= bounds_.postings;
  }
  bool has_changes() const { return has_changes_; }
  // Ends the batch. `now` is UTC seconds, for the updated row. Does nothing when nothing changed. Of a build,
  // the facet rows go on collecting: they are written once, at its end.
  void commit(std::int64_t now);
  // The last commit of a shard, whose facet rows are for the whole. Then the database is closed.
  void finish_shard();
  // The last commit of a build: writes the facet rows and its revision. Then the database is closed.
  void finish_build(std::int64_t now, std::uint64_t revision);

  // Articles whose lists of terms must be read again when the database is merged (read_back.h).
  const std::vector<Xapian::docid>& long_lists() const { return long_lists_; }

  std::uint64_t article_count() const;
  std::uint64_t revision() const;

 private:
  void begin_change();
  void note_words(const Xapian::Document& document);
  void move_words(Xapian::Document& document);
  void check_readable(Xapian::docid docid, const Xapian::Document& document);
  void note(Xapian::docid docid, const Xapian::Document& document);
  void write_revision(std::int64_t now, std::uint64_t revision);
  void write_changes(std::uint64_t revision);
  void commit_checked();

  Place place_;
  BatchBounds bounds_;
  FacetRows facet_rows_;
  std::optional<WordsWriter> words_;  // in kBuild
  std::vector<Xapian::docid> long_lists_;
  std::set<Xapian::docid> touched_;
  std::set<std::string> touched_words_;  // surface forms; in place only
  std::int64_t expected_count_ = 0;
  std::uint64_t batch_articles_ = 0;
  std::uint64_t batch_bytes_ = 0;
  std::uint64_t batch_postings_ = 0;
  std::string last_id_;
  bool has_changes_ = false;
  bool is_in_transaction_ = false;
  bool is_manifest_dropped_ = false;
};

}  // namespace dateline
