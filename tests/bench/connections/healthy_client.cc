#include "tests/bench/connections/healthy_client.h"

#include <utility>

#include "tests/bench/clock.h"
#include "tests/bench/keep_alive_client.h"

namespace dateline::bench {

HealthyClient::HealthyClient(Endpoint endpoint, std::vector<std::string> targets, double rate)
    : endpoint_(std::move(endpoint)), targets_(std::move(targets)), rate_(rate) {
  thread_ = std::jthread([this](const std::stop_token& stop) { run(stop); });
}

HealthyReport HealthyClient::stop() {
  thread_.request_stop();
  thread_.join();
  return {summarize(std::move(kept_)), summarize(std::move(fresh_)), std::move(faults_)};
}

void HealthyClient::run(const std::stop_token& stop) {
  KeepAliveClient staying(endpoint_);
  const Instant start = now();
  for (std::uint64_t number = 0; !stop.stop_requested(); ++number) {
    const std::chrono::duration<double> after(static_cast<double>(number) / rate_);
    const Instant meant = start + std::chrono::duration_cast<Instant::duration>(after);
    std::this_thread::sleep_until(meant);
    const bool is_kept = number % 2 == 0;
    KeepAliveClient leaving(endpoint_);
    const auto answer = (is_kept ? staying : leaving).get(targets_[number % targets_.size()]);
    const double took = milliseconds_since(meant);
    if (!answer) {
      ++faults_[answer.error().message];
    } else if (answer->status != 200) {
      ++faults_["status " + std::to_string(answer->status)];
    } else {
      (is_kept ? kept_ : fresh_).push_back(took);
    }
    ++asked_;
  }
}

}  // namespace dateline::bench
