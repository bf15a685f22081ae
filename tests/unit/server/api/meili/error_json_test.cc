#include "server/api/meili/error_json.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

namespace dateline {
namespace {

TEST(MeiliErrorReply, HasTheShapeAndTheNames) {
  struct Row {
    const char* code;
    int status;
    const char* shown;
    const char* type;
  };
  for (const Row& row :
       std::vector<Row>{{"bad_filter", 400, "invalid_search_filter", "invalid_request"},
                        {"query_too_long", 400, "invalid_search_q", "invalid_request"},
                        {"invalid_search_sort", 400, "invalid_search_sort", "invalid_request"},
                        {"index_not_found", 404, "index_not_found", "invalid_request"},
                        {"article_not_found", 404, "document_not_found", "invalid_request"},
                        {"invalid_content_type", 415, "invalid_content_type", "invalid_request"},
                        {"missing_content_type", 415, "missing_content_type", "invalid_request"},
                        {"payload_too_large", 413, "payload_too_large", "invalid_request"},
                        {"length_required", 411, "length_required", "invalid_request"},
                        {"query_timeout", 503, "query_timeout", "internal"},
                        {"index_unavailable", 503, "index_unavailable", "internal"},
                        {"internal_error", 500, "internal", "internal"}}) {
    const Reply reply = meili_error_reply({row.code, "what"});
    EXPECT_EQ(reply.status, row.status) << row.code;
    EXPECT_EQ(reply.content_type, "application/json");
    EXPECT_EQ(nlohmann::json::parse(reply.body),
              (nlohmann::json{
                  {"message", "what"}, {"code", row.shown}, {"type", row.type}, {"link", "/help/errors"}}))
        << row.code;
  }
}

TEST(MeiliErrorReply, SaysHowArticlesCome) {
  const Reply reply = meili_error_reply({"method_not_allowed", "method: want GET, got POST"});
  EXPECT_EQ(reply.status, 405);
  EXPECT_EQ(nlohmann::json::parse(reply.body).at("message"),
            "method: want GET, got POST; the index is fed from files, by dateline-indexer");
}

}  // namespace
}  // namespace dateline
