#include "server/http/access_log.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

TEST(AccessLine, IsOneLineOfKeysAndValues) {
  EXPECT_EQ(access_line({"GET", "/a/", 200, 5120, std::chrono::microseconds(1204)}),
            "event=request method=GET route=/a/ status=200 bytes=5120 ms=1.204");
}

TEST(AccessLine, CannotBeSplitByAForeignMethod) {
  EXPECT_EQ(access_line({"GET\n\x1b", "-", 400, 0, {}}),
            "event=request method=GET\\x0a\\x1b route=- status=400 bytes=0 ms=0.000");
}

}  // namespace
}  // namespace dateline
