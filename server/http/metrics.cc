#include "server/http/metrics.h"

#include "indexer/schema/date.h"
#include "server/http/build_commit.h"
#include "server/http/gate_metrics.h"
#include "server/http/process_metrics.h"
#include "server/search/generations.h"

namespace dateline {

void Metrics::count(const AccessEntry& entry) {
  const std::lock_guard lock(mutex_);
  ++requests_[{std::string(entry.method), std::string(entry.route), entry.status}];
  durations_[std::string(entry.route)].add(entry.took);
  const std::uint64_t revision = entry.revision.value_or(0);
  if (revision <= last_revision_) return;
  if (last_revision_ != 0) ++reopens_;
  last_revision_ = revision;
}

void Metrics::count(const SearchReport& report) {
  const std::lock_guard lock(mutex_);
  searches_.add(report.took);
  if (!report.total) {
    ++timeouts_;
  } else if (*report.total == 0) {
    ++without_results_;
  }
}

std::string Metrics::text(const MetricsFacts& facts) const {
  MetricsText text;
  {
    const std::lock_guard lock(mutex_);
    put_requests(text);
    put_searches(text);
    put_index(text, facts);
    if (facts.runs) put_runs(text, *facts.runs);
  }
  if (facts.gate) put_gate(text, *facts.gate);
  text.counter("dateline_log_lines_dropped_total", "Lines of the log that nobody took.",
               facts.log_lines_dropped);
  text.head("dateline_build_info", "gauge",
            "The program's version and commit, and the version of the library that stores.");
  text.sample("dateline_build_info",
              metric_label("version", DATELINE_VERSION) + "," + metric_label("commit", build_commit()) + "," +
                  metric_label("xapian_version", storage_version()),
              std::uint64_t{1});
  put_process(text, start_);
  return std::move(text).take();
}

void Metrics::put_requests(MetricsText& text) const {
  constexpr std::string_view kRequests = "dateline_http_requests_total";
  text.head(kRequests, "counter", "Requests answered; route - is what reached none.");
  for (const auto& [key, count] : requests_) {
    const auto& [method, route, status] = key;
    text.sample(kRequests,
                metric_label("method", method) + "," + metric_label("route", route) + "," +
                    metric_label("code", std::to_string(status)),
                count);
  }
  const std::string durations = "dateline_http_request_duration_seconds";
  text.head(durations, "histogram", "From a request's last byte to the reply's making.");
  for (const auto& [route, histogram] : durations_)
    histogram.put(text, durations, metric_label("route", route));
}

void Metrics::put_searches(MetricsText& text) const {
  const std::string durations = "dateline_search_duration_seconds";
  text.head(durations, "histogram", "Searches that show hits, waiting for their turn included.");
  searches_.put(text, durations, "");
  text.counter("dateline_search_zero_results_total", "Those that found nothing.", without_results_);
  text.counter("dateline_search_timeouts_total", "Those that were given up at their deadline.", timeouts_);
}

void Metrics::put_index(MetricsText& text, const MetricsFacts& facts) const {
  text.gauge("dateline_index_readable", "1 while searches can be answered.", facts.index ? 1 : 0);
  text.gauge("dateline_index_size_bytes", "Files of the generations that answer.", facts.index_bytes);
  text.counter("dateline_index_reopens_total", "How often a request met a newer revision than those before.",
               reopens_);
  if (!facts.index) return;
  text.gauge("dateline_index_documents", "Articles in the index.", facts.index->documents);
  text.gauge("dateline_index_revision", "Grows with every change of the index.", facts.index->revision);
  if (const auto updated = parse_iso_date("updated", facts.index->updated)) {
    text.head("dateline_index_last_update_timestamp_seconds", "gauge", "When the index last changed.");
    text.sample("dateline_index_last_update_timestamp_seconds", "",
                static_cast<double>(updated->sort_seconds()));
  }
}

void Metrics::put_runs(MetricsText& text, const LastRuns& runs) {
  text.gauge("dateline_index_files_failed",
             "Files that the indexer could not read when it last looked at them.", runs.failed_files);
  if (!runs.ended) return;
  text.head("dateline_index_last_success_timestamp_seconds", "gauge",
            "When the indexer last got through all that it was to look at.");
  text.sample("dateline_index_last_success_timestamp_seconds", "", static_cast<double>(*runs.ended));
}

}  // namespace dateline
