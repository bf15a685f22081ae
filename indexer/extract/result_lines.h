// ResultLines: lines of results, scores and line-ups, as sports pages and wires have them, which have rules
// of their own: "1. Ludmila Engquist (Sweden) 12.60 seconds", "Saeed Anwar c Croft b Cork 176", "132 Bob
// Estes 67 65, Billy Andrade 64 68". Most of their words have capitals, and still they are no headlines.
// Used by the discovery of names. Pure functions, any thread.
#pragma once

#include <cstddef>

#include "indexer/extract/name_evidence.h"
#include "indexer/extract/name_runs.h"
#include "indexer/extract/name_text.h"

namespace dateline {

// Whether the words [first, last), which are one line, are such a line: figures among few words, a country in
// brackets, a scorecard, or a list of names.
bool is_result_line(const NameText& text, std::size_t first, std::size_t last);

// What such a line says about a run in it; nothing for a run in another line.
Surroundings weigh_results(const NameText& text, const NameRun& run);

}  // namespace dateline
