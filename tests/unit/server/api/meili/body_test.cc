#include "server/api/meili/body.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace dateline {
namespace {

Request posted(std::string body, std::string type = "application/json") {
  Request request{"POST", "/", "", {}};
  request.content_type = std::move(type);
  request.body = std::move(body);
  return request;
}

TEST(ReadBody, TakesAnObject) {
  EXPECT_EQ(read_body(posted(R"({"q":"é"})"))->at("q"), "é");
  EXPECT_TRUE(read_body(posted("{}", "Application/JSON ; charset=utf-8")));
}

TEST(ReadBody, SaysWhatIsWrong) {
  struct Row {
    Request request;
    const char* code;
  };
  const std::string deep(60'000, '[');
  for (const Row& row : std::vector<Row>{{posted("{}", ""), "missing_content_type"},
                                         {posted("{}", "text/plain"), "invalid_content_type"},
                                         {posted("{}", "application/jsonp"), "invalid_content_type"},
                                         {posted(""), "missing_payload"},
                                         {posted("[]"), "malformed_payload"},
                                         {posted("\"a\""), "malformed_payload"},
                                         {posted("{"), "malformed_payload"},
                                         {posted("{\"q\":\"\xff\"}"), "malformed_payload"},
                                         {posted("{\"q\":" + deep), "malformed_payload"},
                                         {posted("{} {}"), "malformed_payload"}}) {
    const auto body = read_body(row.request);
    ASSERT_FALSE(body) << row.request.body.substr(0, 20);
    EXPECT_EQ(body.error().field, row.code) << row.request.body.substr(0, 20);
  }
}

TEST(ReadBody, BoundsTheDepth) {
  const auto nested = [](int depth) {
    return posted("{\"a\":" + std::string(static_cast<std::size_t>(depth), '[') +
                  std::string(static_cast<std::size_t>(depth), ']') + "}");
  };
  // The object is one of them.
  EXPECT_TRUE(read_body(nested(kMaxBodyDepth - 2)));
  EXPECT_TRUE(read_body(nested(kMaxBodyDepth - 1)));
  EXPECT_EQ(read_body(nested(kMaxBodyDepth)).error().message,
            "body: want at most 16 objects and lists in each other");
}

}  // namespace
}  // namespace dateline
