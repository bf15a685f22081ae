// FileReader: the bytes of one file of a root, however odd the file or the moment. Opens name by name from
// the root without following links, without blocking on a FIFO, and reads regular files alone, at most
// `cap` bytes. Throws nothing on foreign files. Any thread.
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>

#include "indexer/index/folder_walk.h"

namespace dateline {

// A file of many articles (JSON, NDJSON, WARC) is read whole; one of a single article is small.
inline constexpr std::size_t kMaxSingleFile = std::size_t{16} << 20U;
inline constexpr std::size_t kMaxContainerFile = std::size_t{2} << 30U;

enum class ReadState {
  kRead,
  kVanished,    // it went between the walk and the reading
  kUnreadable,  // permission or a disk fault: its content is unknown
  kRefused,     // no regular file, or too large: its content is known to be none of ours
};

struct FileRead {
  ReadState state = ReadState::kRead;
  std::string reason;  // one line, unless kRead
  std::string bytes;
  FileStamp stamp;  // from before the reading
  // False when the file changed while it was read, or so shortly before that its next change may not show in
  // its stamp: then the next run looks at the content again.
  bool is_stamp_sure = false;
  // Of the sidecar beside it, when there is one (sidecar_file.h).
  std::optional<FileStamp> sidecar_stamp{};
  std::optional<std::string> sidecar{};
};

// Reads ROOT/path ("": the root is the file).
FileRead read_file_below(const std::filesystem::path& root, const std::string& path, std::size_t cap);

}  // namespace dateline
