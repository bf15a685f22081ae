// Whole results from the real programs: over HTTP and in the terminal, also while the index is written.
#include <gtest/gtest.h>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <csignal>
#include <nlohmann/json.hpp>
#include <thread>

#include "tests/e2e/server/world.h"
#include "tests/support/gunzip.h"
#include "tests/support/raw_connection.h"

namespace dateline::test {
namespace {

using nlohmann::json;

constexpr int kArticles = 1100;  // more than can be paged through

std::string title(int number, int version) {
  return "Ferry report " + std::to_string(number) + " version " + std::to_string(version);
}

// Texts so long that a file of bodies is more than sockets take by themselves, in one word, to index quickly.
const std::string kLong(12'000, 'x');

// Articles of one file: dates that many share, two sources, every third without "island". The last hundred
// are of the version.
std::string many_articles(int count, int version, const std::string& filler = "") {
  std::string lines;
  for (int i = 0; i < count; ++i) {
    const std::string day = std::to_string(10 + i % 15);
    std::string body = "The ferry left. " + std::string(i % 3 == 0 ? "" : "It came to the island. ");
    body += "The harbour is quiet. " + filler;
    lines += json{{"id", "ferry-" + std::to_string(i)},
                  {"title", title(i, i >= count - 100 ? version : 1)},
                  {"date", "2024-03-" + day},
                  {"source", i % 2 == 0 ? "Coast Post" : "Sea Herald"},
                  {"body", body}}
                 .dump() +
             "\n";
  }
  return lines;
}

std::vector<json> rows_of(const std::string& ndjson) {
  std::vector<json> rows;
  for (std::size_t at = 0; at < ndjson.size();) {
    const std::size_t end = ndjson.find('\n', at);
    rows.push_back(json::parse(ndjson.substr(at, end - at)));
    at = end == std::string::npos ? ndjson.size() : end + 1;
  }
  return rows;
}

// RFC 4180, as a reader has it.
std::vector<std::vector<std::string>> parse_csv(const std::string& text) {
  std::vector<std::vector<std::string>> records{{""}};
  bool is_quoted = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    std::string& cell = records.back().back();
    if (is_quoted && c == '"' && at + 1 < text.size() && text[at + 1] == '"') {
      cell += text[++at];
    } else if (c == '"') {
      is_quoted = !is_quoted;
    } else if (!is_quoted && c == ',') {
      records.back().emplace_back();
    } else if (!is_quoted && c == '\r' && text[at + 1] == '\n') {
      ++at;
      if (at + 1 < text.size()) records.push_back({""});
    } else {
      cell += c;
    }
  }
  return records;
}

class ExportTest : public testing::Test {
 protected:
  static void SetUpTestSuite() {
    world_ = std::make_unique<World>();
    world_->write("many.ndjson", many_articles(kArticles, 1, kLong));
    world_->sync();
    world_->serve({"--export-limit", "64"});
  }
  static void TearDownTestSuite() { world_.reset(); }

  static HttpReply export_reply(const std::string& parameters) {
    return get(world_->port(), "/api/v1/export?" + parameters);
  }
  // The ids of all hits that can be paged to, in their order.
  static std::vector<std::string> paged_ids(const std::string& parameters) {
    std::vector<std::string> ids;
    for (int offset = 0; offset < 1000; offset += 100) {
      const json page =
          json::parse(get(world_->port(), "/api/v1/search?" + parameters +
                                              "&snippets=0&limit=100&offset=" + std::to_string(offset))
                          .body);
      for (const json& hit : page["hits"]) ids.push_back(hit["id"]);
    }
    return ids;
  }
  // Asks until another export has ended, for 20 s at most.
  static HttpReply export_when_free(const std::string& parameters) {
    const auto deadline = std::chrono::steady_clock::now() + std::chrono::seconds(20);
    while (true) {
      HttpReply reply = export_reply(parameters);
      if (reply.status != 503 || std::chrono::steady_clock::now() > deadline) return reply;
      std::this_thread::yield();
    }
  }

  static std::unique_ptr<World> world_;
};

std::unique_ptr<World> ExportTest::world_;

TEST_F(ExportTest, HasEveryMatchInTheOrderOfThePages) {
  for (const char* parameters :
       {"q=ferry", "q=ferry+island&sort=date:asc", "q=ferry&source=Sea+Herald&from=2024-03-12&to=2024-03-20",
        "q=island+harbour&match=any&sort=date:desc", "q=", "q=oil+prices"}) {
    const HttpReply reply = export_reply(std::string(parameters) + "&format=ndjson");
    ASSERT_EQ(reply.status, 200) << reply.body;
    std::vector<json> rows = rows_of(reply.body);
    const json end = rows.back();
    rows.pop_back();
    const json total = json::parse(
        get(world_->port(), std::string("/api/v1/search?limit=1&") + parameters).body)["totalHits"];
    EXPECT_EQ(end, (json{{"exported", total}, {"changed", 0}, {"missing", 0}})) << parameters;
    EXPECT_EQ(rows.size(), total.get<std::size_t>()) << parameters;
    std::vector<std::string> ids;
    ids.reserve(rows.size());
    for (const json& row : rows) ids.push_back(row["id"]);
    const std::vector<std::string> paged = paged_ids(parameters);
    ids.resize(std::min(ids.size(), paged.size()));
    EXPECT_EQ(ids, paged) << parameters;
  }
}

// What the articles were made of, not what the server says of itself.
TEST_F(ExportTest, EqualsWhatTheArticlesSay) {
  std::vector<std::string> wanted;
  for (int i = 0; i < kArticles; ++i) {
    if (i % 3 != 0 && i % 2 == 0 && i % 15 >= 5) wanted.push_back(title(i, 1));
  }
  for (const char* format : {"csv", "ndjson"}) {
    const HttpReply reply = export_reply(
        std::string("q=island&source=Coast+Post&from=2024-03-15&attributesToRetrieve=title,date&format=") +
        format);
    ASSERT_EQ(reply.status, 200) << reply.body;
    std::vector<std::string> titles;
    if (*format == 'c') {
      const auto records = parse_csv(reply.body);
      EXPECT_EQ(records.front(),
                (std::vector<std::string>{"\xEF\xBB\xBFid", "title", "date", "datePrecision", "date_ts"}));
      for (std::size_t i = 1; i < records.size(); ++i) titles.push_back(records[i].at(1));
    } else {
      for (const json& row : rows_of(reply.body)) {
        if (row.contains("id")) titles.push_back(row["title"]);
      }
    }
    std::sort(titles.begin(), titles.end());
    std::sort(wanted.begin(), wanted.end());
    EXPECT_EQ(titles, wanted) << format;
  }
}

TEST_F(ExportTest, IsAFileToKeep) {
  const HttpReply got = export_reply("q=oil+prices&format=csv");
  EXPECT_EQ(got.headers.at("content-type"), "text/csv; charset=utf-8; header=present");
  EXPECT_EQ(got.headers.at("content-disposition"), "attachment; filename=\"dateline-oil-prices.csv\"");
  EXPECT_EQ(got.headers.at("content-length"), std::to_string(got.body.size()));
  EXPECT_EQ(got.headers.at("dateline-export"), "exported=1, changed=0, missing=0");
  EXPECT_EQ(got.headers.at("x-content-type-options"), "nosniff");
  const auto records = parse_csv(got.body);
  ASSERT_EQ(records.size(), 2U);
  EXPECT_EQ(records[1][1], "Oil prices rise after the harbour strike");
  EXPECT_EQ(records[1][9], "Kim Jong Un");
  EXPECT_EQ(records[1][12], "KP");
  const HttpReply head = request(world_->port(), "HEAD /api/v1/export?q=oil+prices&format=csv");
  EXPECT_EQ(head.head, got.head);
  EXPECT_EQ(head.body, "");
  const HttpReply unchanged = request(world_->port(), "GET /api/v1/export?q=oil+prices&format=csv",
                                      "If-None-Match: " + got.headers.at("etag") + "\r\n");
  EXPECT_EQ(unchanged.status, 304);
}

TEST_F(ExportTest, IsPackedForClientsThatTakeIt) {
  for (const char* format : {"csv", "ndjson"}) {
    const std::string target =
        std::string("/api/v1/export?q=ferry&attributesToRetrieve=title,body&format=") + format;
    const HttpReply plain = get(world_->port(), target);
    const HttpReply packed = request(world_->port(), "GET " + target, "Accept-Encoding: gzip\r\n");
    EXPECT_EQ(plain.headers.count("content-encoding"), 0U);
    EXPECT_EQ(packed.headers.at("content-encoding"), "gzip");
    EXPECT_EQ(packed.headers.at("content-length"), std::to_string(packed.body.size()));
    EXPECT_LT(packed.body.size(), plain.body.size() / 20);
    EXPECT_EQ(gunzip(packed.body), plain.body);
    for (const char* name : {"etag", "content-type", "content-disposition", "dateline-export", "vary"}) {
      EXPECT_EQ(packed.headers.at(name), plain.headers.at(name)) << name;
    }
    const HttpReply refused = request(world_->port(), "GET " + target, "Accept-Encoding: gzip;q=0, br\r\n");
    EXPECT_EQ(refused.body, plain.body);
    const HttpReply head = request(world_->port(), "HEAD " + target, "Accept-Encoding: gzip\r\n");
    EXPECT_EQ(head.head, packed.head);
  }
}

TEST_F(ExportTest, IsMadeOneAtATimeAndFreedByAClientThatGoes) {
  const std::string large = "/api/v1/export?q=ferry&format=ndjson&attributesToRetrieve=body";
  {
    const RawConnection slow(world_->port());
    slow.ask("GET " + large);
    ASSERT_TRUE(slow.wait_for_reply());
    const HttpReply second = export_reply("q=oil&format=csv");
    EXPECT_EQ(second.status, 503);
    EXPECT_EQ(second.headers.at("retry-after"), "5");
    EXPECT_EQ(json::parse(second.body)["code"], "export_busy");
    EXPECT_EQ(get(world_->port(), "/api/v1/search?q=oil").status, 200) << "searches go on";
  }
  EXPECT_EQ(export_when_free("q=oil&format=csv").status, 200);
  RawConnection patient(world_->port());
  patient.ask("GET " + large);
  ASSERT_TRUE(patient.wait_for_reply());
  const HttpReply whole = patient.read_reply();
  EXPECT_GT(whole.body.size(), 12'000'000U);
  EXPECT_EQ(whole.headers.at("content-length"), std::to_string(whole.body.size()));
  EXPECT_TRUE(whole.body.ends_with("{\"exported\":1100,\"changed\":0,\"missing\":0}\n"));
}

TEST_F(ExportTest, RefusesInWords) {
  struct Row {
    const char* parameters;
    const char* code;
    const char* message;
  };
  for (const Row& row :
       std::vector<Row>{{"q=oil", "bad_format", "format: want csv|ndjson, got ''"},
                        {"q=oil&format=xml", "bad_format", "format: want csv|ndjson, got 'xml'"},
                        {"q=oil&format=csv&hitsPerPage=5", "unknown_parameter", "no parameter 'hitsPerPage'"},
                        {"q=oil&format=csv&facets=source", "unknown_parameter", "no parameter 'facets'"},
                        {"q=oil&format=csv&snippets=1", "unknown_parameter", "no parameter 'snippets'"},
                        {"q=oil&format=csv&colour=red", "unknown_parameter", "no parameter 'colour'"},
                        {"q=%ff&format=csv", "invalid_utf8", "q: want UTF-8 text"},
                        {"q=oil&format=csv&from=2024-02-30", "bad_date", "from: want a day"}}) {
    const HttpReply reply = export_reply(row.parameters);
    EXPECT_EQ(reply.status, 400) << row.parameters;
    const json problem = json::parse(reply.body);
    EXPECT_EQ(problem["code"], row.code) << row.parameters;
    EXPECT_NE(problem["message"].get<std::string>().find(row.message), std::string::npos) << reply.body;
  }
}

TEST_F(ExportTest, TheTerminalPrintsTheSameBytes) {
  const std::string db = world_->db().string();
  for (const std::string format : {"csv", "ndjson"}) {
    const ProcessResult result = world_->run_server(
        {"query", "ferry", "--db", db, "--format", format, "--attributes", "title,person"});
    EXPECT_EQ(result.exit_code, 0) << result.err;
    EXPECT_EQ(result.out, export_reply("q=ferry&attributesToRetrieve=title,person&format=" + format).body);
    EXPECT_EQ(result.err, "");
  }
}

TEST_F(ExportTest, TheTerminalStopsQuietlyWithItsReader) {
  const auto process =
      world_->start_server({"query", "ferry", "--db", world_->db().string(), "--format", "ndjson"});
  ASSERT_TRUE(process->wait_for_line("Ferry report"));
  process->close_output();
  const ProcessResult result = process->wait();
  EXPECT_EQ(result.exit_code, 0) << result.signal;
  EXPECT_EQ(result.err, "");
}

TEST(ExportLimit, IsSaidAndLeavesNothingBehind) {
  World world;
  world.write("many.ndjson", many_articles(100, 1, kLong));
  world.sync();
  world.serve({"--export-limit", "1"});
  const HttpReply refused = get(world.port(), "/api/v1/export?q=ferry&format=csv&attributesToRetrieve=body");
  EXPECT_EQ(refused.status, 400);
  EXPECT_EQ(json::parse(refused.body)["code"], "export_too_large");
  const HttpReply packed =
      request(world.port(), "GET /api/v1/export?q=ferry&format=csv&attributesToRetrieve=body",
              "Accept-Encoding: gzip\r\n");
  EXPECT_EQ(packed.status, 400) << "the rows count, not how they are packed";
  EXPECT_EQ(get(world.port(), "/api/v1/export?q=ferry&format=csv").status, 200);
}

// The pipe between us holds the program back in the middle, while the index goes on.
TEST(ExportWhileIndexing, TellsWhatChangedMeanwhile) {
  World world;
  world.write("many.ndjson", many_articles(kArticles, 1));
  world.sync();
  const auto process = world.start_server(
      {"query", "ferry", "--db", world.db().string(), "--format", "ndjson", "--sort", "date:desc"});
  ASSERT_TRUE(process->wait_for_line("Ferry report"));
  world.write("many.ndjson", many_articles(kArticles, 2));
  world.sync();
  world.write("many.ndjson", many_articles(kArticles - 10, 2));
  world.sync();
  const ProcessResult result = process->wait();
  EXPECT_EQ(result.exit_code, 0) << result.err;
  const std::vector<json> rows = rows_of(result.out);
  const json& end = rows.back();
  std::size_t changed = 0;
  for (const json& row : rows) {
    if (row.contains("id") && row["title"].get<std::string>().ends_with("version 2")) ++changed;
  }
  EXPECT_EQ(rows.size(), end["exported"].get<std::size_t>() + 1);
  EXPECT_EQ(end["changed"], changed);
  EXPECT_EQ(end["exported"].get<int>() + end["missing"].get<int>(), kArticles);
  EXPECT_GT(changed, 10U);
  EXPECT_GT(end["missing"], 0);
  EXPECT_NE(result.err.find("meanwhile " + std::to_string(changed) + " of the "), std::string::npos)
      << result.err;
}

TEST(ExportWhileIndexing, IsWholeOverHttpToo) {
  World world;
  world.write("many.ndjson", many_articles(600, 1));
  world.sync();
  world.serve();
  std::atomic<bool> is_done{false};
  std::jthread writer([&] {
    for (int version = 2; version < 6; ++version) {
      world.write("many.ndjson", many_articles(600, version));
      world.sync();
    }
    is_done = true;
  });
  int exports = 0;
  while (!is_done || exports == 0) {
    const HttpReply reply = get(world.port(), "/api/v1/export?q=ferry&format=ndjson");
    if (reply.status == 503) continue;
    ++exports;
    EXPECT_EQ(reply.status, 200) << reply.body;
    EXPECT_EQ(reply.headers.at("content-length"), std::to_string(reply.body.size()));
    const std::vector<json> rows = rows_of(reply.body);
    const json& end = rows.back();
    EXPECT_EQ(end["exported"], 600);
    EXPECT_EQ(end["missing"], 0);
    EXPECT_EQ(rows.size(), 601U);
    EXPECT_EQ(reply.headers.at("dateline-export"),
              "exported=600, changed=" + end["changed"].dump() + ", missing=0");
  }
  writer.join();
}

}  // namespace
}  // namespace dateline::test
