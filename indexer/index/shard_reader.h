// ShardReader: reads all files of a shard before it is built, so that the keys of its articles are known
// while the shards before it are still being built. Used by a worker; one thread.
#pragma once

#include <atomic>
#include <map>
#include <string>
#include <vector>

#include "indexer/article/reader.h"
#include "indexer/index/kept_extraction.h"
#include "indexer/index/shard_cutter.h"
#include "indexer/index/shard_message.h"

namespace dateline {

class ShardReader {
 public:
  // `place` is kept at what is being read or, later, handed out. Files that `kept` knows are not extracted
  // (nullptr: all are). All must outlive this.
  ShardReader(const SyncPlan& plan, const ShardTask& task, std::atomic<std::uint64_t>& place,
              KeptExtraction* kept)
      : plan_(plan), task_(task), place_(place), kept_(kept) {}

  // Throws Stopped when `stopped` says so, asked before each file.
  void read(const std::function<bool()>& stopped);

  // What the articles would like to be called, in order.
  const std::vector<WantedKey>& keys() const { return keys_; }
  // Throws std::runtime_error, naming the file, when one that is too large to be held, and so is read again
  // when it is built, is no longer the one whose keys are known.
  void check_unchanged() const;
  // The file of an item: for SyncRun::read.
  FileRead file(std::uint32_t owner) const { return files_.at(owner); }

 private:
  FileRead open(std::uint32_t owner) const;
  bool keep(std::uint32_t owner, const FileRead& file);
  void read_articles(std::uint32_t owner, Format format, FileRead file);
  void read_keys(std::uint32_t owner, Format format, FileRead file);
  void take_key(std::uint32_t owner, const Article& article);

  const SyncPlan& plan_;
  const ShardTask& task_;
  std::atomic<std::uint64_t>& place_;
  KeptExtraction* kept_;
  std::map<std::uint32_t, FileRead> files_;
  std::vector<WantedKey> keys_;
};

}  // namespace dateline
