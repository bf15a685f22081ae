#include "server/cli/logging.h"

#include <gtest/gtest.h>
#include <spdlog/spdlog.h>

namespace dateline {
namespace {

TEST(Logging, HasTheLevelThatWasAskedFor) {
  for (const char* level : {"trace", "debug", "info", "warn", "error", "off"}) {
    set_up_logging(level);
    EXPECT_EQ(spdlog::default_logger()->level(), spdlog::level::from_str(level)) << level;
  }
}

}  // namespace
}  // namespace dateline
