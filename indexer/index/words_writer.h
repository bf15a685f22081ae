// WordsWriter: writes the words file of a build (schema/words_file.h). Held by the IndexWriter; one thread.
// Publishing makes the file durable with the rest of its folder.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "indexer/index/descriptor.h"
#include "indexer/schema/words_file.h"

namespace dateline {

class WordsWriter {
 public:
  // Goes on behind what the file has; makes it when there is none. Throws std::system_error, as the others.
  explicit WordsWriter(std::filesystem::path path);

  WordsReference append(std::string_view sequence);
  // What was appended is in the file.
  void flush();

 private:
  std::filesystem::path path_;
  Descriptor file_;
  std::uint64_t size_ = 0;  // with what is pending
  std::string pending_;
};

}  // namespace dateline
