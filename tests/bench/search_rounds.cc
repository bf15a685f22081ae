#include "tests/bench/search_rounds.h"

#include <barrier>
#include <exception>
#include <future>
#include <stdexcept>

#include "indexer/base/utf8.h"
#include "tests/bench/clock.h"
#include "tests/bench/timings.h"

namespace dateline::bench {
namespace {

// The times of one request in one thread, round by round.
struct Samples {
  std::vector<double> wall;
  std::vector<double> processor;
  std::array<std::vector<double>, kStageNames.size()> stages;

  void append(const Samples& other) {
    const auto append_to = [](std::vector<double>& all, const std::vector<double>& more) {
      all.insert(all.end(), more.begin(), more.end());
    };
    append_to(wall, other.wall);
    append_to(processor, other.processor);
    for (std::size_t stage = 0; stage < stages.size(); ++stage) append_to(stages[stage], other.stages[stage]);
  }
};

std::vector<std::string> keys_of(const SearchResponse& response) {
  std::vector<std::string> keys;
  keys.reserve(response.hits.size());
  for (const Hit& hit : response.hits) keys.push_back(hit.head.key);
  return keys;
}

// One thread's rounds. The outcomes are of its first round; each later answer must be the same.
class Asker {
 public:
  Asker(SearcherPool& pool, const std::vector<SearchRequest>& requests)
      : pool_(pool), requests_(requests), outcomes_(requests.size()), samples_(requests.size()) {}

  void round() {
    for (std::size_t i = 0; i < requests_.size(); ++i) {
      const SearchResponse response = ask(i);
      std::vector<std::string> hits = keys_of(response);
      if (rounds_ == 0) {
        outcomes_[i] = {response.total, std::move(hits), response.warnings.size()};
      } else if (response.total != outcomes_[i].total || hits != outcomes_[i].hits) {
        throw std::runtime_error("two answers to '" + printable(requests_[i].text) + "' differ");
      }
    }
    ++rounds_;
  }

  // Forgets the times so far: those were the warm-up.
  void start_counting() { samples_.assign(requests_.size(), {}); }

  const std::vector<SearchOutcome>& outcomes() const { return outcomes_; }
  const Samples& samples(std::size_t request) const { return samples_[request]; }

 private:
  SearchResponse ask(std::size_t i) {
    Samples& samples = samples_[i];
    SearchRequest& request = requests_[i];
    request.stages = &stages_;
    const double processor = thread_milliseconds();
    stages_.start();
    const Instant start = now();
    SearchResponse response = pool_.search(request);
    samples.wall.push_back(milliseconds_since(start));
    const StageTimes::Durations& spent = stages_.stop();
    samples.processor.push_back(thread_milliseconds() - processor);
    for (std::size_t stage = 0; stage < spent.size(); ++stage) {
      samples.stages[stage].push_back(std::chrono::duration<double, std::milli>(spent[stage]).count());
    }
    return response;
  }

  SearcherPool& pool_;
  std::vector<SearchRequest> requests_;
  StageTimes stages_;
  std::size_t rounds_ = 0;
  std::vector<SearchOutcome> outcomes_;
  std::vector<Samples> samples_;
};

void put_medians(const std::vector<Asker>& askers, std::vector<SearchOutcome>& outcomes) {
  for (std::size_t i = 0; i < outcomes.size(); ++i) {
    Samples all;
    for (const Asker& asker : askers) all.append(asker.samples(i));
    outcomes[i].wall = median(std::move(all.wall));
    outcomes[i].processor = median(std::move(all.processor));
    for (std::size_t stage = 0; stage < all.stages.size(); ++stage) {
      outcomes[i].stages[stage] = median(std::move(all.stages[stage]));
    }
  }
}

}  // namespace

Rounds time_searches(SearcherPool& pool, const std::vector<SearchRequest>& requests,
                     const RoundsOptions& options) {
  if (options.warm_up >= options.rounds || options.threads == 0) {
    throw std::runtime_error("want more rounds than warm-up, and a thread");
  }
  std::vector<Asker> askers(options.threads, Asker(pool, requests));
  Instant start;
  // All threads leave the warm-up together, so that what is timed is timed under the same load.
  std::barrier warm(static_cast<std::ptrdiff_t>(options.threads), [&start]() noexcept { start = now(); });
  const auto ask_all = [&](Asker& asker) {
    std::exception_ptr failure;
    try {
      for (std::size_t i = 0; i < options.warm_up; ++i) asker.round();
      asker.start_counting();
    } catch (...) {
      failure = std::current_exception();
    }
    warm.arrive_and_wait();
    if (failure) std::rethrow_exception(failure);
    for (std::size_t i = options.warm_up; i < options.rounds; ++i) asker.round();
  };
  std::vector<std::future<void>> running;
  for (std::size_t i = 1; i < askers.size(); ++i) {
    running.push_back(std::async(std::launch::async, ask_all, std::ref(askers[i])));
  }
  ask_all(askers[0]);
  for (auto& one : running) one.get();
  Rounds rounds;
  rounds.seconds = seconds_since(start);
  rounds.searches = std::uint64_t{options.rounds - options.warm_up} * options.threads * requests.size();
  rounds.outcomes = askers[0].outcomes();
  put_medians(askers, rounds.outcomes);
  return rounds;
}

}  // namespace dateline::bench
