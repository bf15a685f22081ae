// Window: a stretch of document ids that a search works on at a time, and a set of the documents in it. Small
// enough that everything known of a window stays in the processor's nearest caches. Plain values.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>

namespace dateline {

inline constexpr std::uint32_t kWindowSize = 2048;  // document ids

// The documents [begin, begin + kWindowSize); an offset is counted from begin.
struct Window {
  std::uint32_t begin = 0;

  bool contains(std::uint32_t document) const { return document >= begin && document - begin < kWindowSize; }
};

class WindowSet {
 public:
  void add(std::uint32_t offset) { words_[offset / 64] |= bit(offset); }
  void remove(std::uint32_t offset) { words_[offset / 64] &= ~bit(offset); }
  bool has(std::uint32_t offset) const { return (words_[offset / 64] & bit(offset)) != 0; }

  bool empty() const {
    std::uint64_t any = 0;
    for (const std::uint64_t word : words_) any |= word;
    return any == 0;
  }
  std::uint32_t size() const {
    std::uint32_t count = 0;
    for (const std::uint64_t word : words_) count += static_cast<std::uint32_t>(std::popcount(word));
    return count;
  }
  bool includes(const WindowSet& other) const {
    std::uint64_t missing = 0;
    for (std::size_t i = 0; i < words_.size(); ++i) missing |= other.words_[i] & ~words_[i];
    return missing == 0;
  }

  WindowSet& operator&=(const WindowSet& other) {
    for (std::size_t i = 0; i < words_.size(); ++i) words_[i] &= other.words_[i];
    return *this;
  }
  WindowSet& operator|=(const WindowSet& other) {
    for (std::size_t i = 0; i < words_.size(); ++i) words_[i] |= other.words_[i];
    return *this;
  }
  WindowSet& operator-=(const WindowSet& other) {
    for (std::size_t i = 0; i < words_.size(); ++i) words_[i] &= ~other.words_[i];
    return *this;
  }

  // Calls visit(offset) for each member, ascending; it may remove the one it is called for.
  template <class Visit>
  void for_each(const Visit& visit) const {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      for (std::uint64_t rest = words_[i]; rest != 0; rest &= rest - 1) {
        visit(static_cast<std::uint32_t>(i * 64) + static_cast<std::uint32_t>(std::countr_zero(rest)));
      }
    }
  }
  // Keeps those for which test(offset) is true.
  template <class Test>
  void keep_if(const Test& test) {
    for_each([&](std::uint32_t offset) {
      if (!test(offset)) remove(offset);
    });
  }

 private:
  static std::uint64_t bit(std::uint32_t offset) { return std::uint64_t{1} << (offset % 64); }

  std::array<std::uint64_t, kWindowSize / 64> words_{};
};

}  // namespace dateline
