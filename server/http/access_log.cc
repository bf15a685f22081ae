#include "server/http/access_log.h"

#include <spdlog/spdlog.h>

#include "indexer/base/utf8.h"

namespace dateline {

std::string access_line(const AccessEntry& entry) {
  return fmt::format("event=request method={} route={} status={} bytes={} ms={:.3f}", printable(entry.method),
                     entry.route, entry.status, entry.bytes, static_cast<double>(entry.took.count()) / 1000);
}

void log_access(const AccessEntry& entry) {
  spdlog::info(access_line(entry));
}

}  // namespace dateline
