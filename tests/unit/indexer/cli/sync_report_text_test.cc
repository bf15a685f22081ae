#include "indexer/cli/sync_report_text.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <sstream>

namespace dateline {
namespace {

SyncReport sample() {
  SyncReport report;
  report.added = 1200;
  report.changed = 3;
  report.removed = 1;
  report.failures = 2;
  report.failed = {{"a.md", "empty"}, {"b\xff.md", "binary"}};
  report.warnings.assign(30, {"c.md", "odd"});
  report.not_read = 4;
  return report;
}

TEST(SummaryLine, SaysWhatWasDone) {
  EXPECT_EQ(summary_line(sample(), 0.41), "1,200 new, 3 changed, 1 removed, 2 failed in 0.4 s");
}

TEST(PrintSyncReport, NamesFailuresAndCountsWhatItLeavesOut) {
  std::ostringstream out;
  std::ostringstream err;
  Console console({out, err}, {});
  print_sync_report(console, sample(), 1);
  EXPECT_NE(err.str().find("failed: a.md: empty\n"), std::string::npos);
  EXPECT_NE(err.str().find("warning: 10 more warnings (all of them: --verbose)\n"), std::string::npos);
  EXPECT_NE(err.str().find("4 files were not read"), std::string::npos);
  EXPECT_EQ(out.str(), "1,200 new, 3 changed, 1 removed, 2 failed in 1.0 s\n");
}

TEST(PrintSyncReport, WritesOneObjectALineAsJson) {
  std::ostringstream out;
  std::ostringstream err;
  Options options;
  options.is_json = true;
  Console console({out, err}, options);
  print_sync_report(console, sample(), 1);
  std::istringstream lines(out.str());
  nlohmann::json last;
  int count = 0;
  for (std::string line; std::getline(lines, line); ++count) last = nlohmann::json::parse(line);
  EXPECT_EQ(count, 33);
  EXPECT_EQ(last["event"], "summary");
  EXPECT_EQ(last["new"], 1200);
  EXPECT_EQ(err.str(), "");
}

}  // namespace
}  // namespace dateline
