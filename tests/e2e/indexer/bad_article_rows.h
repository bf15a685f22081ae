// The table of bad article files (bad_articles_e2e_test.cc tries it): what each holds, what must be said of
// it, and what must be indexed. Rows are named A1 to A16 by kind:
//   A1 empty, A2 too large, A3 encodings, A4 controls, A5 front matter, A6 JSON, A7 HTML, A8 markup and
//   addresses, A9 dates, A10 ids, A11 words, A12 lists, A13 scripts, A14 no regular files, A15 files out of
//   reach, A16 one among many.
// A14 to A16 and what bytes alone cannot make are tests of their own beside the table.
#pragma once

#include <cstddef>
#include <string>
#include <utility>
#include <vector>

namespace dateline::test {

inline constexpr std::size_t kMebibyte = std::size_t{1} << 20U;

struct BadArticleRow {
  std::string name;
  std::vector<std::pair<std::string, std::string>> files;  // name and bytes
  int indexed = 1;                                         // articles besides the two neighbours
  std::string says{};                                      // among the messages; "" for none of any kind
  std::string shows{};                                     // of the first file by inspect --json
  const char* why = "";                                    // where a row could be answered otherwise
  int failed = -1;                                         // -1: one if nothing was indexed
};

std::vector<BadArticleRow> bad_article_rows();

}  // namespace dateline::test
