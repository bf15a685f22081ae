// The bytes of a word sequence, which its writer and its reader share; nobody else reads them.
//
// Varints salt * 8 + 4 if there are alternatives + width, number of entries, words of the title, words of the
// body. Then of each entry the hash of its term; bits that tell which entries have a stem that is another
// word than the term; if there are alternatives, bits that tell which entries are one; the hashes of those
// stems; of each word its entry's number. Entries are terms with their stems in order of their first words.
// Hashes have kHashBytes[width] bytes, numbers 1, 2 or 4 by how many entries there are, little-endian; bits
// go from the lowest of a byte up, and those behind the last are 0. The salt is the first for which no two of
// the article's terms, and no two of its stems, have the same hash of so many bytes.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>

namespace dateline::word_layout {

inline constexpr std::array<std::size_t, 3> kHashBytes{3, 4, 8};
inline constexpr std::uint64_t kAlternatives = 4;
inline constexpr std::uint64_t kSaltStep = 8;

// The part of a word_hash() that is kept: its first bytes, once mixed by the finaliser of SplitMix64 (Steele,
// Lea and Flood 2014).
constexpr std::uint64_t kept_hash(std::uint64_t hash, std::uint64_t salt, std::size_t bytes) {
  std::uint64_t x = hash + salt * 0x9E3779B97F4A7C15U;
  x = (x ^ (x >> 30U)) * 0xBF58476D1CE4E5B9U;
  x = (x ^ (x >> 27U)) * 0x94D049BB133111EBU;
  return (x ^ (x >> 31U)) >> (64 - 8 * bytes);
}

// Bytes of an entry's number.
constexpr std::size_t number_bytes(std::size_t entries) {
  return entries <= 0x100 ? 1 : entries <= 0x10000 ? 2 : 4;
}

// Little-endian, as the machines are that this runs on.
static_assert(std::endian::native == std::endian::little);
template <class Number>
Number number_at(const char* bytes) {
  Number number = 0;
  std::memcpy(&number, bytes, sizeof(Number));
  return number;
}

constexpr std::size_t bit_bytes(std::size_t bits) {
  return (bits + 7) / 8;
}

constexpr std::size_t bit_at(std::string_view bits, std::size_t at) {
  return static_cast<unsigned char>(bits[at / 8]) >> (at % 8) & 1U;
}

// How many of the first `end` bits are set.
inline std::size_t count_bits(std::string_view bits, std::size_t end) {
  std::size_t count = 0;
  std::size_t at = 0;
  for (; at + 64 <= end; at += 64) {
    count += static_cast<std::size_t>(std::popcount(number_at<std::uint64_t>(bits.data() + at / 8)));
  }
  for (; at + 8 <= end; at += 8) {
    count += static_cast<std::size_t>(std::popcount(static_cast<unsigned char>(bits[at / 8])));
  }
  for (; at < end; ++at) count += bit_at(bits, at);
  return count;
}

}  // namespace dateline::word_layout
