// What /metrics says of connections and of requests that wait. A pure function.
#pragma once

#include "server/http/gate_stats.h"
#include "server/http/metrics_text.h"

namespace dateline {

void put_gate(MetricsText& text, const GateStats& stats);

}  // namespace dateline
