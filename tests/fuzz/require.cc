#include <cstdio>
#include <cstdlib>

#include "tests/fuzz/target.h"

namespace dateline::fuzz {

void require(bool holds, const char* what) {
  if (holds) return;
  std::fprintf(stderr, "does not hold: %s\n", what);
  std::abort();
}

}  // namespace dateline::fuzz
