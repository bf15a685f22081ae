#include "server/search/search_gate.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <future>
#include <map>
#include <mutex>
#include <string>
#include <thread>
#include <vector>

namespace dateline {
namespace {

using Pass = SearchGate::Pass;

// Searches that each run on a thread of their own until told to end.
class Searches {
 public:
  explicit Searches(std::size_t places) : gate_(places) {}
  ~Searches() {
    while (!running_.empty()) end(running_.begin()->first);
  }

  // Starts one; returns when it has its place or waits for one.
  void start(const std::string& name, SearchCost cost) {
    Search& search = running_[name];
    const std::size_t waiting = gate_.waiting();
    search.thread = std::thread([this, &search, cost, name] {
      const Pass pass(gate_, cost, {});
      note(name);
      search.end.get_future().wait();
    });
    while (gate_.waiting() == waiting && !has_entered(name)) std::this_thread::yield();
  }
  void end(const std::string& name) {
    Search& search = running_.at(name);
    search.end.set_value();
    search.thread.join();
    running_.erase(name);
  }
  // Returns when that one has its place.
  void expect_in(const std::string& name) {
    while (!has_entered(name)) std::this_thread::yield();
  }
  std::string entered() {
    const std::lock_guard lock(mutex_);
    std::string names;
    for (const std::string& name : entered_) names += (names.empty() ? "" : " ") + name;
    return names;
  }

 private:
  struct Search {
    std::promise<void> end;
    std::thread thread;
  };

  void note(const std::string& name) {
    const std::lock_guard lock(mutex_);
    entered_.push_back(name);
  }
  bool has_entered(const std::string& name) {
    const std::lock_guard lock(mutex_);
    return std::find(entered_.begin(), entered_.end(), name) != entered_.end();
  }

  SearchGate gate_;
  std::mutex mutex_;
  std::vector<std::string> entered_;  // under mutex_
  std::map<std::string, Search> running_;
};

TEST(SearchGate, LetsInAsManyAsThereAreInTheOrderOfComing) {
  Searches searches(2);
  for (const char* name : {"a", "b", "c", "d"}) searches.start(name, SearchCost::kCheap);
  EXPECT_EQ(searches.entered().size(), 3U) << searches.entered();
  searches.end("b");
  searches.expect_in("c");
  searches.end("a");
  searches.expect_in("d");
  searches.start("e", SearchCost::kCheap);
  EXPECT_EQ(searches.entered().substr(4), "c d");
}

TEST(SearchGate, KeepsHalfOfThePlacesFromDearSearches) {
  Searches searches(4);
  for (const char* name : {"dear1", "dear2", "dear3", "dear4"}) searches.start(name, SearchCost::kDear);
  EXPECT_EQ(searches.entered().size(), 11U) << searches.entered();
  searches.start("cheap1", SearchCost::kCheap);
  searches.start("cheap2", SearchCost::kCheap);
  searches.expect_in("cheap1");
  searches.expect_in("cheap2");
  searches.start("cheap3", SearchCost::kCheap);
  EXPECT_EQ(searches.entered().find("cheap3"), std::string::npos);
  searches.end("cheap1");
  searches.expect_in("cheap3");
  EXPECT_EQ(searches.entered().find("dear3"), std::string::npos);
  searches.end("dear2");
  searches.expect_in("dear3");
  EXPECT_EQ(searches.entered().find("dear4"), std::string::npos);
}

TEST(SearchGate, HasRoomForTwoAtLeast) {
  Searches searches(1);
  searches.start("dear", SearchCost::kDear);
  searches.start("cheap", SearchCost::kCheap);
  searches.expect_in("cheap");
}

TEST(SearchGate, LetsInAtOnceOnlyWhereNobodyHasToWait) {
  SearchGate gate(2);
  auto one = Pass::at_once(gate, SearchCost::kDear);
  EXPECT_NE(one, nullptr);
  EXPECT_EQ(Pass::at_once(gate, SearchCost::kDear), nullptr) << "half of the places are for others";
  const auto other = Pass::at_once(gate, SearchCost::kCheap);
  EXPECT_NE(other, nullptr);
  EXPECT_EQ(Pass::at_once(gate, SearchCost::kCheap), nullptr);
  one.reset();
  EXPECT_NE(Pass::at_once(gate, SearchCost::kCheap), nullptr);
}

TEST(SearchGate, GivesUpWhenTheDeadlinePassesWhileWaiting) {
  SearchGate gate(2);
  {
    const Pass one(gate, SearchCost::kCheap, {});
    const Pass other(gate, SearchCost::kCheap, {});
    const Deadline past{Deadline::Clock::time_point()};
    EXPECT_THROW(Pass(gate, SearchCost::kCheap, past), QueryTimeout);
    EXPECT_EQ(gate.waiting(), 0U);
  }
  const Pass again(gate, SearchCost::kDear, {});
  EXPECT_THROW(Pass(gate, SearchCost::kDear, Deadline::after(std::chrono::milliseconds(1))), QueryTimeout);
}

}  // namespace
}  // namespace dateline
