// What /metrics says of the process itself: processor time, memory, open files, start. Reads /proc; what is
// not there is 0. Safe from any thread.
#pragma once

#include <chrono>

#include "server/http/metrics_text.h"

namespace dateline {

void put_process(MetricsText& text, std::chrono::system_clock::time_point start);

}  // namespace dateline
