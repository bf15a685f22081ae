// Metric lines: what a server says of itself at /metrics, as far as a run is to show it. Pure function, and
// one that asks.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "tests/bench/endpoint.h"

namespace dateline::bench {

// The samples of a Prometheus text whose names begin so, a line each, in their order; no comments.
std::vector<std::string> metric_lines(std::string_view text, std::string_view beginning);

// The same of a running server, on one line, behind one another; "none" when it tells no such thing.
std::string metrics_text(const Endpoint& endpoint, std::string_view beginning);

}  // namespace dateline::bench
