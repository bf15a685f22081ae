#include "server/http/metrics.h"

#include <sys/resource.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <system_error>

#include "indexer/schema/date.h"

namespace dateline {
namespace {

// Numbers as Prometheus takes them: whole ones without a point.
std::string number(double value) {
  std::string text = std::to_string(value);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.back() == '.') text.pop_back();
  return text;
}

std::string label(std::string_view name, std::string_view value) {
  std::string out(name);
  out += "=\"";
  for (const char c : value) {
    if (c == '"' || c == '\\') out += '\\';
    out += c;
  }
  return out + '"';
}

class Lines {
 public:
  void head(std::string_view name, std::string_view type, std::string_view help) {
    out_.append("# HELP ").append(name).append(" ").append(help).append("\n# TYPE ");
    out_.append(name).append(" ").append(type).append("\n");
  }
  void value(std::string_view name, std::string_view labels, const std::string& value) {
    out_.append(name);
    if (!labels.empty()) out_.append("{").append(labels).append("}");
    out_.append(" ").append(value).append("\n");
  }
  void gauge(std::string_view name, std::string_view help, const std::string& now) {
    head(name, "gauge", help);
    value(name, "", now);
  }
  std::string take() && { return std::move(out_); }

 private:
  std::string out_;
};

double cpu_seconds() {
  rusage usage{};
  if (getrusage(RUSAGE_SELF, &usage) != 0) return 0;
  const auto seconds = [](const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
  };
  return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

std::uint64_t resident_bytes() {
  std::ifstream in("/proc/self/statm");
  std::uint64_t all = 0;
  std::uint64_t resident = 0;
  in >> all >> resident;
  return resident * static_cast<std::uint64_t>(sysconf(_SC_PAGESIZE));
}

std::uint64_t open_files() {
  std::uint64_t count = 0;
  std::error_code error;
  for (std::filesystem::directory_iterator at("/proc/self/fd", error), end; !error && at != end;
       at.increment(error)) {
    ++count;
  }
  return count;
}

void put_index(Lines& lines, const std::optional<IndexInfo>& index) {
  lines.gauge("dateline_index_readable", "1 while searches can be answered.", index ? "1" : "0");
  if (!index) return;
  lines.gauge("dateline_index_documents", "Articles in the index.", std::to_string(index->documents));
  lines.gauge("dateline_index_revision", "Grows with every change of the index.",
              std::to_string(index->revision));
  if (const auto updated = parse_iso_date("updated", index->updated)) {
    lines.gauge("dateline_index_last_update_timestamp_seconds", "When the index last changed.",
                std::to_string(updated->sort_seconds()));
  }
}

void put_process(Lines& lines, std::chrono::system_clock::time_point start) {
  lines.head("dateline_build_info", "gauge", "The program's version.");
  lines.value("dateline_build_info", label("version", DATELINE_VERSION), "1");
  lines.head("process_cpu_seconds_total", "counter", "User and system time.");
  lines.value("process_cpu_seconds_total", "", number(cpu_seconds()));
  lines.gauge("process_resident_memory_bytes", "Memory in use, with mapped files.",
              std::to_string(resident_bytes()));
  lines.gauge("process_open_fds", "Open files and sockets.", std::to_string(open_files()));
  const auto since = std::chrono::duration_cast<std::chrono::seconds>(start.time_since_epoch());
  lines.gauge("process_start_time_seconds", "When the server started.", std::to_string(since.count()));
}

}  // namespace

void Metrics::count(const AccessEntry& entry) {
  const double seconds = static_cast<double>(entry.took.count()) / 1e6;
  const auto* const bound = std::lower_bound(kDurationBounds.begin(), kDurationBounds.end(), seconds);
  const std::lock_guard lock(mutex_);
  ++requests_[{std::string(entry.method), std::string(entry.route), entry.status}];
  Durations& durations = durations_[std::string(entry.route)];
  ++durations.buckets[static_cast<std::size_t>(bound - kDurationBounds.begin())];
  ++durations.requests;
  durations.sum += entry.took;
}

std::string Metrics::text(const std::optional<IndexInfo>& index) const {
  constexpr std::string_view kRequests = "dateline_http_requests_total";
  constexpr std::string_view kDuration = "dateline_http_request_duration_seconds";
  constexpr std::string_view kBucket = "dateline_http_request_duration_seconds_bucket";
  constexpr std::string_view kSum = "dateline_http_request_duration_seconds_sum";
  constexpr std::string_view kCount = "dateline_http_request_duration_seconds_count";
  Lines lines;
  const std::unique_lock lock(mutex_);
  lines.head(kRequests, "counter", "Requests answered; route - is what reached none.");
  for (const auto& [key, count] : requests_) {
    const auto& [method, route, status] = key;
    lines.value(
        kRequests,
        label("method", method) + "," + label("route", route) + "," + label("code", std::to_string(status)),
        std::to_string(count));
  }
  lines.head(kDuration, "histogram", "From a request's last byte to the reply's making.");
  for (const auto& [route, durations] : durations_) {
    const std::string of_route = label("route", route);
    std::uint64_t up_to = 0;
    for (std::size_t at = 0; at < durations.buckets.size(); ++at) {
      up_to += durations.buckets[at];
      const std::string bound = at < kDurationBounds.size() ? number(kDurationBounds[at]) : "+Inf";
      lines.value(kBucket, of_route + "," + label("le", bound), std::to_string(up_to));
    }
    lines.value(kSum, of_route, number(static_cast<double>(durations.sum.count()) / 1e6));
    lines.value(kCount, of_route, std::to_string(durations.requests));
  }
  put_index(lines, index);
  put_process(lines, start_);
  return std::move(lines).take();
}

}  // namespace dateline
