#include "server/search/deadline.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

using Time = Deadline::Clock::time_point;

// A clock that goes on by a second at each look.
int looks = 0;
Time next_second() {
  return Time(std::chrono::seconds(++looks));
}

TEST(Deadline, PassesAfterItsTime) {
  looks = 0;
  const Deadline deadline(Time(std::chrono::seconds(3)), next_second);
  EXPECT_FALSE(deadline.is_never());
  for (int i = 0; i < 3; ++i) EXPECT_NO_THROW(deadline.check());
  EXPECT_THROW(deadline.check(), QueryTimeout);
  EXPECT_TRUE(deadline.has_passed());
}

TEST(Deadline, LooksAtTheClockNowAndThen) {
  looks = 0;
  const Deadline deadline(Time(std::chrono::seconds(1)), next_second);
  for (int i = 0; i < 511; ++i) deadline.tick();
  EXPECT_EQ(looks, 1);
  EXPECT_THROW(deadline.tick(), QueryTimeout);
}

TEST(Deadline, MayNeverPass) {
  EXPECT_TRUE(Deadline().is_never());
  EXPECT_NO_THROW(Deadline().check());
  EXPECT_TRUE(Deadline::after(std::chrono::milliseconds(0)).is_never());
  EXPECT_FALSE(Deadline::after(std::chrono::hours(1)).has_passed());
  EXPECT_TRUE(Deadline(Time(), &Deadline::Clock::now).has_passed());
}

}  // namespace
}  // namespace dateline
