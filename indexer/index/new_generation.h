// NewGeneration: the next generation beside the live one while it is built; it goes again unless it is
// published. Used by rebuild() and by a sync that changes much; one thread, with the WriterLock held.
#pragma once

#include <filesystem>

#include "indexer/index/generation_store.h"
#include "indexer/index/index_writer.h"
#include "indexer/index/roots.h"
#include "indexer/index/sync.h"

namespace dateline {

class NewGeneration {
 public:
  NewGeneration(std::filesystem::path db, const Generation& live)
      : db_(std::move(db)), generation_(begin_generation(db_, live)) {}
  ~NewGeneration() { discard_generation(generation_); }
  NewGeneration(const NewGeneration&) = delete;
  NewGeneration& operator=(const NewGeneration&) = delete;

  const Generation& generation() const { return generation_; }
  void publish() const { publish_generation(db_, generation_); }

 private:
  std::filesystem::path db_;
  Generation generation_;
};

// Rows that a new generation has from the run and the one before: its roots, the options that `live`
// remembers and those of this run over them.
void write_generation_rows(IndexWriter& writer, const SyncOptions& options, const Xapian::Database& live,
                           const std::vector<Root>& roots);

}  // namespace dateline
