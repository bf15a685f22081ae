// The articles and labels of a golden file (README.md), put into a real index. Used by golden cases, by the
// tables of queries, and by tests of other rooms that want articles in many languages.
#pragma once

#include <filesystem>

#include "tests/support/test_index.h"

namespace dateline::test {

// Puts and commits all articles of `file`. Throws std::runtime_error when the file is not of the form.
void put_golden_articles(const std::filesystem::path& file, TestIndex& index);

}  // namespace dateline::test
