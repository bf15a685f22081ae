#include "indexer/index/sync_run.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

TEST(ExtractInputs, ChangeWithTheOptions) {
  const Authority authority;
  ExtractOptions british;
  british.default_country = "GB";
  EXPECT_EQ(extract_inputs(authority, {}).size(), 8U);
  EXPECT_EQ(extract_inputs(authority, {}), extract_inputs(authority, {}));
  EXPECT_NE(extract_inputs(authority, {}), extract_inputs(authority, british));
}

TEST(SyncRun, StopsWhenAskedAndNotBefore) {
  SyncOptions options;
  const Authority authority;
  IndexWriter writer({WriterMode::kDry, {}, {}, {}}, authority, {});
  EXPECT_NO_THROW(SyncRun(options, authority, writer).check_stopped());
  options.stopped = [] { return true; };
  EXPECT_THROW(SyncRun(options, authority, writer).check_stopped(), Stopped);
}

}  // namespace
}  // namespace dateline
