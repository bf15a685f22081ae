// Odd and bad requests to the real server: each is answered exactly as its row says, costs little, and the
// next request is answered as if nothing had been.
#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "tests/e2e/server/bad_input_rows.h"
#include "tests/e2e/server/world.h"
#include "tests/support/raw_connection.h"

namespace dateline::test {
namespace {

using nlohmann::json;

ReplyBody body_of(const BadInputRow& row) {
  return row.bytes.starts_with("HEAD ") ? ReplyBody::kNone : ReplyBody::kFollows;
}

// Processor time of a process so far, in milliseconds.
double processor_time(pid_t process) {
  std::ifstream in("/proc/" + std::to_string(process) + "/stat");
  std::string line;
  std::getline(in, line);
  std::istringstream fields(line.substr(line.rfind(')') + 1));
  std::string skipped;
  for (int at = 0; at < 11; ++at) fields >> skipped;
  double user = 0;
  double system = 0;
  fields >> user >> system;
  return (user + system) * 1000 / static_cast<double>(sysconf(_SC_CLK_TCK));
}

class BadInputTest : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    world_ = std::make_unique<World>();
    // A line a request would fill the pipe, which nobody reads before the end.
    world_->serve({"--log-level", "warn"});
  }
  static void TearDownTestSuite() { world_.reset(); }
  void TearDown() override { EXPECT_EQ(get(world_->port(), "/api/v1/search?q=oil").status, 200); }

  static void try_rows(const std::vector<BadInputRow>& rows) {
    for (const BadInputRow& row : rows) {
      SCOPED_TRACE(std::string(row.id) + " " + row.name);
      try_row(row);
    }
  }

  static std::unique_ptr<World> world_;

 private:
  static void try_row(const BadInputRow& row) {
    RawConnection connection(world_->port());
    connection.send(row.bytes);
    const HttpReply reply = connection.read_reply(body_of(row));
    ASSERT_EQ(reply.status, row.status) << reply.head << reply.body.substr(0, 500);
    expect_headers(reply, row);
    if (!row.code.empty()) expect_problem(reply, row);
    if (row.afterwards == Afterwards::kClosed) {
      EXPECT_EQ(reply.headers.count("connection"), 1U) << "it does not say that it closes";
      EXPECT_TRUE(connection.is_closed());
      return;
    }
    connection.ask("GET /healthz");
    EXPECT_EQ(connection.read_reply().status, 200) << "on the same connection";
  }

  static void expect_headers(const HttpReply& reply, const BadInputRow& row) {
    std::map<std::string, std::string> wanted = row.headers;
    wanted.insert({{"x-content-type-options", "nosniff"}, {"set-cookie", ""}, {"server", ""}});
    if (!row.code.empty()) wanted.emplace("content-type", "application/problem+json");
    wanted.emplace("connection", row.afterwards == Afterwards::kClosed ? "close" : "");
    for (const auto& [name, value] : wanted) {
      const auto found = reply.headers.find(name);
      EXPECT_EQ(found == reply.headers.end() ? "" : found->second, value) << name;
    }
  }

  static void expect_problem(const HttpReply& reply, const BadInputRow& row) {
    const json problem = json::parse(reply.body);
    EXPECT_EQ(problem["code"], row.code) << reply.body;
    EXPECT_LT(problem["message"].get<std::string>().size(), 300U);
    EXPECT_EQ(reply.body.find('\x1b'), std::string::npos);
    if (reply.headers.at("content-type") != "application/problem+json") return;
    EXPECT_EQ(problem["type"], "/help/errors#" + row.code);
    EXPECT_EQ(problem["status"], row.status);
  }
};

std::unique_ptr<World> BadInputTest::world_;

TEST_F(BadInputTest, OfASearchIsAnsweredAsItsRowSays) {
  try_rows(query_rows());
}

TEST_F(BadInputTest, OfHttpIsAnsweredAsItsRowSays) {
  try_rows(http_rows());
}

// A clock tick is 10 ms, so each is asked many times over.
TEST_F(BadInputTest, CostsNoMoreThanItsRowSays) {
  constexpr int kTimes = 20;
  for (const auto& rows : {query_rows(), http_rows()}) {
    for (const BadInputRow& row : rows) {
      if (row.most_cost == 0) continue;
      const double before = processor_time(world_->server().id());
      RawConnection connection(world_->port());
      for (int at = 0; at < kTimes; ++at) {
        connection.send(row.bytes);
        ASSERT_EQ(connection.read_reply().status, row.status) << row.name;
      }
      EXPECT_LE(processor_time(world_->server().id()) - before, kTimes * row.most_cost) << row.name;
    }
  }
}

TEST_F(BadInputTest, NeverMakesThePageFail) {
  for (const char* parameters : {"page=abc", "sort=evil", "from=2024-02-30", "q=%ff", "q=%1b", "q=a&q=b",
                                 "colour=red", "offset=1000&limit=1"}) {
    const HttpReply reply = get(world_->port(), std::string("/?") + parameters);
    EXPECT_TRUE(reply.status == 200 || reply.status == 400) << parameters << " " << reply.status;
    EXPECT_EQ(reply.headers.at("content-type"), "text/html; charset=utf-8") << parameters;
  }
}

TEST_F(BadInputTest, IsSaidToMeilisearchsClientsInTheirShape) {
  struct Row {
    std::string body;
    const char* code;
  };
  for (const Row& row : std::vector<Row>{
           {"{", "malformed_payload"},
           {"{}", "invalid_multi_search_queries"},
           {R"({"queries":[{"indexUid":"x"}]})", "index_not_found"},
           {R"({"queries":[{"indexUid":"articles","filter":"source"}]})", "invalid_search_filter"}}) {
    const HttpReply reply =
        request(world_->port(), "POST /multi-search",
                "Content-Type: application/json\r\nContent-Length: " + std::to_string(row.body.size()) +
                    "\r\n\r\n" + row.body);
    EXPECT_EQ(reply.headers.at("content-type"), "application/json") << row.body;
    const json error = json::parse(reply.body);
    EXPECT_EQ(error.at("code"), row.code);
    EXPECT_EQ(error.at("type"), "invalid_request");
    EXPECT_FALSE(error.at("message").get<std::string>().empty());
  }
}

TEST_F(BadInputTest, HeadHasTheHeadersOfGet) {
  const HttpReply got = request(world_->port(), "GET /healthz");
  const HttpReply head = request(world_->port(), "HEAD /healthz");
  EXPECT_EQ(head.head, got.head);
  EXPECT_EQ(head.body, "");
}

}  // namespace
}  // namespace dateline::test
