// Any bytes as the body of the routes that Meilisearch's clients post to.
#include "tests/fuzz/archive.h"
#include "tests/fuzz/target.h"

namespace dateline::fuzz {

void run_target(std::string_view bytes) {
  static const Archive archive;
  for (const std::string route :
       {"/multi-search", "/indexes/articles/search", "/indexes/articles/facet-search"}) {
    check_reply(archive.post(route, bytes));
  }
}

}  // namespace dateline::fuzz
