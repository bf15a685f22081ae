#include "server/http/request_id.h"

#include <gtest/gtest.h>

#include <set>
#include <thread>
#include <vector>

namespace dateline {
namespace {

using std::chrono::milliseconds;
using Time = std::chrono::system_clock::time_point;

TEST(RequestIds, CountFromTheStart) {
  RequestIds ids(Time(milliseconds(33)));
  EXPECT_EQ(ids.next(), "11-0");
  EXPECT_EQ(ids.next(), "11-1");
  for (int at = 2; at < 32; ++at) static_cast<void>(ids.next());
  EXPECT_EQ(ids.next(), "11-10");
}

TEST(RequestIds, OfTwoRunsDiffer) {
  EXPECT_NE(RequestIds(Time(milliseconds(1))).next(), RequestIds(Time(milliseconds(2))).next());
}

TEST(RequestIds, AreEachGivenOnce) {
  RequestIds ids(Time(milliseconds(1)));
  std::vector<std::vector<std::string>> given(4);
  {
    std::vector<std::jthread> threads;
    for (auto& some : given) {
      threads.emplace_back([&ids, &some] {
        for (int at = 0; at < 1000; ++at) some.push_back(ids.next());
      });
    }
  }
  std::set<std::string> all;
  for (const auto& some : given) all.insert(some.begin(), some.end());
  EXPECT_EQ(all.size(), 4000U);
}

}  // namespace
}  // namespace dateline
