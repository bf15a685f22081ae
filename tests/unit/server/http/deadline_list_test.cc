#include "server/http/deadline_list.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

using Clock = DeadlineList::Clock;
using std::chrono::seconds;

constexpr Clock::time_point at(int second) {
  return Clock::time_point(seconds(second));
}

TEST(DeadlineList, TakesWhatIsDueInOrder) {
  DeadlineList list(seconds(10));
  DeadlineList::Node first;
  DeadlineList::Node second;
  EXPECT_EQ(list.next(), std::nullopt);
  list.add(first, at(1));
  list.add(second, at(2));
  EXPECT_EQ(list.next(), at(11));
  EXPECT_EQ(list.take_expired(at(10)), nullptr);
  EXPECT_EQ(list.take_expired(at(12)), &first);
  EXPECT_EQ(list.next(), at(12));
  EXPECT_EQ(list.take_expired(at(12)), &second);
  EXPECT_EQ(list.take_expired(at(99)), nullptr);
  EXPECT_EQ(list.next(), std::nullopt);
}

TEST(DeadlineList, GivesNewTimeAndForgets) {
  DeadlineList list(seconds(10));
  DeadlineList other(seconds(1));
  DeadlineList::Node first;
  DeadlineList::Node second;
  list.add(first, at(1));
  list.add(second, at(2));
  list.add(first, at(3));
  EXPECT_EQ(list.next(), at(12));
  other.add(second, at(4));
  EXPECT_EQ(list.next(), at(13)) << "a node is in one list";
  EXPECT_EQ(other.next(), at(5));
  DeadlineList::remove(first);
  DeadlineList::remove(first);
  EXPECT_EQ(list.next(), std::nullopt);
  EXPECT_EQ(other.take_expired(at(5)), &second);
}

}  // namespace
}  // namespace dateline
