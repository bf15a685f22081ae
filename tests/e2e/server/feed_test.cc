// A feed reader and the real programs: what it asks, keeps and is told while articles come.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <set>

#include "tests/e2e/server/world.h"

namespace dateline::test {
namespace {

using nlohmann::json;

// All that stands between <id> and </id>, but the feed's own, which comes first.
std::vector<std::string> entry_ids(const std::string& atom) {
  std::vector<std::string> ids;
  for (std::size_t at = atom.find("<id>"); at != std::string::npos; at = atom.find("<id>", at + 1)) {
    ids.push_back(atom.substr(at + 4, atom.find("</id>", at) - at - 4));
  }
  ids.erase(ids.begin());
  return ids;
}

// What a reader is: it keeps what it was told, asks with it, and shows what it has not seen.
class Reader {
 public:
  Reader(int port, std::string target) : port_(port), target_(std::move(target)) {}

  // The status; `fresh` are the ids that this answer brought.
  int poll() {
    std::string fields;
    if (!tag_.empty()) fields += "If-None-Match: " + tag_ + "\r\n";
    if (!date_.empty()) fields += "If-Modified-Since: " + date_ + "\r\n";
    const HttpReply reply = request(port_, "GET " + target_, fields);
    fresh.clear();
    if (reply.status != 200) return reply.status;
    tag_ = reply.headers.at("etag");
    date_ = reply.headers.at("last-modified");
    body = reply.body;
    for (const std::string& id : entry_ids(body)) {
      if (seen_.insert(id).second) fresh.push_back(id);
    }
    return reply.status;
  }

  std::vector<std::string> fresh;
  std::string body;

 private:
  int port_;
  std::string target_;
  std::string tag_;
  std::string date_;
  std::set<std::string> seen_;
};

TEST(Feed, AReaderSeesJustWhatIsNew) {
  World world;
  world.serve();
  Reader reader(world.port(), "/feed.atom?q=oil");
  EXPECT_EQ(reader.poll(), 200);
  EXPECT_EQ(reader.fresh.size(), 2U);
  EXPECT_EQ(reader.poll(), 304);

  world.write("peas.md", "---\ntitle: Peas\n---\nNothing of that kind.\n");
  world.sync();
  EXPECT_EQ(reader.poll(), 304) << "a commit that does not touch the feed";

  // An old story that is new to the index.
  world.write("old.md", "---\ntitle: Oil in the old days\ndate: 1923-01-02\n---\nOil was cheap.\n");
  world.sync();
  EXPECT_EQ(reader.poll(), 200);
  EXPECT_EQ(reader.fresh.size(), 1U);
  EXPECT_NE(reader.body.find("<published>1923-01-02T00:00:00Z</published>"), std::string::npos);
  EXPECT_EQ(reader.poll(), 304);

  world.remove("old.md");
  world.sync();
  EXPECT_EQ(reader.poll(), 200);
  EXPECT_TRUE(reader.fresh.empty());
}

// Articles as strangers write them.
void write_hostile(const World& world) {
  const json lines[] = {
      {{"id", "h1"},
       {"title", "]]> <script>alert('oil')</script> & \"q\" \uFFFE"},
       {"body", "oil <b>x</b> ]]>"},
       {"url", "https://news.example/a?c=1&d=%C3%A9"},
       {"author", "A & <B>"}},
      {{"id", "h2"}, {"title", "\u202Eoil\u202C مرحبا"}, {"body", "oil"}, {"date", "2024"}},
      {{"id", "h3"}, {"body", "oil"}, {"date", "2024-10-18T05:03:00+09:00"}},
  };
  std::string text;
  for (const json& line : lines) text += line.dump() + "\n";
  world.write("hostile.ndjson", text);
  world.write("bytes.md", "---\ntitle: lone \xED\xA0\x80 oil\n---\nOil \xFF.\n");
  world.sync();
}

ProcessResult validate(const std::filesystem::path& file) {
  ProcessSpec spec;
  spec.arguments = {"/usr/bin/xmllint", "--noout", "--relaxng", ATOM_SCHEMA, file.string()};
  return run_process(spec);
}

TEST(Feed, IsAtomByItsGrammar) {
  World world;
  write_hostile(world);
  world.serve();
  const TempFolder folder;
  for (const char* parameters :
       {"?q=oil", "?q=", "?q=nothing", "?q=%22%3C%26&source=Harbour+Post", "?page=2&hitsPerPage=2"}) {
    const HttpReply reply = get(world.port(), std::string("/feed.atom") + parameters);
    ASSERT_EQ(reply.status, 200) << parameters;
    const ProcessResult valid = validate(folder.write("feed.atom", reply.body));
    EXPECT_EQ(valid.exit_code, 0) << parameters << ": " << valid.err << reply.body;
  }
  std::string broken = get(world.port(), "/feed.atom?q=oil").body;
  broken.erase(broken.find("<updated>"), std::string("<updated>2025-01-01T00:00:00Z</updated>").size());
  EXPECT_NE(validate(folder.write("feed.atom", broken)).exit_code, 0) << "the grammar takes anything";
}

TEST(Feed, IsReadByTheIndexersOwnReader) {
  World world;
  write_hostile(world);
  world.serve();
  const TempFolder folder;
  for (const char* path : {"feed.atom", "feed.rss"}) {
    const auto file = folder.write(path, get(world.port(), "/" + std::string(path) + "?q=oil").body);
    const ProcessResult read = world.run_indexer({"inspect", file.string()});
    EXPECT_EQ(read.exit_code, 0) << read.err;
    // Titles of RSS are read as HTML by some, ours among them, which take a tag in a text for one.
    const char* const title =
        *(path + 5) == 'a' ? "]]> <script>alert('oil')</script> & \"q\"" : "]]> & \"q\"";
    EXPECT_NE(read.out.find(title), std::string::npos) << path << read.out;
    EXPECT_NE(read.out.find("2024-10-18 (day)"), std::string::npos) << path << read.out;
    EXPECT_NE(read.out.find("https://news.example/a?c=1&d=%C3%A9"), std::string::npos) << path << read.out;
  }
}

TEST(Feed, DatesAloneWillDo) {
  World world;
  world.serve();
  const HttpReply first = get(world.port(), "/feed.rss?q=oil");
  const std::string field = "If-Modified-Since: " + first.headers.at("last-modified") + "\r\n";
  EXPECT_EQ(request(world.port(), "GET /feed.rss?q=oil", field).status, 304);
  EXPECT_EQ(
      request(world.port(), "GET /feed.rss?q=oil", "If-Modified-Since: Thu, 01 Jan 1970 00:00:00 GMT\r\n")
          .status,
      200);
}

TEST(Feed, HasThePublicAddress) {
  World world;
  world.serve({"--public-url", "https://news.example"});
  const HttpReply reply = get(world.port(), "/feed.atom?q=bridge");
  EXPECT_EQ(reply.headers.at("content-type"), "application/atom+xml; charset=utf-8");
  EXPECT_NE(reply.body.find("href=\"https://news.example/feed.atom?q=bridge\""), std::string::npos);
  EXPECT_NE(reply.body.find("href=\"https://news.example/a/"), std::string::npos);
  EXPECT_EQ(reply.body.find("127.0.0.1"), std::string::npos);
}

TEST(Since, FindsWhatCameThenOrLater) {
  World world;
  world.serve();
  const auto total = [&](const std::string& since) {
    return json::parse(get(world.port(), "/api/v1/search?since=" + since).body)["totalHits"].get<int>();
  };
  const std::string id = json::parse(get(world.port(), "/api/v1/search?q=bridge").body)["hits"][0]["id"];
  const std::string came = json::parse(get(world.port(), "/api/v1/articles/" + id).body)["firstIndexed"];
  EXPECT_EQ(total(came), 3);
  EXPECT_EQ(total("1d"), 3);
  EXPECT_EQ(total("9999"), 0);
  const std::vector<std::string> query{"query", "oil", "--db", world.db().string(), "--since"};
  auto now = query;
  now.push_back(came);
  EXPECT_NE(world.run_server(now).out.find("2 articles"), std::string::npos);
  auto later = query;
  later.emplace_back("9999");
  EXPECT_EQ(world.run_server(later).out, "0 articles\n");
  auto wrong = query;
  wrong.emplace_back("soon");
  EXPECT_EQ(world.run_server(wrong).exit_code, 2);
}

}  // namespace
}  // namespace dateline::test
