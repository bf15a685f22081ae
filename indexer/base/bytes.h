// Varint-and-length encoding of records: the one byte format of stored articles, facet values, file records
// and change rows. Integers are LEB128 varints (signed ones zigzag), strings a varint length and the bytes.
// A reader never reads past its view: after the first malformed item ok() is false and all later items are
// empty. Plain values, no sharing. Not for anything that people edit.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace dateline {

class ByteWriter {
 public:
  void put_number(std::uint64_t value);
  void put_signed(std::int64_t value);
  void put_text(std::string_view text);
  // As they are, without a length: what another writer made.
  void put_bytes(std::string_view bytes) { bytes_.append(bytes); }

  const std::string& bytes() const { return bytes_; }
  std::string take() { return std::move(bytes_); }

 private:
  std::string bytes_;
};

class ByteReader {
 public:
  explicit ByteReader(std::string_view bytes) : rest_(bytes) {}

  std::uint64_t number();
  std::int64_t signed_number();
  // A view into the bytes that the reader was given.
  std::string_view text();
  // A count of items of at least one byte each: never more than what is left could hold.
  std::size_t count();

  // What was not read yet.
  std::string_view rest() const { return rest_; }

  bool ok() const { return ok_; }
  // True when everything was read and nothing was malformed.
  bool done() const { return ok_ && rest_.empty(); }

 private:
  void fail();

  std::string_view rest_;
  bool ok_ = true;
};

}  // namespace dateline
