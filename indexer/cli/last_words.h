// Last words: how the process ends when nothing else can be done: an exception that nobody caught, memory
// refused where no command runs, a fault inside a library that read damaged data. A line to standard error
// and the exit code of a failure, in place of a core dump. Set once, by main(), before threads are made.
#pragma once

namespace dateline {

// From now on a call of std::terminate, SIGSEGV and SIGBUS end the process so. Under AddressSanitizer the
// signals stay with its own report.
void set_last_words();

}  // namespace dateline
