#include "tests/support/large_articles.h"

namespace dateline::test {

std::string large_articles() {
  const std::string word(12'000, 'x');
  std::string lines;
  for (int at = 0; at < 1000; ++at) {
    lines += R"({"id":")" + std::to_string(at) + R"(","title":"Ferry","body":")" + word + " ferry\"}\n";
  }
  return lines;
}

}  // namespace dateline::test
