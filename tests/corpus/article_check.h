// Article check: has every article of the bundled corpus what a reader and the facets need?
// Used by corpus_check. Pure but for reading the file, safe from any thread. It judges form only: whether a
// text is true is for people to read.
#pragma once

#include <filesystem>
#include <string>

#include "tests/corpus/authority_check.h"
#include "tests/corpus/finding.h"

namespace dateline::corpus {

// What the checks of all articles together need of one.
struct CheckedArticle {
  std::string file;  // path below corpus/
  std::string title;
  std::string body;  // without front matter and closing line
  std::string language;
};

// Checks one file of `corpus`/articles against the names that are known.
CheckedArticle check_article(const std::filesystem::path& path, const Known& known, Findings& findings);

}  // namespace dateline::corpus
