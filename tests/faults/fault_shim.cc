// The fault shim: a library for LD_PRELOAD that stands between a program and the calls by which it changes
// files, reads them or takes memory. Each watched call is counted over all threads and child processes, and
// goes wrong when shim_judge.h says so.
#include <dlfcn.h>
#include <fcntl.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <unistd.h>

#include <algorithm>
#include <cstdarg>
#include <cstddef>

#include "tests/faults/shim_judge.h"

// What the C library calls its own: dlsym() may take memory itself.
// NOLINTBEGIN(bugprone-reserved-identifier)
extern "C" {
void* __libc_malloc(std::size_t size);
void* __libc_calloc(std::size_t count, std::size_t size);
void* __libc_realloc(void* before, std::size_t size);
}
// NOLINTEND(bugprone-reserved-identifier)

namespace {

using namespace dateline::test;

// A call that moves bytes: `move(most)` moves at most so many.
template <class Move>
ssize_t move_bytes(bool is_watched_call, std::size_t size, const Move& move) {
  if (!is_watched_call) return move(size);
  const std::size_t half = size < 2 ? size : size / 2;
  switch (judge(Risk::kFullDiskAndSignals)) {
    case Verdict::kFail:
      return -1;
    case Verdict::kHalf:
      return move(half);
    case Verdict::kTear:
      move(half);
      die();
    case Verdict::kPass:
      break;
  }
  return move(size);
}

// A call that is done or not.
template <class Call>
int change(bool is_watched_call, Risk risk, const Call& call) {
  if (!is_watched_call) return call();
  switch (judge(risk)) {
    case Verdict::kFail:
      return -1;
    case Verdict::kTear:
      call();
      die();
    case Verdict::kHalf:
    case Verdict::kPass:
      break;
  }
  return call();
}

template <class... At>
bool is_watched_write(At... at) {
  return is_watched(Group::kWrite) && is_ours(at...);
}

bool is_watched_read(int file) {
  return is_watched(Group::kRead) && is_ours(file);
}

bool is_refused_memory() {
  return is_watched(Group::kMemory) && judge(Risk::kFullDisk) == Verdict::kFail;
}

bool may_write(int flags) {
  return (flags & (O_WRONLY | O_RDWR | O_CREAT | O_TRUNC)) != 0;
}

// Only a new file takes room.
Risk risk_of_opening(const char* path) {
  return ::access(path, F_OK) == 0 ? Risk::kNothing : Risk::kFullDisk;
}

template <class Function>
Function* real(const char* name) {
  return reinterpret_cast<Function*>(::dlsym(RTLD_NEXT, name));
}

using Main = int(int, char**, char**);
Main* real_main = nullptr;

int watched_main(int count, char** words, char** environment) {
  enter_main();
  const int code = real_main(count, words, environment);
  leave_main();
  return code;
}

}  // namespace

// Defines NAME as `body`, in which next(...) is the real one.
#define DATELINE_SHIM(result, name, parameters, body)         \
  result name parameters {                                    \
    static auto* const next = real<result parameters>(#name); \
    body                                                      \
  }

extern "C" {

DATELINE_SHIM(ssize_t, write, (int file, const void* bytes, std::size_t size), {
  return move_bytes(is_watched_write(file), size, [&](std::size_t most) { return next(file, bytes, most); });
})
DATELINE_SHIM(ssize_t, pwrite, (int file, const void* bytes, std::size_t size, off_t at), {
  return move_bytes(is_watched_write(file), size,
                    [&](std::size_t most) { return next(file, bytes, most, at); });
})
DATELINE_SHIM(ssize_t, pwrite64, (int file, const void* bytes, std::size_t size, off64_t at), {
  return move_bytes(is_watched_write(file), size,
                    [&](std::size_t most) { return next(file, bytes, most, at); });
})
DATELINE_SHIM(ssize_t, read, (int file, void* bytes, std::size_t size), {
  return move_bytes(is_watched_read(file), size, [&](std::size_t most) { return next(file, bytes, most); });
})
DATELINE_SHIM(ssize_t, pread, (int file, void* bytes, std::size_t size, off_t at), {
  return move_bytes(is_watched_read(file), size,
                    [&](std::size_t most) { return next(file, bytes, most, at); });
})
DATELINE_SHIM(ssize_t, pread64, (int file, void* bytes, std::size_t size, off64_t at), {
  return move_bytes(is_watched_read(file), size,
                    [&](std::size_t most) { return next(file, bytes, most, at); });
})
DATELINE_SHIM(int, fsync, (int file), {
  return change(is_watched_write(file), Risk::kFullDiskAndSignals, [&] { return next(file); });
})
DATELINE_SHIM(int, fdatasync, (int file), {
  return change(is_watched_write(file), Risk::kFullDiskAndSignals, [&] { return next(file); });
})
DATELINE_SHIM(int, ftruncate, (int file, off_t size), {
  return change(is_watched_write(file), Risk::kFullDiskAndSignals, [&] { return next(file, size); });
})
DATELINE_SHIM(int, rename, (const char* from, const char* to), {
  return change(is_watched_write(AT_FDCWD, to), Risk::kFullDisk, [&] { return next(from, to); });
})
DATELINE_SHIM(int, mkdir, (const char* path, mode_t mode), {
  return change(is_watched_write(AT_FDCWD, path), Risk::kFullDisk, [&] { return next(path, mode); });
})
DATELINE_SHIM(int, unlink, (const char* path), {
  return change(is_watched_write(AT_FDCWD, path), Risk::kNothing, [&] { return next(path); });
})
DATELINE_SHIM(int, unlinkat, (int at, const char* path, int flags), {
  return change(is_watched_write(at, path), Risk::kNothing, [&] { return next(at, path, flags); });
})

// The mode is there only when a file may be made, but reading it is harmless where this is built.
#define DATELINE_SHIM_OPEN(name)                                                               \
  DATELINE_SHIM(int, name, (const char* path, int flags, ...), {                               \
    va_list rest;                                                                              \
    va_start(rest, flags);                                                                     \
    const mode_t mode = va_arg(rest, mode_t);                                                  \
    va_end(rest);                                                                              \
    return change(may_write(flags) && is_watched_write(AT_FDCWD, path), risk_of_opening(path), \
                  [&] { return next(path, flags, mode); });                                    \
  })
DATELINE_SHIM_OPEN(open)
DATELINE_SHIM_OPEN(open64)

void* malloc(std::size_t size) {
  return is_refused_memory() ? nullptr : __libc_malloc(size);
}
void* calloc(std::size_t count, std::size_t size) {
  return is_refused_memory() ? nullptr : __libc_calloc(count, size);
}
void* realloc(void* before, std::size_t size) {
  return is_refused_memory() ? nullptr : __libc_realloc(before, size);
}

// NOLINTNEXTLINE(bugprone-reserved-identifier)
int __libc_start_main(Main* main, int count, char** words, void (*init)(), void (*fini)(),
                      void (*loader_fini)(), void* stack_end) {
  using Start = int(Main*, int, char**, void (*)(), void (*)(), void (*)(), void*);
  real_main = main;
  return real<Start>("__libc_start_main")(watched_main, count, words, init, fini, loader_fini, stack_end);
}
}
