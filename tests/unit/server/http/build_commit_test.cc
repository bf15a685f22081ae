#include "server/http/build_commit.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace dateline {
namespace {

TEST(BuildCommit, IsACommitOrSaysThatItIsUnknown) {
  const std::string_view commit = build_commit();
  if (commit == "unknown") return;
  EXPECT_GE(commit.size(), 12U);
  EXPECT_TRUE(std::all_of(commit.begin(), commit.end(), [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
  })) << commit;
}

}  // namespace
}  // namespace dateline
