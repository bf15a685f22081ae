#include "tests/bench/speed_table.h"

#include <gtest/gtest.h>

namespace dateline::bench {
namespace {

TEST(TableLine, StandsBelowItsHead) {
  const std::string head = table_head();
  const std::string line = table_line("and2", summarize({1, 2, 3}));
  EXPECT_EQ(head.size(), line.size());
  EXPECT_EQ(line, "and2                    3     2.000     3.000     3.000     2.000     3.000\n");
}

TEST(KindLines, KeepTheOrderInWhichKindsCome) {
  EXPECT_EQ(kind_lines({{"b", 1}, {"a", 2}, {"b", 3}}),
            table_line("b", summarize({1, 3})) + table_line("a", summarize({2})));
  EXPECT_EQ(kind_lines({}), "");
}

TEST(ShareLines, SayWhatPartOfTheWholeEachIs) {
  EXPECT_EQ(share_lines({{"match", {1, 2}}, {"score", {9, 0}}}),
            table_line("25.0 % match", summarize({1, 2})) + table_line("75.0 % score", summarize({9, 0})));
  EXPECT_EQ(share_lines({{"match", {}}}), table_line(" 0.0 % match", summarize({})));
}

TEST(HashOn, IsFnv1a) {
  EXPECT_EQ(hash_on(kHashStart, ""), 0xcbf29ce484222325U);
  EXPECT_EQ(hash_on(kHashStart, "a"), 0xaf63dc4c8601ec8cU);
  EXPECT_EQ(hash_on(hash_on(kHashStart, "foo"), "bar"), hash_on(kHashStart, "foobar"));
}

}  // namespace
}  // namespace dateline::bench
