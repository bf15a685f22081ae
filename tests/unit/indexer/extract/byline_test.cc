#include "indexer/extract/byline.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

using Names = std::vector<std::string>;

TEST(AuthorsOfByline, ReadsWholeLinesOnly) {
  const std::vector<std::pair<std::string, Names>> cases{
      {"By Jane Roe", {"Jane Roe"}},
      {"By Jane Roe and Kim Min-ji", {"Jane Roe", "Kim Min-ji"}},
      {"By Jane RoePublished about a year ago 7 min read", {"Jane Roe"}},
      {"By Jane RoeUpdated 3 hours ago", {"Jane Roe"}},
      {"By Jane Roe | 21 October 2024", {"Jane Roe"}},
      {"By Jane Roe on Monday", {"Jane Roe"}},
      {"BY JANE ROE", {"JANE ROE"}},
      {"By Ludwig van der Berg", {"Ludwig van der Berg"}},
      {"By Monday, the harbour was open.", {}},
      {"By Monday the harbour was open", {}},
      {"By far the largest ship", {}},
      {"By Jane Roe's own account", {}},
      {"By Roe", {}},
      {"By The End Of The Long Long Day", {}},
      {"By 2025 the harbour will be closed", {}},
      {"Jane Roe", {}},
      {"By " + std::string(300, 'A'), {}},
      {"By", {}},
      {"", {}},
  };
  for (const auto& [line, names] : cases) EXPECT_EQ(authors_of_byline(line), names) << line;
}

}  // namespace
}  // namespace dateline
