#include "indexer/article/authors.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

struct Case {
  std::string line;
  std::vector<std::string> names;
};

TEST(SplitAuthors, PartsNamesAndKeepsSuffixes) {
  const std::vector<Case> cases{
      {"Jane Roe", {"Jane Roe"}},
      {"By Jane Roe", {"Jane Roe"}},
      {"BY JANE ROE", {"JANE ROE"}},
      {"by: Jane Roe", {"Jane Roe"}},
      {"By Jane Roe, John Doe and Kim Min-ji", {"Jane Roe", "John Doe", "Kim Min-ji"}},
      {"Jane Roe & John Doe; Ann Poe / Max Moe", {"Jane Roe", "John Doe", "Ann Poe", "Max Moe"}},
      {"Sammy Roe, Jr., Ann Poe", {"Sammy Roe, Jr.", "Ann Poe"}},
      {"Alexander Brandt", {"Alexander Brandt"}},
      {"Jane Roe and Jane Roe", {"Jane Roe"}},
      {"By By Wright", {"Wright"}},
      {"https://example.org/jane", {}},
      {" , ; ", {}},
      {"", {}},
  };
  for (const Case& one : cases) EXPECT_EQ(split_authors(one.line), one.names) << one.line;
}

}  // namespace
}  // namespace dateline
