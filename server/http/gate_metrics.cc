#include "server/http/gate_metrics.h"

#include <utility>
#include <vector>

namespace dateline {
namespace {

using Samples = std::vector<std::pair<std::string_view, std::uint64_t>>;

void put_samples(MetricsText& text, std::string_view name, std::string_view label, const Samples& samples) {
  for (const auto& [value, count] : samples) text.sample(name, metric_label(label, value), count);
}

}  // namespace

void put_gate(MetricsText& text, const GateStats& stats) {
  text.counter("dateline_connections_accepted_total", "Connections taken.", stats.accepted);
  text.head("dateline_connections", "gauge", "Open connections, by what they are at.");
  put_samples(text, "dateline_connections", "state",
              {{"reading", stats.reading}, {"idle", stats.idle}, {"writing", stats.writing}});
  text.head("dateline_connections_refused_total", "counter", "Connections answered 503 at once: too many.");
  put_samples(text, "dateline_connections_refused_total", "reason",
              {{"full", stats.refused_full}, {"address", stats.refused_address}});
  text.head("dateline_connections_timed_out_total", "counter", "Connections closed since nothing moved.");
  put_samples(text, "dateline_connections_timed_out_total", "state",
              {{"reading", stats.timed_out_reading}, {"writing", stats.timed_out_writing}});
  text.head("dateline_requests", "gauge", "Requests that wait for a worker or have one.");
  put_samples(text, "dateline_requests", "state", {{"queued", stats.queued}, {"working", stats.working}});
  text.head("dateline_requests_refused_total", "counter", "Requests answered 503 before a worker took them.");
  put_samples(text, "dateline_requests_refused_total", "reason",
              {{"queue_full", stats.refused_queue_full}, {"queue_wait", stats.refused_queue_wait}});
}

}  // namespace dateline
