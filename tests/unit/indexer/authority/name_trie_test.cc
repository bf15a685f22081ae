#include "indexer/authority/name_trie.h"

#include <gtest/gtest.h>

#include <map>
#include <random>

namespace dateline {
namespace {

std::vector<std::uint32_t> lookup(const NameTrie& trie, std::u32string_view text) {
  std::uint32_t node = NameTrie::kRoot;
  for (const char32_t code : text) {
    node = trie.next(node, code);
    if (node == NameTrie::kNone) return {};
  }
  const auto values = trie.values(node);
  return {values.begin(), values.end()};
}

TEST(NameTrie, FindsWhatItHolds) {
  const NameTrie trie({{U"kim", 1}, {U"kim jong un", 2}, {U"kim", 3}, {U"", 4}, {U"김", 5}});
  EXPECT_EQ(lookup(trie, U"kim"), (std::vector<std::uint32_t>{1, 3}));
  EXPECT_EQ(lookup(trie, U"kim jong un"), std::vector<std::uint32_t>{2});
  EXPECT_EQ(lookup(trie, U"김"), std::vector<std::uint32_t>{5});
  EXPECT_TRUE(lookup(trie, U"ki").empty());
  EXPECT_TRUE(lookup(trie, U"kimm").empty());
  EXPECT_TRUE(lookup(trie, U"").empty());
  EXPECT_TRUE(lookup(NameTrie({}), U"a").empty());
}

TEST(NameTrie, AgreesWithAMap) {
  std::mt19937 random(3);
  const auto word = [&random] {
    std::u32string text;
    for (std::size_t i = random() % 5; i > 0; --i) text.push_back(U"abcd"[random() % 4]);
    return text;
  };
  std::map<std::u32string, std::vector<std::uint32_t>> expected;
  std::vector<NameTrie::Key> keys;
  for (std::uint32_t i = 0; i < 400; ++i) {
    const std::u32string text = word();
    keys.push_back({text, i});
    if (!text.empty()) expected[text].push_back(i);
  }
  const NameTrie trie(keys);
  for (int i = 0; i < 2000; ++i) {
    const std::u32string text = word();
    const auto found = expected.find(text);
    ASSERT_EQ(lookup(trie, text), found == expected.end() ? std::vector<std::uint32_t>{} : found->second);
  }
}

}  // namespace
}  // namespace dateline
