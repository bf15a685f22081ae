#include "indexer/analysis/particles.h"

#include <gtest/gtest.h>

#include <string>

namespace dateline {
namespace {

TEST(WithoutParticles, TakesThemOffLongestFirst) {
  struct Row {
    std::string word;
    std::vector<std::string_view> expected;
  };
  const std::vector<Row> rows{
      {"북한군이", {"북한군"}},
      {"북한군은", {"북한군"}},
      {"북한군을", {"북한군"}},
      {"북한군의", {"북한군"}},
      {"북한군에게", {"북한군"}},
      {"쿠르스크에서", {"쿠르스크"}},
      {"쿠르스크에서는", {"쿠르스크"}},
      {"러시아로부터", {"러시아로", "러시아"}},
      {"서울까지도", {"서울"}},
      {"군인들이", {"군인들", "군인"}},
      {"대통령이다", {"대통령"}},
      {"북한군", {}},
      {"nato가", {"nato"}},
      {"x가", {}},
      {"나는", {}},
      {"은", {}},
      {"", {}},
      {"plain", {}},
      {"東京", {}},
      {"ab\xB4", {}},
  };
  for (const Row& row : rows) EXPECT_EQ(without_particles(row.word), row.expected) << row.word;
}

}  // namespace
}  // namespace dateline
