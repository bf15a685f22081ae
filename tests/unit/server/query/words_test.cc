#include "server/query/words.h"

#include <gtest/gtest.h>

#include "server/query/parser.h"
#include "tests/unit/server/query/ast_text.h"

namespace dateline {
namespace {

constexpr Day kToday{std::chrono::year(2024) / 11 / 15};

TEST(PositiveWords, ListsWhatAnArticleIsFoundBy) {
  const std::vector<std::pair<std::string, std::string>> rows{
      {"", ""},
      {"a b a title:a", "a b title:a"},
      {"a -b \"c d\" (e OR deploy*)", "a \"c d\" e deploy*"},
      {"-(a -b)", ""},
      {"a NEAR b source:x date:2024", "\"a\" \"b\""},
  };
  for (const auto& [text, wanted] : rows) {
    std::string words;
    for (const Node& word : positive_words(parse_query(text, kToday)->root)) {
      words += (words.empty() ? "" : " ") + test::ast_text(word);
    }
    EXPECT_EQ(words, wanted) << text;
  }
}

TEST(CountTypedWords, CountsWhatWasTyped) {
  const std::vector<std::pair<std::string, std::size_t>> rows{{"", 0},
                                                              {"a b", 2},
                                                              {"\"a b c\" -d", 4},
                                                              {"(a OR b) NEAR c", 3},
                                                              {"source:\"a b\" date:2024 deploy*", 3}};
  for (const auto& [text, wanted] : rows) {
    EXPECT_EQ(count_typed_words(parse_query(text, kToday)->root), wanted) << text;
  }
}

}  // namespace
}  // namespace dateline
