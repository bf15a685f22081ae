// NameRuns: the stretches of a text that may be a person's name: capitals, initials and particles in a row,
// cut at titles, weekdays, nationalities and whatever else never belongs to a name. Says what may be, not
// what is: name_evidence.h weighs. Pure functions, any thread.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "indexer/extract/name_text.h"

namespace dateline {

struct NameRun {
  std::uint32_t first = 0;      // words of the NameText
  std::uint32_t last = 0;       // one past
  std::uint32_t row = 0;        // where the row of capitals begins, the title with it
  bool has_title = false;       // a title stands right before: "Defense Secretary", "Gen."
  bool has_thing_head = false;  // a word of the row makes it a thing's name: "University"

  std::size_t size() const { return last - first; }
};

// In order of place. A run has at most 8 words.
std::vector<NameRun> find_name_runs(const NameText& text);

// The run's words folded, one space between: how names are compared.
std::string run_key(const NameText& text, const NameRun& run);
// As written, spaces made one, with the period of "Jr.".
std::string run_label(const NameText& text, const NameRun& run);
// The bytes that it covers, the period of "Jr." too.
std::uint32_t run_end(const NameText& text, const NameRun& run);

}  // namespace dateline
