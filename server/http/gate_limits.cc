#include "server/http/gate_limits.h"

namespace dateline {
namespace {

constexpr long long kHour = 3'600'000;  // milliseconds
constexpr long long kMostBytes = 64LL * 1024 * 1024;
constexpr long long kMostConnections = 100'000;

constexpr GateLimit kLimits[] = {
    {"max-window", "articles of a search that can be paged through; beyond them 400", kMaxHits, 100'000,
     &GateLimits::window},
    {"max-query-bytes", "bytes of a query; beyond them 400 (an address is bounded by --max-request-line too)",
     64, 64LL * 1024, &GateLimits::query_bytes},
    {"max-query-words", "words of a query; beyond them 400", 8, 1000, &GateLimits::query_words},
    {"max-facet-values", "facet values of a search, chosen and left out; beyond them 400", 1, 1000,
     &GateLimits::facet_values},
    {"max-request-line", "bytes of a request's first line; beyond them 414", 64, kMostBytes,
     &GateLimits::request_line},
    {"max-fields", "header lines of a request; beyond them 431", 1, 10'000, &GateLimits::fields},
    {"max-head", "bytes of a request's head; beyond them 431", 64, kMostBytes, &GateLimits::head},
    {"head-timeout-ms", "milliseconds for a head, from its first byte; then 408", 1, kHour,
     &GateLimits::head_timeout},
    {"idle-timeout-ms", "milliseconds that a connection may stay without a request; then it is closed", 1,
     kHour, &GateLimits::idle_timeout},
    {"max-body", "bytes of a request's body; beyond them 413", 0, kMostBytes, &GateLimits::body},
    {"body-timeout-ms", "milliseconds for a body; then 408", 1, kHour, &GateLimits::body_timeout},
    {"write-timeout-ms", "milliseconds in which a client must take some of its reply; then it is closed", 1,
     kHour, &GateLimits::write_timeout},
    {"max-connections", "connections at a time; beyond them 503", 1, kMostConnections,
     &GateLimits::connections},
    {"max-connections-per-address",
     "the same of one address, loopback and --trust-proxy not counted; of a client behind one its requests",
     1, kMostConnections, &GateLimits::connections_per_address},
    {"max-queue", "requests that wait for a worker; beyond them 503", 1, kMostConnections,
     &GateLimits::queue},
    {"queue-timeout-ms", "milliseconds that a request waits for a worker; then 503", 1, kHour,
     &GateLimits::queue_timeout},
    {"stop-timeout-ms", "milliseconds for what is under way when the server is told to stop", 1, kHour,
     &GateLimits::stop_timeout},
    {"workers", "threads that answer requests (0: chosen from the cores)", 0, 1024, &GateLimits::workers},
};

}  // namespace

long long GateLimit::get(const GateLimits& limits) const {
  if (const auto* count = std::get_if<std::size_t GateLimits::*>(&member)) {
    return static_cast<long long>(limits.*(*count));
  }
  return (limits.*std::get<std::chrono::milliseconds GateLimits::*>(member)).count();
}

void GateLimit::set(GateLimits& limits, long long value) const {
  if (const auto* count = std::get_if<std::size_t GateLimits::*>(&member)) {
    limits.*(*count) = static_cast<std::size_t>(value);
  } else {
    limits.*std::get<std::chrono::milliseconds GateLimits::*>(member) = std::chrono::milliseconds(value);
  }
}

std::span<const GateLimit> gate_limits() {
  return kLimits;
}

}  // namespace dateline
