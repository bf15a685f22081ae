// Any text as a query: the JSON, the page and the feed that answer it.
#include "server/api/url_encoding.h"
#include "tests/fuzz/archive.h"
#include "tests/fuzz/target.h"

namespace dateline::fuzz {
namespace {

// What may be wrong with a query: all else that is typed is answered.
constexpr std::string_view kRefusals[] = {"\"query_too_long\"", "\"too_many_terms\"", "\"query_too_deep\"",
                                          "\"invalid_utf8\"", "\"control_character\""};

void check_answer(const Reply& reply, std::string_view query) {
  check_reply(reply);
  bool is_right = reply.status == 200;
  // No text holds a NUL: an address that encodes one is refused as such.
  if (query.find('\0') != std::string_view::npos) {
    is_right = reply.body.find("\"bad_encoding\"") != std::string::npos;
  }
  for (const std::string_view code : kRefusals) {
    is_right = is_right || reply.body.find(code) != std::string::npos;
  }
  require(is_right, "a query is answered, or refused for what it is");
}

}  // namespace

void run_target(std::string_view bytes) {
  static const Archive archive;
  const std::string query = encode_parameter(bytes);
  check_answer(archive.get("/api/v1/search?explain=1&q=" + query), bytes);
  for (const std::string route : {"/?q=", "/feed.rss?q="}) check_reply(archive.get(route + query));
}

}  // namespace dateline::fuzz
