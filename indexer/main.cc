// dateline-indexer: a process around run_program(): its streams, its signals, its last words.
#include <unistd.h>

#include <cerrno>
#include <exception>
#include <iostream>
#include <new>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/cli/program.h"
#include "indexer/cli/signal_watch.h"
#include "indexer/index/descriptor.h"

namespace {

// What nobody caught ends here: memory that is refused before or after the run, and Xapian, which gives up by
// itself when it cannot take a failed commit back. Takes no memory.
[[noreturn]] void give_up() noexcept {
  std::string_view reason = "error: the database library gave up; what was committed stands\n";
  try {
    if (std::current_exception()) throw;
  } catch (const std::bad_alloc&) {
    reason = "error: out of memory; what was committed stands\n";
  } catch (...) {
  }
  static_cast<void>(!::write(STDERR_FILENO, reason.data(), reason.size()));
  ::_exit(dateline::kFailure);
}

}  // namespace

int main(int count, char** words) {
  std::set_terminate(give_up);
  dateline::SignalWatch signals;
  const dateline::Streams streams{std::cout, std::cerr, isatty(STDERR_FILENO) == 1};
  const std::vector<std::string> arguments(words + (count > 0 ? 1 : 0), words + count);
  const int code = dateline::run_program(arguments, streams, [&signals] { return signals.received(); });
  errno = 0;
  std::cout.flush();
  // A reader that has seen enough is no failure; a full disk behind > is one.
  if (!std::cout && errno != 0 && errno != EPIPE) {
    std::cerr << "error: standard output: " << dateline::system_message(errno) << '\n';
    return code == dateline::kDone ? dateline::kFailure : code;
  }
  return code;
}
