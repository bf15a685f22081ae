// TextLengths: how many words an article's title and body have, as the ranking needs them, and their byte
// format in a value slot. The indexer writes them, the server reads those of all articles. Plain values.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace dateline {

// Positions of the Analyzer; the title counts 0 words when it is not indexed (field.h).
struct TextLengths {
  std::uint32_t title = 0;
  std::uint32_t body = 0;

  friend bool operator==(const TextLengths&, const TextLengths&) = default;
};

// Two varints, the title's first.
std::string encode_lengths(const TextLengths& lengths);
// Zeros when malformed.
TextLengths decode_lengths(std::string_view bytes);

}  // namespace dateline
