// Any target of a GET: a reply of its type, of every route.
#include "tests/fuzz/archive.h"
#include "tests/fuzz/target.h"

namespace dateline::fuzz {

void run_target(std::string_view bytes) {
  static const Archive archive;
  check_reply(archive.get("/" + std::string(bytes)));
}

}  // namespace dateline::fuzz
