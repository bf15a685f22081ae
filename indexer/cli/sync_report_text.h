// SyncReportText: a run's report in words and as JSON lines. Pure but for the Console.
#pragma once

#include <cstdint>
#include <string>

#include "indexer/cli/console.h"
#include "indexer/index/sync.h"

namespace dateline {

// "12 new, 3 changed, 1 removed, 2 failed in 0.4 s".
std::string summary_line(const SyncReport& report, double seconds);

// Failures, warnings, and the summary.
void print_sync_report(Console& console, const SyncReport& report, double seconds);

}  // namespace dateline
