#include "tests/bench/connections/connection_runs.h"

#include <cstdio>
#include <thread>

#include "tests/bench/clock.h"
#include "tests/bench/connections/healthy_client.h"
#include "tests/bench/connections/metric_lines.h"
#include "tests/bench/connections/server_watch.h"
#include "tests/bench/speed_table.h"

namespace dateline::bench {
namespace {

constexpr double kQuietSeconds = 3;
constexpr double kSettleSeconds = 3;  // in which slow readers' requests fill what the kernel keeps
constexpr std::chrono::seconds kPatience{5};
constexpr const char* kNames[kAttackers] = {"drip", "slow-read", "half-open", "idle"};

void sleep_for(double seconds) {
  std::this_thread::sleep_for(std::chrono::duration<double>(seconds));
}

// A healthy client for that long.
void print_phase(const char* name, const Target& target, const AttackRunPlan& plan, double seconds) {
  const ServerState before = state_of(target.process);
  HealthyClient client(target.endpoint, target.targets, plan.healthy_rate);
  sleep_for(seconds);
  const HealthyReport report = client.stop();
  const ServerState after = state_of(target.process);
  const std::string phase = name;
  std::fputs((table_line(phase + ", kept", report.kept) + table_line(phase + ", new", report.fresh)).c_str(),
             stdout);
  for (const auto& [message, count] : report.faults) {
    std::printf("fault     %llu: %s\n", static_cast<unsigned long long>(count), message.c_str());
  }
  if (target.process > 0) {
    std::printf("server    %s, %.1f %% of a core\n", state_text(after).c_str(),
                100 * core_share(before, after));
  }
}

void print_counts(const Attack& attack) {
  const AttackCounts counts = attack.counts();
  std::printf(
      "attackers %llu open of %zu; %llu opened, %llu refused, %llu timed out, %llu ended by the server\n",
      static_cast<unsigned long long>(counts.open), attack.planned(),
      static_cast<unsigned long long>(counts.opened), static_cast<unsigned long long>(counts.refused),
      static_cast<unsigned long long>(counts.timed_out), static_cast<unsigned long long>(counts.ended));
}

}  // namespace

void print_attack(const Target& target, const AttackRunPlan& plan) {
  std::printf("attack   ");
  for (std::size_t kind = 0; kind < kAttackers; ++kind) {
    if (plan.attack.connections[kind] > 0)
      std::printf(" %zu %s", plan.attack.connections[kind], kNames[kind]);
  }
  std::printf("; a healthy client asks %.0f times a second\n", plan.healthy_rate);
  std::fputs(table_head().c_str(), stdout);
  print_phase("before", target, plan, kQuietSeconds);
  {
    const Attack attack(target.endpoint, plan.attack);
    const Instant start = now();
    while (attack.counts().open < attack.planned() && now() - start < kPatience) sleep_for(0.01);
    sleep_for(kSettleSeconds);
    print_phase("during", target, plan, plan.seconds);
    print_counts(attack);
    std::printf("metrics   %s\n", metrics_text(target.endpoint, "dateline_connections").c_str());
  }
  print_phase("after", target, plan, kQuietSeconds);
}

}  // namespace dateline::bench
