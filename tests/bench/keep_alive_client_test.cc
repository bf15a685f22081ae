#include "tests/bench/keep_alive_client.h"

#include <gtest/gtest.h>

#include "tests/bench/scripted_server.h"

namespace dateline::bench {
namespace {

using namespace std::string_literals;

std::string answer_of(const std::string& body) {
  return "HTTP/1.1 200 OK\r\ncontent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
}

TEST(KeepAliveClient, AsksAgainOnTheSameConnection) {
  const ScriptedServer server({answer_of("one"), answer_of(""), "HTTP/1.1 304 Not Modified\r\n\r\n"});
  KeepAliveClient client(server.endpoint());
  EXPECT_EQ(client.get("/")->body, "one");
  EXPECT_EQ(client.get("/")->body, "");
  EXPECT_EQ(client.get("/")->status, 304);
  EXPECT_EQ(server.connections(), 1);
}

TEST(KeepAliveClient, ConnectsAnewWhenTheServerClosed) {
  const std::string close(1, ScriptedServer::kClose);
  const ScriptedServer server(
      {answer_of("one"), close, answer_of("two"),
       "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 5\r\n\r\nthree" + close,
       "HTTP/1.1 404 Not Found\r\n\r\nto the end" + close, answer_of("six")});
  KeepAliveClient client(server.endpoint());
  EXPECT_EQ(client.get("/")->body, "one");
  EXPECT_EQ(client.get("/")->body, "two");
  EXPECT_EQ(client.get("/")->body, "three");
  const auto missing = client.get("/");
  EXPECT_EQ(missing->status, 404);
  EXPECT_EQ(missing->body, "to the end");
  EXPECT_EQ(client.get("/")->body, "six");
  EXPECT_EQ(server.connections(), 4);
}

TEST(KeepAliveClient, SaysWhatIsWrongWithAnAnswer) {
  const std::pair<std::string, const char*> cases[] = {
      {"\0"s, "the connection was closed before its head"},
      {"SSH-2.0-OpenSSH\r\n\r\n", "want HTTP/1"},
      {"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n", "got chunks"},
      {"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nshort\0"s, "it ended before its length"},
      {"HTTP/1.1 200 OK\r\nContent-Length: 99999999999\r\n\r\n", "at most 64 MiB"},
      {"HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n", "at most 64 MiB"},
      {std::string(70000, 'a'), "want a head of at most 64 KiB"}};
  for (const auto& [bytes, wanted] : cases) {
    const ScriptedServer server({bytes, answer_of("again")});
    KeepAliveClient client(server.endpoint());
    const auto answer = client.get("/");
    ASSERT_FALSE(answer) << wanted;
    EXPECT_NE(answer.error().message.find(wanted), std::string::npos) << answer.error().message;
    EXPECT_EQ(client.get("/")->body, "again") << wanted;
  }
}

TEST(KeepAliveClient, SaysThatNobodyListens) {
  Endpoint endpoint;
  {
    const ScriptedServer gone(std::vector<std::string>{});
    endpoint = gone.endpoint();
  }
  EXPECT_EQ(KeepAliveClient(endpoint).get("/").error().field, "connect");
}

}  // namespace
}  // namespace dateline::bench
