#include <cstdio>

#include "tests/bench/connections/connection_runs.h"
#include "tests/bench/connections/open_load.h"
#include "tests/bench/connections/server_watch.h"
#include "tests/bench/speed_table.h"

namespace dateline::bench {
namespace {

constexpr std::size_t kPeakClients = 16;
constexpr int kAnswered = 200;

std::chrono::milliseconds milliseconds_of(double seconds) {
  return std::chrono::milliseconds(static_cast<std::int64_t>(seconds * 1000));
}

OpenLoadReport run(const Target& target, std::size_t connections, double rate, double seconds) {
  return run_open_load(target.endpoint, {target.targets, connections, rate, milliseconds_of(seconds)});
}

void print(const OpenLoadReport& report) {
  std::fputs(table_head().c_str(), stdout);
  for (const auto& [status, times] : report.times) {
    std::fputs(table_line("status " + std::to_string(status), times).c_str(), stdout);
  }
  std::printf("requests  %llu sent, %llu hung, %llu broken, %llu not sent since all connections waited\n",
              static_cast<unsigned long long>(report.sent), static_cast<unsigned long long>(report.hung),
              static_cast<unsigned long long>(report.broken), static_cast<unsigned long long>(report.unsent));
}

// Replies a second to clients that wait for them.
double print_peak(const Target& target, double seconds) {
  const OpenLoadReport report = run(target, kPeakClients, 0, seconds);
  std::printf("peak      %.0f replies a second to %zu connections that ask again at once\n",
              report.rate(kAnswered), kPeakClients);
  print(report);
  return report.rate(kAnswered);
}

}  // namespace

void print_overload(const Target& target, const OverloadPlan& plan) {
  const double peak = print_peak(target, plan.seconds);
  const ServerState before = state_of(target.process);
  const OpenLoadReport report = run(target, plan.connections, plan.times * peak, plan.seconds);
  const ServerState after = state_of(target.process);
  std::printf("overload  %.0f requests a second, %.1f times the peak, over %zu connections\n",
              plan.times * peak, plan.times, plan.connections);
  print(report);
  std::printf("goodput   %.0f a second, %.1f %% of the peak\n", report.rate(kAnswered),
              peak > 0 ? 100 * report.rate(kAnswered) / peak : 0);
  if (target.process == 0) return;
  std::printf("server    before: %s\nserver    after:  %s\n", state_text(before).c_str(),
              state_text(after).c_str());
}

void print_soak(const Target& target, const SoakPlan& plan) {
  constexpr int kParts = 10;
  const double peak = print_peak(target, 3);
  std::printf("soak      %.0f requests a second, %.0f %% of the peak, over %zu connections for %.0f s\n",
              plan.share * peak, 100 * plan.share, plan.connections, plan.seconds);
  const ServerState start = state_of(target.process);
  std::printf("server    at the start: %s\n", state_text(start).c_str());
  std::fputs(table_head().c_str(), stdout);
  std::uint64_t faults = 0;
  std::uint64_t sent = 0;
  for (int part = 1; part <= kParts; ++part) {
    const OpenLoadReport report = run(target, plan.connections, plan.share * peak, plan.seconds / kParts);
    for (const auto& [status, times] : report.times) {
      std::fputs(table_line(std::to_string(part) + ": " + std::to_string(status), times).c_str(), stdout);
      if (status != kAnswered) faults += times.count;
    }
    faults += report.hung + report.broken;
    sent += report.sent;
    std::printf("server    %s\n", state_text(state_of(target.process)).c_str());
  }
  std::printf("requests  %llu sent, %llu of them without a reply 200\n",
              static_cast<unsigned long long>(sent), static_cast<unsigned long long>(faults));
}

}  // namespace dateline::bench
