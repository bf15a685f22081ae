// Finding: one mistake in the bundled corpus, in words that whoever edits the files can act on.
// Every check of this folder returns a list of them; an empty list is a clean corpus. A plain value.
#pragma once

#include <string>
#include <vector>

namespace dateline::corpus {

struct Finding {
  std::string file;     // path below corpus/, "articles/2024-10-18-slug.md"
  std::string message;  // lower case, says what was wanted and what came

  friend bool operator==(const Finding&, const Finding&) = default;
};

using Findings = std::vector<Finding>;

}  // namespace dateline::corpus
