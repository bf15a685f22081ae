#include "tests/bench/http_load.h"

#include <atomic>
#include <cmath>
#include <stdexcept>
#include <thread>

#include "tests/bench/clock.h"
#include "tests/bench/keep_alive_client.h"

namespace dateline::bench {
namespace {

struct Schedule {
  Instant start;
  Instant counted;  // from here on
  Instant end;
};

// What one client saw.
struct Tally {
  std::vector<double> times;
  std::map<int, std::uint64_t> statuses;
  std::map<std::string, std::uint64_t> errors;
  std::uint64_t body_bytes = 0;
  std::uint64_t in_time = 0;
};

class GroupRun {
 public:
  GroupRun(const LoadGroup& group, const Endpoint& endpoint, const Schedule& schedule)
      : group_(group), endpoint_(endpoint), schedule_(schedule), tallies_(group.clients) {}

  void start(std::vector<std::jthread>& threads) {
    for (Tally& tally : tallies_) threads.emplace_back([this, &tally] { run_client(tally); });
  }

  LoadReport report() const {
    LoadReport report;
    std::vector<double> times;
    for (const Tally& tally : tallies_) {
      times.insert(times.end(), tally.times.begin(), tally.times.end());
      for (const auto& [status, count] : tally.statuses) report.statuses[status] += count;
      for (const auto& [message, count] : tally.errors) report.errors[message] += count;
      report.body_bytes += tally.body_bytes;
      report.in_time += tally.in_time;
    }
    report.times = summarize(std::move(times));
    report.seconds = std::chrono::duration<double>(schedule_.end - schedule_.counted).count();
    if (group_.rate > 0) {
      const double all = std::chrono::duration<double>(schedule_.end - schedule_.start).count() * group_.rate;
      const auto meant = static_cast<std::uint64_t>(std::ceil(all));
      report.missed = meant > started_ ? meant - started_ : 0;
    }
    return report;
  }

 private:
  // When the request of that number is meant to start.
  Instant intended(std::uint64_t number) const {
    if (group_.rate <= 0) return now();
    const std::chrono::duration<double> after(static_cast<double>(number) / group_.rate);
    return schedule_.start + std::chrono::duration_cast<Instant::duration>(after);
  }

  void run_client(Tally& tally) {
    KeepAliveClient client(endpoint_);
    while (true) {
      const std::uint64_t number = next_++;
      const Instant start = intended(number);
      if (start >= schedule_.end || now() >= schedule_.end) return;
      std::this_thread::sleep_until(start);
      ++started_;
      const auto answer = client.get(group_.targets[number % group_.targets.size()]);
      const Instant done = now();
      if (done < schedule_.counted) continue;
      if (!answer) {
        ++tally.errors[answer.error().message];
        // Nobody is helped by asking a server that is not there as fast as a loop can.
        std::this_thread::sleep_for(std::chrono::milliseconds{10});
        continue;
      }
      ++tally.statuses[answer->status];
      tally.body_bytes += answer->body.size();
      if (answer->status != 200) continue;
      tally.times.push_back(std::chrono::duration<double, std::milli>(done - start).count());
      if (done < schedule_.end) ++tally.in_time;
    }
  }

  const LoadGroup& group_;
  const Endpoint& endpoint_;
  const Schedule& schedule_;
  std::vector<Tally> tallies_;
  std::atomic<std::uint64_t> next_{0};
  std::atomic<std::uint64_t> started_{0};
};

}  // namespace

double LoadReport::rate() const {
  return seconds > 0 ? static_cast<double>(in_time) / seconds : 0;
}

std::vector<LoadReport> run_load(const Endpoint& endpoint, const std::vector<LoadGroup>& groups,
                                 LoadTime time) {
  std::size_t clients = 0;
  for (const LoadGroup& group : groups) {
    if (group.targets.empty() || group.clients == 0) {
      throw std::invalid_argument(group.name + ": want targets and clients");
    }
    clients += group.clients;
  }
  if (clients > kMaxClients) {
    throw std::invalid_argument("clients: want at most " + std::to_string(kMaxClients) + ", got " +
                                std::to_string(clients));
  }
  const Instant start = now();
  const Schedule schedule{start, start + time.warm_up, start + time.warm_up + time.counted};
  std::vector<std::unique_ptr<GroupRun>> runs;
  {
    std::vector<std::jthread> threads;
    for (const LoadGroup& group : groups) {
      runs.push_back(std::make_unique<GroupRun>(group, endpoint, schedule));
      runs.back()->start(threads);
    }
  }
  std::vector<LoadReport> reports;
  reports.reserve(runs.size());
  for (const auto& run : runs) reports.push_back(run->report());
  return reports;
}

}  // namespace dateline::bench
