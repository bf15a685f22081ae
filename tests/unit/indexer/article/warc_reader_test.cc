#include "indexer/article/warc_reader.h"

#include <gtest/gtest.h>

#include "indexer/article/limits.h"
#include "tests/unit/indexer/article/packed.h"

namespace dateline {
namespace {

using test::packed;

std::string record(const std::string& fields, const std::string& block) {
  return "WARC/1.0\r\n" + fields +
         "WARC-Date: 2020-01-01T00:00:00Z\r\nContent-Length: " + std::to_string(block.size()) + "\r\n\r\n" +
         block + "\r\n\r\n";
}

std::string response(const std::string& http, const std::string& target = "https://example.org/a") {
  return record("WARC-Type: response\r\nWARC-Target-URI: " + target + "\r\n", http);
}

std::string page(const std::string& title, const std::string& head = "") {
  return "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n" + head + "\r\n<title>" + title +
         "</title><p>Body of " + title + ".";
}

const std::string kInfo = record("WARC-Type: warcinfo\r\n", "software: x");

// "2 A https://example.org/a; " for each article, "!message; " for each error.
std::string read(const std::string& bytes) {
  std::string text;
  const Outcome outcome = read_warc(MemorySource(bytes), [&](const Result<Article>& article) {
    if (article.ok()) {
      EXPECT_FALSE(article->date.date.known()) << "the capture is no publication";
    }
    text += article.ok()
                ? std::to_string(article->record) + " " + article->title.text + " " + article->url.text
                : "!" + article.error().message;
    text += "; ";
  });
  return outcome.ok() ? text : "!!" + outcome.error().message;
}

TEST(ReadWarc, TakesPagesAndTextsOfStatus200) {
  const std::vector<std::string> records{
      kInfo,
      record("WARC-Type: request\r\n", "GET / HTTP/1.1\r\n\r\n"),
      response(page("A")),
      response("HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<title>Gone</title>"),
      response("HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n\x89PNG"),
      record(
          "WARC-Type: resource\r\nContent-Type: text/plain\r\nWARC-Target-URI: <https://example.org/b>\r\n",
          "Title: B\n\nBody of B."),
      record("WARC-Type: revisit\r\nWARC-Target-URI: https://example.org/a\r\n", page("Again")),
      response(page("C"), "dns:example.org"),
  };
  std::string plain;
  std::string members;
  for (const std::string& one : records) {
    plain += one;
    members += packed(one);
  }
  for (const std::string& bytes : {plain, members, packed(plain)}) {
    EXPECT_EQ(read(bytes), "3 A https://example.org/a; 6 B https://example.org/b; 8 C ; ");
  }
}

TEST(ReadWarc, UndoesWhatTheServerDid) {
  const std::string body = "<title>Zipped</title><p>Text.";
  EXPECT_EQ(read(response("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n" +
                          packed(body))),
            "1 Zipped https://example.org/a; ");
  EXPECT_EQ(
      read(response("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n1d\r\n" +
                    body + "\r\n0\r\n\r\n")),
      "1 Zipped https://example.org/a; ");
  EXPECT_EQ(
      read(response(
          "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=windows-1251\r\n\r\n<meta charset=koi8-r>"
          "<title>\xcc\xe8\xf0</title><p>x")),
      "1 Мир https://example.org/a; ");
}

TEST(ReadWarc, TellsBadRecordsByNumberAndReadsTheOthers) {
  const std::string good = response(page("A"));
  const std::string last = response(page("Z"));
  const std::string bomb =
      response("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\n\r\n" +
               packed(std::string(kMaxWarcRecord + 1, 'a')));
  const std::string empty = response("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<div></div>");
  const std::string large = response(page(std::string(kMaxWarcRecord, 'a')));
  const std::string zstd = response(page("Zstd", "Content-Encoding: zstd\r\n"));
  const std::vector<std::pair<std::string, std::string>> cases{
      {bomb, "!record 2: larger than 16 MiB when unpacked; "},
      {empty, "!record 2: article: want a title or a body, got neither; "},
      {large, "!record 2: larger than 16 MiB; "},
      {zstd, "!record 2: want a body that is plain, gzip, deflate or br, got 'zstd'; "},
      {"WARC/1.0\r\nWARC-Type: response\r\n\r\nno length\r\n\r\n",
       "!record 2: damaged, cut off or no WARC record; "},
      {"WARC/1.0\r\nContent-Length: -5\r\n\r\n\r\n\r\n", "!record 2: damaged, cut off or no WARC record; "},
      {"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 99999999999\r\n\r\nx\r\n\r\n",
       "!record 2: damaged, cut off or no WARC record; "},
      {"something else\r\n\r\n", "!record 2: damaged, cut off or no WARC record; "},
  };
  for (const auto& [bad, message] : cases) {
    const std::string expected = "1 A https://example.org/a; " + message + "3 Z https://example.org/a; ";
    EXPECT_EQ(read(good + bad + last), expected) << bad.substr(0, 60);
    EXPECT_EQ(read(packed(good) + packed(bad) + packed(last)), expected) << "packed " << bad.substr(0, 60);
  }
}

TEST(ReadWarc, EndsWithAWordWhereTheFileIsCut) {
  const std::string two = response(page("A")) + response(page("Z"));
  EXPECT_EQ(read(two.substr(0, two.size() - 30)),
            "1 A https://example.org/a; !record 2: damaged, cut off or no WARC record; ");
  const std::string members = packed(response(page("A"))) + packed(response(page("Z")));
  EXPECT_EQ(read(members.substr(0, members.size() - 40)),
            "1 A https://example.org/a; !record 2: damaged, cut off or no WARC record; ");
  EXPECT_EQ(read(two + std::string(1000, '\0')),
            "1 A https://example.org/a; 2 Z https://example.org/a; !record 2: what follows it is damaged; ");
}

TEST(ReadWarc, RefusesWhatIsNoWarc) {
  EXPECT_EQ(read(""), "!!file: empty");
  for (const std::string& bytes : {std::string("text\nmore"), packed("text\nmore"),
                                   std::string("\x1f\x8b\x08"), std::string(200000, 'x')}) {
    EXPECT_EQ(read(bytes), "!!file: want a WARC file, got something else");
  }
}

}  // namespace
}  // namespace dateline
