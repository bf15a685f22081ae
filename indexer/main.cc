// dateline-indexer: a process around run_program(): its streams, its signals, its last words.
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <iostream>
#include <string>
#include <vector>

#include "indexer/cli/last_words.h"
#include "indexer/cli/program.h"
#include "indexer/cli/signal_watch.h"
#include "indexer/index/descriptor.h"

int main(int count, char** words) {
  dateline::set_last_words();
  // An index is for others to read at most, whatever the mask lets them.
  umask(umask(S_IWOTH) | S_IWOTH);
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
