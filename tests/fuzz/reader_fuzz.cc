// Any bytes as a file of articles in one format: one program a format (CMakeLists.txt names it).
#include "tests/fuzz/article_check.h"
#include "tests/fuzz/target.h"

namespace dateline::fuzz {

void run_target(std::string_view bytes) {
  check_file(Format::DATELINE_FORMAT, bytes);
}

}  // namespace dateline::fuzz
