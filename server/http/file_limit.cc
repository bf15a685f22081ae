#include "server/http/file_limit.h"

#include <sys/resource.h>

#include <algorithm>

namespace dateline {

std::size_t raise_file_limit(std::size_t wanted) {
  rlimit limit{};
  if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return 0;
  if (limit.rlim_cur >= wanted) return limit.rlim_cur;
  // Only the privileged raise the upper bound; others get as far as it goes.
  const rlimit raised{wanted, std::max<rlim_t>(limit.rlim_max, wanted)};
  if (setrlimit(RLIMIT_NOFILE, &raised) == 0) return wanted;
  const rlimit allowed{std::min<rlim_t>(limit.rlim_max, wanted), limit.rlim_max};
  if (setrlimit(RLIMIT_NOFILE, &allowed) == 0) return allowed.rlim_cur;
  return limit.rlim_cur;
}

}  // namespace dateline
