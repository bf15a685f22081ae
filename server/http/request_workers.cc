#include "server/http/request_workers.h"

#include <sys/resource.h>

#include <algorithm>
#include <system_error>
#include <thread>
#include <utility>

namespace dateline {
namespace {

constexpr std::size_t kWorkersPerCore = 8;
constexpr std::size_t kFewest = 16;
constexpr std::size_t kMost = 64;

void* run_work(void* work) {
  // Of this thread alone, as Linux has it.
  setpriority(PRIO_PROCESS, 0, std::min(getpriority(PRIO_PROCESS, 0) + kWorkerNice, 19));
  (*static_cast<const std::function<void()>*>(work))();
  return nullptr;
}

}  // namespace

RequestWorkers::RequestWorkers(std::size_t count, std::function<void()> work) : work_(std::move(work)) {
  pthread_attr_t attributes{};
  pthread_attr_init(&attributes);
  pthread_attr_setstacksize(&attributes, kWorkerStack);
  int failure = 0;
  while (threads_.size() < count && failure == 0) {
    pthread_t thread{};
    failure = pthread_create(&thread, &attributes, run_work, &work_);
    if (failure == 0) threads_.push_back(thread);
  }
  pthread_attr_destroy(&attributes);
  // Fewer than were wanted still answer; none would leave every client waiting.
  if (threads_.empty()) throw std::system_error(failure, std::generic_category(), "no thread to answer with");
}

RequestWorkers::~RequestWorkers() {
  for (const pthread_t thread : threads_) pthread_join(thread, nullptr);
}

std::size_t RequestWorkers::choose_count(std::size_t wanted) {
  if (wanted > 0) return wanted;
  return std::clamp(kWorkersPerCore * std::thread::hardware_concurrency(), kFewest, kMost);
}

}  // namespace dateline
