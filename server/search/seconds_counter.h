// SecondsCounter: how many matches have each second of date_ts, and the first and last of these, while a
// query is matched. Reads a value for each match; made only when somebody asks. One request, one thread.
#pragma once

#include <cstdint>
#include <unordered_map>

#include "server/search/search_response.h"
#include "server/search/slot_reader.h"
#include "server/search/window.h"

namespace dateline {

class SecondsCounter {
 public:
  explicit SecondsCounter(const Xapian::Database& database);

  // Counts the documents of a window; windows must ascend, each once. Throws Xapian::Error.
  void count(const Window& window, const WindowSet& documents);
  // The first `limit` by count, then by second.
  SecondsCounts take(std::uint32_t limit);

 private:
  SlotReader seconds_;
  std::unordered_map<std::int64_t, std::uint64_t> counts_;
};

}  // namespace dateline
