// FullNames: which runs of capitals in an article are persons' full names. All places of a name are judged
// together: the best and the worst of what stands around them, whether its last word stands alone elsewhere,
// and whether other persons stand beside it. Pure functions, any thread.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "indexer/extract/name_evidence.h"
#include "indexer/extract/name_runs.h"
#include "indexer/extract/name_text.h"

namespace dateline {

struct FullName {
  NameRun run;
  bool has_cue = false;  // one of its places says that a person comes
};

// True where a capital tells a name from a noun by itself: English, and texts of unknown language. Elsewhere
// a title and a common given name must say so.
bool reads_capitals(std::string_view language);

// The names with the most words first, then in order of place. `runs` are those of find_name_runs(body).
std::vector<FullName> find_full_names(const NameText& body, std::span<const NameRun> runs,
                                      const SmallWords& small, std::string_view language);

}  // namespace dateline
