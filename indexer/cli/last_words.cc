#include "indexer/cli/last_words.h"

#include <unistd.h>

#include <array>
#include <csignal>
#include <exception>
#include <new>
#include <string_view>

#include "indexer/cli/program.h"

#ifdef __SANITIZE_ADDRESS__
constexpr bool kHasReportOfItsOwn = true;
#else
constexpr bool kHasReportOfItsOwn = false;
#endif

namespace dateline {
namespace {

constexpr std::string_view kBrokeOff =
    "error: broke off at a memory fault; what was committed stands. An index that was damaged on the disk "
    "can "
    "be the cause: dateline-indexer verify, then dateline-indexer rebuild\n";

[[noreturn]] void end_with(std::string_view words) noexcept {
  static_cast<void>(!::write(STDERR_FILENO, words.data(), words.size()));
  ::_exit(kFailure);
}

// What nobody caught ends here: memory that is refused before or after the run, and Xapian, which gives up by
// itself when it cannot take a failed commit back. Takes no memory.
[[noreturn]] void give_up() noexcept {
  std::string_view words = "error: the database library gave up; what was committed stands\n";
  try {
    if (std::current_exception()) throw;
  } catch (const std::bad_alloc&) {
    words = "error: out of memory; what was committed stands\n";
  } catch (...) {
  }
  end_with(words);
}

void break_off(int) {
  end_with(kBrokeOff);
}

}  // namespace

void set_last_words() {
  std::set_terminate(give_up);
  if (kHasReportOfItsOwn) return;
  // A stack that ran over leaves no room to say so on.
  static std::array<char, std::size_t{64} * 1024> room;
  stack_t stack{};
  stack.ss_sp = room.data();
  stack.ss_size = room.size();
  ::sigaltstack(&stack, nullptr);
  struct sigaction action {};
  action.sa_handler = break_off;
  action.sa_flags = SA_ONSTACK;
  ::sigaction(SIGSEGV, &action, nullptr);
  ::sigaction(SIGBUS, &action, nullptr);
}

}  // namespace dateline
