// A NameText that no authority file knows anything of, for the tests of name discovery.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/extract/name_runs.h"
#include "indexer/extract/name_text.h"

namespace dateline {

inline NameText plain_name_text(std::string_view text, TextPlace place = TextPlace::kBody) {
  return make_name_text(Authority(), {text, {}}, place);
}

inline std::vector<std::string> run_labels(const NameText& text, const std::vector<NameRun>& runs) {
  std::vector<std::string> labels;
  for (const NameRun& run : runs) labels.push_back(run_label(text, run));
  return labels;
}

}  // namespace dateline
