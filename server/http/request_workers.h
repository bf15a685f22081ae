// RequestWorkers: threads that run one function, with stacks that are large enough for any request whatever
// the C library's default is, and at a lower priority than the thread that makes and ends it.
#pragma once

#include <pthread.h>

#include <cstddef>
#include <functional>
#include <vector>

namespace dateline {

inline constexpr std::size_t kWorkerStack = std::size_t{8} << 20U;
// How much nicer they are: the thread that owns the connections must get its turn at once when all cores
// search, or who is to be refused waits as long as who is to be answered.
inline constexpr int kWorkerNice = 10;

class RequestWorkers {
 public:
  // Each of `count` threads calls `work` once. Throws std::system_error when there can be no such thread.
  RequestWorkers(std::size_t count, std::function<void()> work);
  // Waits until every call has returned.
  ~RequestWorkers();
  RequestWorkers(const RequestWorkers&) = delete;
  RequestWorkers& operator=(const RequestWorkers&) = delete;

  // `wanted`, or when that is 0, as many as suit this machine: many more than its cores, since a worker may
  // wait for its turn to search (search_gate.h) while others answer what is cheap.
  static std::size_t choose_count(std::size_t wanted);

 private:
  std::function<void()> work_;
  std::vector<pthread_t> threads_;
};

}  // namespace dateline
