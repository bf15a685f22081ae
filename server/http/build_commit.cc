#include "server/http/build_commit.h"

namespace dateline {

// Alone in its file, since it changes with every commit.
std::string_view build_commit() {
  return DATELINE_COMMIT;
}

}  // namespace dateline
