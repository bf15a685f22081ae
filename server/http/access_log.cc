#include "server/http/access_log.h"

#include "indexer/base/utf8.h"

namespace dateline {
namespace {

std::uint64_t count_words(std::string_view text) {
  std::uint64_t words = 0;
  bool is_in_word = false;
  for (const char c : text) {
    const bool is_blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
    if (!is_blank && !is_in_word) ++words;
    is_in_word = !is_blank;
  }
  return words;
}

}  // namespace

LogEvent access_event(const AccessEntry& entry, QueryLog query_log) {
  const bool is_quiet = entry.is_probe && entry.status < 400;
  LogEvent event(is_quiet ? LogLevel::kDebug : LogLevel::kInfo, "request");
  event.text("method", entry.method).text("route", entry.route);
  event.number("status", static_cast<std::uint64_t>(entry.status)).number("bytes", entry.bytes);
  event.decimal("ms", static_cast<double>(entry.took.count()) / 1000);
  if (!entry.id.empty()) event.text("id", entry.id);
  if (entry.revision) event.number("revision", *entry.revision);
  if (entry.query && query_log == QueryLog::kText) {
    event.text("q", entry.query->substr(0, floor_boundary(*entry.query, kMaxLoggedQuery)));
  } else if (entry.query) {
    event.number("query_bytes", entry.query->size()).number("query_words", count_words(*entry.query));
  }
  return event;
}

}  // namespace dateline
