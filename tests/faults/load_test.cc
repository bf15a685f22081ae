// The server under load through commits and switched generations: no request fails, and each reply is wholly
// of one revision. The articles of a round name it in title and source, and how many they are tells it again.
#include <gtest/gtest.h>

#include <atomic>
#include <iostream>
#include <map>
#include <mutex>
#include <nlohmann/json.hpp>
#include <set>
#include <thread>

#include "tests/faults/fault_world.h"
#include "tests/faults/scale.h"
#include "tests/faults/test_server.h"

namespace dateline::test {
namespace {

using nlohmann::json;

std::size_t articles_in(std::size_t round) {
  return 5 + round % 7;
}

std::string text_of_round(std::size_t round) {
  const std::string number = std::to_string(round);
  std::string lines;
  for (std::size_t i = 0; i < articles_in(round); ++i) {
    lines += json{{"id", "carousel-" + std::to_string(i)},
                  {"title", "Carousel turns for round " + number},
                  {"source", "Paper " + number},
                  {"body", "The carousel turned again."}}
                 .dump() +
             "\n";
  }
  return lines;
}

// What is wrong with a reply; "" when nothing is. Sets the round that it is of.
std::string fault_of(const json& reply, std::size_t& round) {
  std::set<std::string> titles;
  for (const json& hit : reply["hits"]) titles.insert(hit["title"]);
  if (titles.size() != 1) return std::to_string(titles.size()) + " rounds in one reply";
  const std::string number = titles.begin()->substr(titles.begin()->rfind(' ') + 1);
  round = std::stoul(number);
  if (reply["totalHits"] != articles_in(round)) return "the total is of another round";
  if (reply["hits"].size() != articles_in(round)) return "the hits are of another round";
  const json wanted{{"Paper " + number, articles_in(round)}};
  if (reply["facetDistribution"]["source"] != wanted) return "the facets are of another round";
  return "";
}

class LoadTest : public testing::Test {
 protected:
  // Asks until told to end. A connection of its own for each request, as strangers come.
  void ask(int port) {
    std::uint64_t last = 0;
    while (!is_over_) {
      const HttpReply reply = get(port, "/api/v1/search?q=carousel&hitsPerPage=50&relax=off&typos=off");
      std::size_t round = 0;
      const json body = reply.status == 200 ? json::parse(reply.body, nullptr, false) : json();
      std::string fault = body.is_object() ? fault_of(body, round) : "status " + std::to_string(reply.status);
      if (fault.empty()) {
        const std::uint64_t revision = body["index"]["revision"];
        if (revision < last) fault = "the revision went back";
        last = revision;
        fault += mixed_up(revision, round);
      }
      ++replies_;
      if (fault.empty()) continue;
      const std::lock_guard lock(mutex_);
      faults_.push_back(fault + ": " + reply.head + reply.body.substr(0, 3000));
    }
  }

  // The same revision is of the same round, whoever asks.
  std::string mixed_up(std::uint64_t revision, std::size_t round) {
    const std::lock_guard lock(mutex_);
    const auto [known, is_new] = rounds_.emplace(revision, round);
    return is_new || known->second == round ? "" : "one revision, two rounds";
  }

  void begin_round(std::size_t round) const { world_.write("rounds.ndjson", text_of_round(round)); }

  FaultWorld world_{fault_seed()};
  std::atomic<bool> is_over_ = false;
  std::atomic<std::uint64_t> replies_ = 0;
  std::mutex mutex_;
  std::map<std::uint64_t, std::size_t> rounds_;  // by revision
  std::vector<std::string> faults_;
};

TEST_F(LoadTest, EachReplyIsOfOneRevisionThroughCommitsAndSwitches) {
  world_.articles().change(400);
  begin_round(0);
  world_.sync();
  TestServer server(server_spec(world_.db()));
  ASSERT_TRUE(server.is_up());
  std::vector<std::thread> clients;
  clients.reserve(4);
  for (int i = 0; i < 4; ++i) clients.emplace_back([&] { ask(server.port()); });
  const std::size_t commits = how_many(40, 500);
  std::size_t switches = 0;
  for (std::size_t round = 1; round <= commits; ++round) {
    begin_round(round);
    if (round % 10 == 0) {
      EXPECT_EQ(world_.run({"rebuild"}).exit_code, 0);
      ++switches;
    } else {
      world_.sync();
    }
  }
  is_over_ = true;
  for (std::thread& client : clients) client.join();
  const ProcessResult result = server.stop();
  EXPECT_EQ(result.exit_code, 0);
  EXPECT_EQ(result.err.find("event=index_unreadable"), std::string::npos);
  EXPECT_TRUE(faults_.empty()) << faults_.size() << " faults, the first: " << faults_.front();
  std::cout << commits - switches << " commits, " << switches << " switches, " << replies_ << " replies of "
            << rounds_.size() << " revisions, " << faults_.size() << " faults\n";
  EXPECT_GT(rounds_.size(), commits / 2);
}

}  // namespace
}  // namespace dateline::test
