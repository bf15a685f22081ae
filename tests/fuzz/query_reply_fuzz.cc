// Any text as a query: the JSON, the page and the feed that answer it.
#include "server/api/url_encoding.h"
#include "tests/fuzz/archive.h"
#include "tests/fuzz/target.h"

namespace dateline::fuzz {

void run_target(std::string_view bytes) {
  static const Archive archive;
  const std::string query = encode_parameter(bytes);
  for (const std::string route : {"/api/v1/search?explain=on&q=", "/?q=", "/feed.rss?q="}) {
    check_reply(archive.get(route + query));
  }
}

}  // namespace dateline::fuzz
