// FileReader: the bytes of one file of a root, however odd the file or the moment. Opens name by name from
// the root without following links, without blocking on a FIFO, and takes regular files alone: whole, up to
// `cap` bytes, or as a source that is read piece by piece. Throws nothing on foreign files. Any thread.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "indexer/article/line_parts.h"
#include "indexer/base/byte_source.h"
#include "indexer/index/descriptor.h"
#include "indexer/index/folder_walk.h"

namespace dateline {

// A list of articles in JSON is read whole; a file of a single article is small.
inline constexpr std::size_t kMaxSingleFile = std::size_t{16} << 20U;
inline constexpr std::size_t kMaxContainerFile = std::size_t{2} << 30U;

enum class ReadState {
  kRead,
  kVanished,    // it went between the walk and the reading
  kUnreadable,  // permission or a disk fault: its content is unknown
  kRefused,     // no regular file, or too large: its content is known to be none of ours
};

// An open file of any size.
class FileSource : public ByteSource {
 public:
  explicit FileSource(Descriptor file) : file_(std::move(file)) {}
  std::size_t read_at(std::uint64_t at, std::size_t most, std::string& out) const override;

  // Why reading failed, after which the file seemed to end; "" when it did not.
  const std::string& fault() const { return fault_; }
  // Whether the file is still as it was when it had this stamp.
  bool is_still(const FileStamp& stamp) const;
  // The same, or longer with the same beginning as far as a stamp can tell: a log that goes on.
  bool is_still_or_longer(const FileStamp& stamp) const;

 private:
  Descriptor file_;
  mutable std::string fault_;
};

struct ReadAhead;  // file_articles.h

struct FileRead {
  ReadState state = ReadState::kRead;
  std::string reason;  // one line, unless kRead
  std::string bytes;
  std::shared_ptr<const FileSource> source{};  // in place of the bytes, of a file that was opened only
  FileStamp stamp;                             // from before the reading
  // False when the file changed while it was read, or so shortly before that its next change may not show in
  // its stamp: then the next run looks at the content again.
  bool is_stamp_sure = false;
  // Of the sidecar beside it, when there is one (sidecar_file.h).
  std::optional<FileStamp> sidecar_stamp{};
  std::optional<std::string> sidecar{};
  std::optional<LinePart> part{};            // only this of an NDJSON file is meant
  std::shared_ptr<const ReadAhead> ahead{};  // its articles, in place of the bytes, when it was read ahead
};

// Reads ROOT/path ("": the root is the file).
FileRead read_file_below(const std::filesystem::path& root, const std::string& path, std::size_t cap);

// Opens it, of whatever size. Whether its stamp can be trusted after all shows when it has been read
// (FileSource::is_still).
FileRead open_file_below(const std::filesystem::path& root, const std::string& path);

}  // namespace dateline
