// WarcStream: the bytes of a WARC file in order, unpacked on the way when it is gzip, with a way back to the
// next record after damage. Used by the WARC reader. Never holds more than it was asked for. One file, one
// thread.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "indexer/article/inflate.h"
#include "indexer/base/byte_source.h"

namespace dateline {

class WarcStream {
 public:
  // `source` (the file, packed or not) must outlive the stream.
  explicit WarcStream(const ByteSource& source);

  // Sets `line` to the next line without its end ("\n" or "\r\n"). False at the end of the file, at damage,
  // or when it is longer than 64 KiB.
  bool read_line(std::string& line);
  // Appends up to `count` bytes to `out`; fewer at the end of the file or at damage. Returns how many.
  std::size_t read(std::size_t count, std::string& out);
  // Goes `count` bytes on. False when the file ends before, or has unpacked to more than kMaxWarcUnpacked
  // since the mark.
  bool skip(std::uint64_t count);

  bool is_at_end() const;

  // Remembers this place as the one to go on from after damage.
  void mark();
  // Goes to the first line after the mark that begins a record; of a packed file in which each record is a
  // member of its own, at the next member. False when there is none.
  bool find_next_record();

 private:
  bool fill();
  bool open_member();
  bool go_back();
  bool jump(std::uint64_t from);
  bool begins_member(std::uint64_t at) const;
  std::optional<std::uint64_t> find_member(std::uint64_t from) const;

  const ByteSource& source_;
  bool is_packed_;
  bool is_over_ = false;                // nothing is left in `source_`
  std::uint64_t next_ = 0;              // in `source_`: what was not yet taken, or unpacked
  std::unique_ptr<Inflater> inflater_;  // of the member that is being unpacked
  std::uint64_t member_ = 0;            // where that begins
  std::string buffer_;                  // taken, not yet read
  std::size_t at_ = 0;                  // in `buffer_`
  std::uint64_t unpacked_ = 0;          // since the mark
  std::uint64_t mark_ = 0;              // in `source_`: the place itself, of a packed file its member
};

}  // namespace dateline
