#include "server/http/done_list.h"

#include <sys/eventfd.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace dateline {

DoneList::DoneList() : fd_(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {
  if (fd_ < 0) throw std::system_error(errno, std::generic_category(), "eventfd");
}

DoneList::~DoneList() {
  close(fd_);
}

void DoneList::push(GateTask& task) {
  bool is_first = false;
  {
    const std::lock_guard lock(mutex_);
    is_first = tasks_.empty();
    tasks_.push_back(&task);
  }
  if (is_first) wake();  // with those before it, the gate has been woken
}

void DoneList::wake() const {
  eventfd_write(fd_, 1);
}

const std::vector<GateTask*>& DoneList::take_all() {
  taken_.clear();
  const std::lock_guard lock(mutex_);
  tasks_.swap(taken_);
  return taken_;
}

}  // namespace dateline
