#include "tests/faults/shim_judge.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <csignal>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <string_view>

#include "tests/faults/fault_state.h"

namespace dateline::test {
namespace {

enum class Kind { kCount, kKill, kTear, kWorker, kError, kFull, kShort, kInterrupt };

struct Name {
  std::string_view text;
  Kind kind;
  int error;
};

constexpr std::array kNames{Name{"count", Kind::kCount, 0},      Name{"kill", Kind::kKill, 0},
                            Name{"tear", Kind::kTear, 0},        Name{"worker", Kind::kWorker, 0},
                            Name{"eio", Kind::kError, EIO},      Name{"enospc", Kind::kFull, ENOSPC},
                            Name{"short", Kind::kShort, 0},      Name{"eintr", Kind::kInterrupt, EINTR},
                            Name{"enomem", Kind::kError, ENOMEM}};

// Set once, before main.
struct Plan {
  Kind kind = Kind::kCount;
  Group group = Group::kWrite;
  std::uint64_t at = 1;
  int error = 0;
  std::array<char, 1024> below{};
  std::size_t below_size = 0;
  FaultState* state = nullptr;  // null: nothing is watched
  pid_t first = 0;              // the process that was started; its children are forks of it
  bool is_in_main = false;
};

Plan plan;

std::string_view setting(const char* name) {
  const char* value = std::getenv(name);
  return value == nullptr ? "" : value;
}

FaultState* map_state(std::string_view path) {
  const int file = ::open(path.data(), O_RDWR | O_CLOEXEC);
  if (file < 0) return nullptr;
  void* const shared = ::mmap(nullptr, sizeof(FaultState), PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
  ::close(file);
  return shared == MAP_FAILED ? nullptr : static_cast<FaultState*>(shared);
}

__attribute__((constructor)) void set_up() {
  const std::string_view wanted = setting("DATELINE_FAULT");
  for (const Name& name : kNames) {
    if (name.text != wanted) continue;
    plan.kind = name.kind;
    plan.error = name.error;
    const std::string_view group = setting("DATELINE_FAULT_CALLS");
    plan.group = group == "read" ? Group::kRead : group == "memory" ? Group::kMemory : Group::kWrite;
    plan.at = std::max(1ULL, std::strtoull(setting("DATELINE_FAULT_AT").data(), nullptr, 10));
    const std::string_view below = setting("DATELINE_FAULT_BELOW");
    plan.below_size = std::min(below.size(), plan.below.size());
    std::memcpy(plan.below.data(), below.data(), plan.below_size);
    plan.first = ::getpid();
    plan.state = map_state(setting("DATELINE_FAULT_STATE"));
  }
}

void end_alone() {
  plan.state->faults.fetch_add(1);
  ::kill(::getpid(), SIGKILL);
  while (true) ::pause();
}

bool is_below(std::string_view path) {
  const std::string_view below(plan.below.data(), plan.below_size);
  return path.starts_with(below) && (path.size() == below.size() || path[below.size()] == '/');
}

Verdict verdict_of(std::uint64_t call, Risk risk) {
  const bool is_the_one = call == plan.at;
  const bool is_one_of_many = call % plan.at == 0;
  switch (plan.kind) {
    case Kind::kCount:
      break;
    case Kind::kKill:
      if (is_the_one) die();
      break;
    case Kind::kWorker:
      if (is_the_one && ::getpid() != plan.first) end_alone();
      break;
    case Kind::kTear:
      return is_the_one ? Verdict::kTear : Verdict::kPass;
    case Kind::kError:
      return is_the_one ? Verdict::kFail : Verdict::kPass;
    case Kind::kFull:
      return call >= plan.at && risk != Risk::kNothing ? Verdict::kFail : Verdict::kPass;
    case Kind::kShort:
      return is_one_of_many ? Verdict::kHalf : Verdict::kPass;
    case Kind::kInterrupt:
      return is_one_of_many && risk == Risk::kFullDiskAndSignals ? Verdict::kFail : Verdict::kPass;
  }
  return Verdict::kPass;
}

}  // namespace

bool is_watched(Group group) {
  return plan.state != nullptr && plan.group == group && (group != Group::kMemory || plan.is_in_main);
}

bool is_ours(int file) {
  std::array<char, 64> link{};
  std::snprintf(link.data(), link.size(), "/proc/self/fd/%d", file);
  std::array<char, 4096> path{};
  const ssize_t size = ::readlink(link.data(), path.data(), path.size());
  return size > 0 && is_below({path.data(), static_cast<std::size_t>(size)});
}

bool is_ours(int at, const char* path) {
  if (path == nullptr) return false;
  return *path == '/' || at == AT_FDCWD ? is_below(path) : is_ours(at);
}

void die() {
  plan.state->is_dead.store(1);
  ::kill(::getpid(), SIGKILL);
  while (true) ::pause();
}

Verdict judge(Risk risk) {
  if (plan.state->is_dead.load() != 0) die();
  const Verdict verdict = verdict_of(plan.state->calls.fetch_add(1) + 1, risk);
  if (verdict != Verdict::kPass) plan.state->faults.fetch_add(1);
  if (verdict == Verdict::kFail) errno = plan.error;
  return verdict;
}

void enter_main() {
  plan.is_in_main = true;
}

void leave_main() {
  plan.is_in_main = false;
}

}  // namespace dateline::test
