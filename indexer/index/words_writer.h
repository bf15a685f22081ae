// WordsWriter: writes the words file of a build (schema/words_file.h). Held by the IndexWriter; one thread.
// Several writers, of several processes, may share a file: each takes room at its end by the block, so that
// the sequences of one writer stand together. Publishing makes the file durable with the rest of its folder.
#pragma once

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>

#include "indexer/index/descriptor.h"
#include "indexer/schema/words_file.h"

namespace dateline {

// Where the file of all writers is, and where its room that nobody has taken yet begins.
struct SharedWordsFile {
  std::filesystem::path path;
  std::atomic<std::uint64_t>* end = nullptr;  // in memory that all of them see
};

class WordsWriter {
 public:
  // Goes on behind what the file has; makes it when there is none. Throws std::system_error, as the others.
  explicit WordsWriter(std::filesystem::path path);
  // One of several. The file and its end must be there (start_words_file()).
  explicit WordsWriter(const SharedWordsFile& shared);

  WordsReference append(std::string_view sequence);
  // What was appended is in the file.
  void flush();

 private:
  void take_room(std::size_t bytes);

  std::filesystem::path path_;
  Descriptor file_;
  std::atomic<std::uint64_t> own_end_ = 0;
  std::atomic<std::uint64_t>* end_ = &own_end_;
  std::uint64_t at_ = 0;     // where the next sequence goes, what is pending counted
  std::uint64_t limit_ = 0;  // of the room that was taken
  std::string pending_;      // what goes before at_
};

// Makes the file with its first bytes and returns their number. Throws std::system_error.
std::uint64_t start_words_file(const std::filesystem::path& path);

}  // namespace dateline
