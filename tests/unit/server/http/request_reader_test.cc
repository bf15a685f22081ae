#include "server/http/request_reader.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

class RequestReaderTest : public testing::Test {
 protected:
  // Target and body of the next request, "" when there is none, "!code" for an error.
  std::string next() {
    const auto request = reader_.next();
    if (!request) return "!" + request.error().field;
    return *request ? (*request)->head.target + (*request)->body : "";
  }

  HeadLimits limits_;
  RequestReader::TakesBody takes_body_ = [](const RequestHead& head) { return head.target == "/take"; };
  RequestReader reader_{limits_, takes_body_};
};

TEST_F(RequestReaderTest, YieldsTheSameHoweverTheBytesAreCut) {
  const std::string bytes =
      "GET /1 HTTP/1.1\r\nHost: x\r\n\r\nPOST /take HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\n"
      "GET / HTT\r\n";
  for (std::size_t step = 1; step < bytes.size(); ++step) {
    RequestReader reader(limits_, takes_body_);
    std::string yielded;
    for (std::size_t at = 0; at < bytes.size() - 2; at += step) {
      reader.add(std::string_view(bytes).substr(at, std::min(step, bytes.size() - 2 - at)));
      for (auto request = reader.next(); request.value(); request = reader.next()) {
        yielded += (*request)->head.target + "|" + (*request)->body + "|";
      }
    }
    EXPECT_EQ(yielded, "/1||/take|GET / HTT|") << step;
    EXPECT_TRUE(reader.is_empty());
  }
}

TEST_F(RequestReaderTest, KnowsWhereItIs) {
  EXPECT_TRUE(reader_.is_empty());
  reader_.add("POST /take HTTP/1.1\r\n");
  EXPECT_EQ(next(), "");
  EXPECT_FALSE(reader_.is_empty());
  EXPECT_FALSE(reader_.is_in_body());
  EXPECT_FALSE(reader_.has_head());
  reader_.add("Host: x\r\nContent-Length: 1\r\n\r\n");
  EXPECT_TRUE(reader_.has_head());
  EXPECT_EQ(next(), "");
  EXPECT_TRUE(reader_.is_in_body());
  EXPECT_FALSE(reader_.is_empty());
  reader_.add("bGET /2 HTTP/1.1\r\nHost: x\r\n\r\n");
  EXPECT_EQ(next(), "/takeb");
  EXPECT_TRUE(reader_.has_head());
  EXPECT_EQ(next(), "/2");
  EXPECT_TRUE(reader_.is_empty());
}

TEST_F(RequestReaderTest, DoesNotReadABodyThatIsNotTaken) {
  reader_.add("POST /1 HTTP/1.1\r\nHost: x\r\nContent-Length: 99\r\n\r\nGET /2 HTTP/1.1\r\nHost: x\r\n\r\n");
  const auto request = reader_.next();
  EXPECT_EQ((*request)->head.target, "/1");
  EXPECT_TRUE((*request)->head.wants_close);
  EXPECT_EQ(next(), "") << "what follows may be the body";
}

TEST_F(RequestReaderTest, HoldsToItsLimits) {
  limits_.fields = 1;
  reader_.add("GET / HTTP/1.1\r\nHost: x\r\n\r\nGET / HTTP/1.1\r\nHost: x\r\nX: y\r\n\r\n");
  EXPECT_EQ(next(), "/");
  EXPECT_EQ(next(), "!head_too_large");
}

}  // namespace
}  // namespace dateline
