#include "indexer/index/worker_pool.h"

#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <system_error>

namespace dateline {
namespace {

// A terminal's Ctrl-C reaches every process; what it means is decided by the first.
void leave_signals_to(pid_t parent) {
  std::signal(SIGINT, SIG_IGN);
  std::signal(SIGTERM, SIG_IGN);
  std::signal(SIGHUP, SIG_IGN);
  // What a fault was, the first is to be told by how this one ended.
  std::signal(SIGSEGV, SIG_DFL);
  std::signal(SIGBUS, SIG_DFL);
  ::prctl(PR_SET_PDEATHSIG, SIGKILL);
  // It may be gone already.
  if (::getppid() != parent) ::_exit(1);
}

}  // namespace

WorkerPool::WorkerPool(unsigned count, Work work) : work_(std::move(work)) {
  for (unsigned number = 0; number < count; ++number) workers_.push_back(start(number));
}

WorkerPool::~WorkerPool() {
  for (const Worker& worker : workers_) ::kill(worker.id, SIGKILL);
  for (const Worker& worker : workers_) reap(worker.id);
}

WorkerPool::Worker WorkerPool::start(unsigned number) {
  int ends[2] = {-1, -1};
  if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) {
    throw std::system_error(errno, std::generic_category(), "socketpair");
  }
  Descriptor ours(ends[0]);
  Descriptor theirs(ends[1]);
  const pid_t parent = ::getpid();
  const pid_t id = ::fork();
  if (id < 0) throw std::system_error(errno, std::generic_category(), "fork");
  if (id > 0) return {id, std::move(ours)};
  leave_signals_to(parent);
  ::setpriority(PRIO_PROCESS, 0, std::min(::getpriority(PRIO_PROCESS, 0) + kBuildNice, kNicest));
  ours.close();
  for (Worker& other : workers_) other.socket.close();
  work_(number, theirs.number());
  // Nothing of the parent's is ended here: no destructors, no buffers.
  ::_exit(0);
}

ProcessEnd WorkerPool::reap(pid_t id) {
  int status = 0;
  while (::waitpid(id, &status, 0) < 0 && errno == EINTR) continue;
  if (WIFSIGNALED(status)) return {WTERMSIG(status), 0};
  return {0, WEXITSTATUS(status)};
}

ProcessEnd WorkerPool::replace(unsigned number) {
  // It closed its socket, so it is at its end or of no more use.
  ::kill(workers_[number].id, SIGKILL);
  const ProcessEnd end = reap(workers_[number].id);
  workers_[number] = start(number);
  return end;
}

}  // namespace dateline
