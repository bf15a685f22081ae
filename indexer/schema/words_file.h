// WordsFile: the word sequences of a build in one file beside the database, so that the server finds one at a
// known place, without a call: a phrase may look at thousands. A build writes the file and keeps references
// in the value slot; a commit in place keeps the sequence itself there, since it would have to be made
// durable together with the database. Written by the indexer's builds, read by both programs.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "indexer/base/mapped_file.h"

namespace dateline {

// In the generation's glass folder, so that what is said of its files holds for it too (manifest, fsync).
inline constexpr std::string_view kWordsFile = "words";

// Where in the file a sequence stands.
struct WordsReference {
  std::uint64_t offset = 0;  // below 2^40
  std::uint32_t size = 0;    // bytes, from 1 to kMaxWordsBytes

  friend bool operator==(const WordsReference&, const WordsReference&) = default;
};

// A sequence of more bytes stays in its slot.
inline constexpr std::uint32_t kMaxWordsBytes = (1U << 24U) - 1;

// What the slot holds instead of the sequence. No sequence begins as it does.
std::string encode_reference(const WordsReference& reference);
// nullopt: the slot holds the sequence itself (or is malformed as one).
std::optional<WordsReference> decode_reference(std::string_view slot);

// The bytes that a new file begins with; sequences follow one another.
inline constexpr std::string_view kWordsFileStart = "DLWORDS1";

// One thread.
class WordsFile {
 public:
  // An index without builds has none: the file is opened when it is first read.
  explicit WordsFile(std::filesystem::path path) : path_(std::move(path)) {}

  // The bytes of a sequence; valid until the next call. Throws std::runtime_error when the file cannot be
  // read or ends before.
  std::string_view read(const WordsReference& reference);

  // Asks the processor for a sequence that will be read soon.
  void prefetch(const WordsReference& reference) const;

  // Throws std::runtime_error when the file was cut since it was opened, so that what was read of it is in
  // doubt: to be called before anything that rests on it is told.
  void check() const;

 private:
  std::filesystem::path path_;
  std::unique_ptr<MappedFile> file_;
};

}  // namespace dateline
