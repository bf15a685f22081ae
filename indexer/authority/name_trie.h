// NameTrie: many names as one flat tree of code points. Built once, then read by any thread. Knows nothing of
// what the names mean: NameMatcher does.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace dateline {

class NameTrie {
 public:
  struct Key {
    std::u32string text;
    std::uint32_t value = 0;
  };

  // Keys may repeat; empty ones are left out.
  explicit NameTrie(std::vector<Key> keys);

  static constexpr std::uint32_t kNone = 0xFFFFFFFF;
  static constexpr std::uint32_t kRoot = 0;

  // The node after `code`, or kNone.
  std::uint32_t next(std::uint32_t node, char32_t code) const;
  // The values of the keys that end at a node, in the order in which they were given.
  std::span<const std::uint32_t> values(std::uint32_t node) const;

 private:
  struct Node {
    std::uint32_t first_edge = 0;
    std::uint32_t edges = 0;
    std::uint32_t first_value = 0;
    std::uint32_t values = 0;
  };
  struct Edge {
    char32_t code = 0;
    std::uint32_t node = 0;
  };

  std::vector<Node> nodes_;
  std::vector<Edge> edges_;  // a node's edges stand together, in order of code
  std::vector<std::uint32_t> values_;
};

}  // namespace dateline
