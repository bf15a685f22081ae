#include "server/search/searcher.h"

#include <algorithm>
#include <chrono>
#include <mutex>
#include <span>
#include <stdexcept>

#include "server/log/log_event.h"
#include "server/search/facet_values.h"
#include "server/search/generations.h"
#include "server/search/matching.h"
#include "server/search/news.h"
#include "server/search/query_cost.h"
#include "server/search/search_gate.h"
#include "server/search/similar.h"
#include "server/search/snapshot.h"
#include "server/search/suggester.h"

namespace dateline {
namespace {

// A request that meets a generation that goes while it is read is done again so often.
constexpr int kTries = 3;
// One that meets commits: a handle is good for one commit more, so that only a writer that commits twice in
// the time of a search makes it fail. Ours waits between its commits.
constexpr int kCommitTries = 100;

using Clock = std::chrono::steady_clock;

double milliseconds_since(Clock::time_point start) {
  return std::chrono::duration<double, std::milli>(Clock::now() - start).count();
}

}  // namespace

struct SearcherPool::State {
  State(std::vector<std::filesystem::path> folders, const PoolOptions& chosen)
      : dbs(std::move(folders)), options(chosen), gate(chosen.search_threads), store(chosen.posting_bytes) {}

  std::vector<std::filesystem::path> dbs;
  PoolOptions options;
  SearchGate gate;
  ColumnStore store;
  std::mutex mutex;
  std::vector<std::unique_ptr<Snapshot>> idle;  // under mutex
  std::vector<Generation> good;                 // under mutex: the last ones that could be opened
  std::string reported;                         // under mutex: the fault that was logged last

  // Runs `work` on a snapshot that is up to date; again when the index changed under it.
  template <class Work>
  auto run(const Work& work) {
    for (int attempt = 1;; ++attempt) {
      try {
        std::unique_ptr<Snapshot> snapshot = lend();
        auto result = work(*snapshot);
        snapshot->check();
        give_back(std::move(snapshot));
        return result;
      } catch (const Xapian::DatabaseModifiedError& error) {
        // The handle went with the exception: the next try opens or takes another.
        if (attempt == kCommitTries) {
          throw std::runtime_error("the index changes too fast: " + error.get_msg());
        }
      } catch (const Xapian::Error& error) {
        if (attempt >= kTries) throw std::runtime_error("the index cannot be read: " + error.get_msg());
      }
    }
  }

  // The same for what matches: waits for its turn first.
  template <class Work>
  auto run_search(std::span<const SearchRequest> requests, const Work& work) {
    const Deadline& deadline = requests.front().deadline;
    const auto search = [&](Snapshot& snapshot) {
      deadline.check();
      return work(snapshot);
    };
    auto cost = SearchCost::kCheap;
    auto found = run([&](Snapshot& snapshot) {
      cost = cost_of(requests, snapshot);
      const auto pass = SearchGate::Pass::at_once(gate, cost);
      return pass ? std::optional(search(snapshot)) : std::nullopt;
    });
    if (found) return std::move(*found);
    // No handle is held while waiting: it would grow stale, and there are many who wait.
    const SearchGate::Pass pass(gate, cost, deadline);
    return run(search);
  }

  // Tells who observes; not of searches that only count or want no report.
  void report(const SearchRequest& request, double milliseconds, std::optional<std::uint64_t> total) const {
    const std::chrono::duration<double, std::milli> took(milliseconds);
    if (!options.observe || request.limit == 0 || !request.is_reported) return;
    options.observe({std::chrono::duration_cast<std::chrono::microseconds>(took), total});
  }

  std::unique_ptr<Snapshot> take_idle() {
    const std::lock_guard lock(mutex);
    if (idle.empty()) return nullptr;
    std::unique_ptr<Snapshot> snapshot = std::move(idle.back());
    idle.pop_back();
    return snapshot;
  }

  void give_back(std::unique_ptr<Snapshot> snapshot) {
    const std::lock_guard lock(mutex);
    // Handles on a generation that was replaced would keep its files on the disk.
    if (snapshot->generations() == good) idle.push_back(std::move(snapshot));
  }

  std::unique_ptr<Snapshot> lend() {
    std::unique_ptr<Snapshot> snapshot = take_idle();
    const auto current = current_generations(dbs);
    if (current && snapshot && snapshot->is_of(*current)) {
      snapshot->follow(store);
      return snapshot;
    }
    Error fault;
    if (current) {
      auto opened = Snapshot::open(*current, store);
      if (opened) {
        adopt(*current);
        return std::move(*opened);
      }
      fault = opened.error();
    } else {
      fault = current.error();
    }
    return fall_back(std::move(snapshot), fault);
  }

  void adopt(const std::vector<Generation>& generations) {
    std::vector<std::unique_ptr<Snapshot>> replaced;
    const std::lock_guard lock(mutex);
    reported.clear();
    if (generations == good) return;
    good = generations;
    replaced.swap(idle);
  }

  // What stands on disk cannot be opened: the last snapshot that could goes on answering.
  std::unique_ptr<Snapshot> fall_back(std::unique_ptr<Snapshot> snapshot, const Error& fault) {
    std::vector<Generation> last;
    {
      const std::lock_guard lock(mutex);
      last = good;
      if (reported != fault.message) {
        LogEvent(LogLevel::kError, "index_unreadable")
            .text("reason", fault.message)
            .text("serving", generation_numbers(last))
            .write();
      }
      reported = fault.message;
    }
    if (snapshot) return snapshot;
    auto opened = Snapshot::open(last, store);
    if (!opened) throw std::runtime_error(fault.message);
    return std::move(*opened);
  }
};

SearcherPool::SearcherPool(std::unique_ptr<State> state) : state_(std::move(state)) {}
SearcherPool::~SearcherPool() = default;

Result<std::unique_ptr<SearcherPool>> SearcherPool::open(const std::filesystem::path& db,
                                                         const PoolOptions& options) {
  return open(std::vector<std::filesystem::path>{db}, options);
}

Result<std::unique_ptr<SearcherPool>> SearcherPool::open(const std::vector<std::filesystem::path>& dbs,
                                                         const PoolOptions& options) {
  const auto current = current_generations(dbs);
  if (!current) return current.error();
  auto pool = std::unique_ptr<SearcherPool>(new SearcherPool(std::make_unique<State>(dbs, options)));
  for (int attempt = 1;; ++attempt) {
    try {
      auto snapshot = Snapshot::open(*current, pool->state_->store);
      if (!snapshot) return snapshot.error();
      pool->state_->good = *current;
      pool->state_->give_back(std::move(*snapshot));
      return pool;
    } catch (const Xapian::DatabaseModifiedError& error) {
      if (attempt == kCommitTries) return make_error("db", "the index changes too fast: " + error.get_msg());
    }
  }
}

SearchResponse SearcherPool::search(const SearchRequest& request) {
  const auto start = Clock::now();
  try {
    SearchResponse response =
        state_->run_search({&request, 1}, [&](Snapshot& snapshot) { return answer(snapshot, request); });
    response.milliseconds = milliseconds_since(start);
    state_->report(request, response.milliseconds, response.total);
    return response;
  } catch (const QueryTimeout&) {
    state_->report(request, milliseconds_since(start), std::nullopt);
    throw;
  }
}

std::vector<SearchResponse> SearcherPool::search_all(const std::vector<SearchRequest>& requests) {
  if (requests.empty()) return {};
  const auto begin = Clock::now();
  try {
    auto all = state_->run_search(requests, [&](Snapshot& snapshot) {
      std::vector<SearchResponse> responses;
      for (const SearchRequest& request : requests) {
        const auto start = Clock::now();
        responses.push_back(answer(snapshot, request));
        responses.back().milliseconds = milliseconds_since(start);
      }
      return responses;
    });
    for (std::size_t at = 0; at < all.size(); ++at) {
      state_->report(requests[at], all[at].milliseconds, all[at].total);
    }
    return all;
  } catch (const QueryTimeout&) {
    state_->report(requests.front(), milliseconds_since(begin), std::nullopt);
    throw;
  }
}

FacetValuesResponse SearcherPool::facet_values(const SearchRequest& request,
                                               const FacetValuesOptions& options) {
  const auto start = Clock::now();
  FacetValuesResponse response = state_->run_search(
      {&request, 1}, [&](Snapshot& snapshot) { return dateline::facet_values(snapshot, request, options); });
  response.milliseconds = milliseconds_since(start);
  return response;
}

std::optional<ArticleResponse> SearcherPool::article(std::string_view id, const SearchRequest& request) {
  return state_->run([&](Snapshot& snapshot) {
    request.deadline.check();
    return find_article(snapshot, id, request);
  });
}

std::optional<SimilarResponse> SearcherPool::similar(std::string_view id, std::uint32_t limit,
                                                     const Deadline& deadline) {
  const auto start = Clock::now();
  const SearchGate::Pass pass(state_->gate, SearchCost::kCheap, deadline);
  auto response =
      state_->run([&](Snapshot& snapshot) { return similar_articles(snapshot, id, limit, deadline); });
  if (response) response->milliseconds = milliseconds_since(start);
  return response;
}

std::optional<Label> SearcherPool::resolve(Facet facet, std::string_view value) {
  return state_->run([&](Snapshot& snapshot) -> std::optional<Label> {
    const FacetColumn& column = snapshot.columns().facet(facet);
    const auto ordinal = column.resolve(value);
    if (!ordinal) return std::nullopt;
    return Label{column.values()[*ordinal].id, column.values()[*ordinal].label};
  });
}

Suggestions SearcherPool::suggest(const SuggestRequest& request) {
  const auto start = Clock::now();
  Suggestions suggestions =
      state_->run([&](Snapshot& snapshot) { return make_suggestions(snapshot, request); });
  suggestions.milliseconds = milliseconds_since(start);
  return suggestions;
}

ExportRun SearcherPool::begin_export(const SearchRequest& request) {
  return state_->run([&](Snapshot& snapshot) { return ExportRun(snapshot, request); });
}

std::vector<Hit> SearcherPool::export_rows(ExportRun& run) {
  return state_->run([&](Snapshot& snapshot) { return run.next(snapshot); });
}

Bookmark SearcherPool::bookmark() {
  return state_->run([](Snapshot& snapshot) { return bookmark_of(snapshot); });
}

ExportRun SearcherPool::begin_news(const SearchRequest& request, const NewsRange& range) {
  return state_->run([&](Snapshot& snapshot) {
    const NewsTest news(snapshot, range);
    SearchRequest latest = request;
    latest.sort = Sort::kLatest;
    latest.since = std::max(latest.since.value_or(news.since()), news.since());
    ExportRun run(snapshot, latest);
    run.keep_only([&news](std::uint32_t document) { return news.is_new(document); });
    return run;
  });
}

IndexInfo SearcherPool::info() {
  return state_->run([](Snapshot& snapshot) { return snapshot.info(); });
}

}  // namespace dateline
