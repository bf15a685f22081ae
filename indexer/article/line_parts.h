// LineParts: where a large NDJSON file can be cut, so that several readers share it: runs of whole lines,
// each with the numbers that its lines and records have in the file. Looks at line ends only. Used by whoever
// hands out the parts; read_ndjson_part() (json_reader.h) reads one. One thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "indexer/base/byte_source.h"

namespace dateline {

struct LinePart {
  std::uint64_t begin = 0;    // of its first line, in bytes
  std::uint64_t end = 0;      // behind the end of its last line
  std::uint64_t lines = 0;    // before it
  std::uint64_t records = 0;  // of them not blank, which is how records are counted

  friend bool operator==(const LinePart&, const LinePart&) = default;
};

class LineParts {
 public:
  // Cuts from `begin` on. `source` must outlive this.
  LineParts(const ByteSource& source, std::uint64_t begin) : source_(source), at_(begin) {
    next_.begin = begin;
  }

  // The next part: `bytes` long, and on to the end of the line. nullopt behind the last line.
  std::optional<LinePart> next(std::uint64_t bytes);
  // What follows the last part, with an end that nobody knows yet.
  LinePart rest() const { return next_; }

 private:
  bool fill();
  // Takes in the rest of a line, up to its end or that of what is held. True at the end of the line.
  bool take_piece();
  void end_line();

  const ByteSource& source_;
  std::uint64_t at_;  // of what follows the buffer
  LinePart next_;     // its begin and numbers
  std::string buffer_;
  std::size_t looked_ = 0;  // in the buffer
  std::uint64_t line_bytes_ = 0;
  bool is_blank_ = true;
};

}  // namespace dateline
