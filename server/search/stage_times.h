// StageTimes: where the time of a search goes, stage by stage, for programs that measure. Each stage is
// entered where it begins, and lasts until another is entered. A search that nobody measures looks at a null
// pointer there, and at no clock. One thread.
#pragma once

#include <array>
#include <chrono>
#include <cstdint>
#include <string_view>

namespace dateline {

enum class Stage : std::uint8_t {
  kPool,       // the handle that is lent and taken back, what the search will cost, waiting for a turn
  kReading,    // the query as the index knows it: other forms, lists, chosen values
  kMatching,   // which articles are found: reading lists, looking at positions for phrases
  kCounting,   // of facets and dates, over all that are found
  kScoring,    // over all that are found, by how often they have each word
  kPositions,  // what the places of words add to the scores of the best
  kHits,       // stored articles, marked titles, labels
  kPassages,   // the stretches of text that are shown
  kListing,    // the highest counts with labels, the bars of dates, what is told of each word
};

inline constexpr std::array<std::string_view, 9> kStageNames{
    "pool", "reading", "matching", "counting", "scoring", "positions", "hits", "passages", "listing"};

class StageTimes {
 public:
  using Clock = std::chrono::steady_clock;
  using Now = Clock::time_point (*)();
  using Durations = std::array<Clock::duration, kStageNames.size()>;  // by Stage

  // `now` tells the time; a test may have its own.
  explicit StageTimes(Now now = &Clock::now) : now_(now) {}

  // Forgets what was measured and is in the first stage.
  void start() {
    spent_ = {};
    stage_ = Stage::kPool;
    since_ = now_();
  }
  void enter(Stage stage) {
    const Clock::time_point moment = now_();
    spent_[static_cast<std::size_t>(stage_)] += moment - since_;
    stage_ = stage;
    since_ = moment;
  }
  // How long each stage lasted since start(), all its times together, up to now.
  const Durations& stop() {
    enter(stage_);
    return spent_;
  }

 private:
  Now now_;
  Durations spent_{};
  Stage stage_ = Stage::kPool;
  Clock::time_point since_{};
};

// Nothing when nobody measures.
inline void enter_stage(StageTimes* times, Stage stage) {
  if (times != nullptr) times->enter(stage);
}

}  // namespace dateline
