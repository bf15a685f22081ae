#include "tests/bench/live_server.h"

#include <gtest/gtest.h>

#include <stdexcept>

#include "tests/support/test_index.h"

namespace dateline::bench {
namespace {

TEST(LiveServer, CountsArticlesThatMatch) {
  const test::TestIndex index({{"a", "Oil", "Oil and gas."}, {"b", "Tin", "Tin and oil."}});
  LiveServer server(DATELINE_SERVER, index.path());
  EXPECT_EQ(server.count("oil"), 2U);
  EXPECT_EQ(server.count("tin"), 1U);
  // No correction, no nearest article.
  EXPECT_EQ(server.count("tinn"), 0U);
  EXPECT_GT(server.id(), 0);
}

TEST(LiveServer, SaysThatItDidNotStart) {
  const test::TempFolder empty;
  EXPECT_THROW(LiveServer(DATELINE_SERVER, empty.path()), std::runtime_error);
}

}  // namespace
}  // namespace dateline::bench
