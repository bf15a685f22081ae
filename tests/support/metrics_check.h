// What is wrong with a text of metrics: Prometheus's text format 0.0.4 and its naming rules, as promtool's
// "check metrics" has them, for tests. A pure function.
#pragma once

#include <string>
#include <vector>

namespace dateline::test {

// One line of words a fault; empty: none was found. Every name has one HELP and one TYPE before its samples,
// which stand together; no series comes twice; counters end in _total; a histogram's buckets ascend to +Inf,
// which is its _count.
std::vector<std::string> metrics_faults(const std::string& text);

}  // namespace dateline::test
