#include "server/http/date_field.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

using std::chrono::milliseconds;
using std::chrono::seconds;

TEST(DateField, IsTheSecondOfEachInstant) {
  DateField field;
  const std::chrono::system_clock::time_point morning{seconds(1'729'227'780)};
  EXPECT_EQ(field.at(morning), "Fri, 18 Oct 2024 05:03:00 GMT");
  EXPECT_EQ(field.at(morning + milliseconds(999)), "Fri, 18 Oct 2024 05:03:00 GMT");
  EXPECT_EQ(field.at(morning + milliseconds(1000)), "Fri, 18 Oct 2024 05:03:01 GMT");
  EXPECT_EQ(field.at(morning - milliseconds(1)), "Fri, 18 Oct 2024 05:02:59 GMT")
      << "a clock that was set back";
  EXPECT_EQ(DateField().at({}), "Thu, 01 Jan 1970 00:00:00 GMT");
}

}  // namespace
}  // namespace dateline
