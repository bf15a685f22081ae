#include "indexer/schema/glass_guard.h"

#include <dlfcn.h>
#include <sched.h>
#include <sys/types.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <string>

#include "indexer/base/utf8.h"
#include "indexer/schema/glass_block.h"
#include "indexer/schema/glass_seal.h"
#include "indexer/schema/glass_version.h"

namespace dateline {
namespace {

constexpr std::string_view kTableEnding = ".glass";
constexpr int kTries = 5;

using Read = ssize_t(int, void*, std::size_t, off_t);

Read* real_read() {
  static auto* const found = reinterpret_cast<Read*>(::dlsym(RTLD_NEXT, "pread"));
  return found;
}

// A whole block, a shorter end of the file, or -1 with errno.
ssize_t read_whole(int file, char* bytes, off_t at) {
  std::size_t held = 0;
  while (held < kGlassBlockBytes) {
    const ssize_t got =
        real_read()(file, bytes + held, kGlassBlockBytes - held, at + static_cast<off_t>(held));
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return got;
    if (got == 0) break;
    held += static_cast<std::size_t>(got);
  }
  return static_cast<ssize_t>(held);
}

// Asked of what fails alone: other files may be read in pieces of the same size. Behind the name of a file
// that was removed stands that it was. Where names cannot be had it is taken for one.
bool is_table(int file) {
  std::array<char, 4096> name{};
  const std::string link = "/proc/self/fd/" + std::to_string(file);
  const ssize_t size = ::readlink(link.c_str(), name.data(), name.size());
  if (size <= 0) return true;
  return std::string_view(name.data(), static_cast<std::size_t>(size)).find(kTableEnding) !=
         std::string_view::npos;
}

// Read again a few times: a block that a writer is just replacing, which a reader of an old commit may meet,
// is whole a moment later, and Xapian sees by its revision that it is too new.
ssize_t read_checked(int file, char* bytes, off_t at) {
  for (int tries = 1;; ++tries) {
    const ssize_t size = read_whole(file, bytes, at);
    if (size != static_cast<ssize_t>(kGlassBlockBytes)) return size;
    if (glass_block_problem({bytes, kGlassBlockBytes}).empty() || !is_table(file)) return size;
    if (tries == kTries) break;
    ::sched_yield();
  }
  errno = EUCLEAN;
  return -1;
}

}  // namespace

Outcome check_glass(const std::filesystem::path& glass) {
  const std::string version = read_glass_version(glass);
  if (version.empty()) return Done{};
  const Outcome checked = check_glass_version(version);
  if (checked && !breaks_glass_seal(glass, version)) return Done{};
  const std::string what = checked ? std::string(kGlassVersionFile) + ": not as it was written (checksum)"
                                   : checked.error().message;
  return make_error("db", "'" + printable(glass.string()) + "' is damaged (" + what +
                              "); remove the directory of the index and sync its folders again");
}

}  // namespace dateline

extern "C" {

// Under a name of its own, since the C library's header may define pread() in place.
ssize_t dateline_pread(int file, void* bytes, std::size_t size, off_t at) __asm__("pread");

ssize_t dateline_pread(int file, void* bytes, std::size_t size, off_t at) {
  using namespace dateline;
  const bool is_block = size == kGlassBlockBytes && at % static_cast<off_t>(kGlassBlockBytes) == 0;
  return is_block ? read_checked(file, static_cast<char*>(bytes), at) : real_read()(file, bytes, size, at);
}
}
