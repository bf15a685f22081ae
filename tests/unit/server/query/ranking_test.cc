#include "server/query/ranking.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

TEST(Ranking, NamesItsParameters) {
  Ranking ranking;
  *find_parameter(ranking, "title") = 5;
  EXPECT_EQ(ranking.title, 5);
  EXPECT_EQ(find_parameter(ranking, "nothing"), nullptr);
  *find_switch(ranking, "common") = false;
  EXPECT_FALSE(ranking.silences_common);
  EXPECT_EQ(find_switch(ranking, "nothing"), nullptr);
}

}  // namespace
}  // namespace dateline
