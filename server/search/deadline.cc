#include "server/search/deadline.h"

namespace dateline {

QueryTimeout::QueryTimeout() : std::runtime_error("the search took longer than it may") {}

Deadline Deadline::after(std::chrono::milliseconds limit) {
  return limit.count() > 0 ? Deadline(Clock::now() + limit) : Deadline();
}

}  // namespace dateline
