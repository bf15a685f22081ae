#include "server/cli/serve_command.h"

#include <sys/stat.h>
#include <unistd.h>

#include <iostream>
#include <memory>
#include <optional>
#include <stdexcept>
#include <utility>

#include "indexer/base/utf8.h"
#include "server/api/feed_routes.h"
#include "server/api/meili/routes.h"
#include "server/api/routes.h"
#include "server/cli/logging.h"
#include "server/cli/messages.h"
#include "server/cli/service_notifier.h"
#include "server/http/metrics.h"
#include "server/http/server.h"
#include "server/http/stop_signal.h"
#include "server/page/routes.h"
#include "server/search/generations.h"
#include "server/search/searcher.h"

namespace dateline {
namespace {

std::string address(const std::string& host, int port) {
  const bool is_ipv6 = host.find(':') != std::string::npos;
  return "http://" + (is_ipv6 ? "[" + host + "]" : printable(host)) + ":" + std::to_string(port);
}

// Tells this program from another build of the same version: pages name assets by their content, so a page
// that a browser kept from another build would ask for files that are gone. Other limits make other pages
// too.
std::string build_stamp(const SearchLimits& limits) {
  std::string stamp(DATELINE_VERSION);
  for (const std::size_t limit :
       {limits.window, limits.query_bytes, limits.query_words, limits.facet_values}) {
    stamp += "-" + std::to_string(limit);
  }
  struct stat file {};
  if (stat("/proc/self/exe", &file) != 0) return stamp;
  return stamp + "-" + std::to_string(file.st_size) + "-" + std::to_string(file.st_mtim.tv_sec) + "-" +
         std::to_string(file.st_mtim.tv_nsec);
}

// What the server is made of, for its routes; all outlives them.
struct Parts {
  const ServerSettings& settings;
  const ServerLog& log;
  SearcherPool& pool;
  Metrics& metrics;
  const std::function<GateStats()>& gate;  // there when the first request comes
};

Route metrics_route(const Parts& parts) {
  return get_route(RouteKind::kProbe, "/metrics", [parts](const Request&) {
    MetricsFacts facts;
    try {
      facts.index = parts.pool.info();
    } catch (const std::runtime_error&) {
      // It is one of the things that a monitor wants to know.
    }
    facts.index_bytes = index_bytes(parts.settings.db);
    facts.runs = read_last_runs(parts.settings.db);
    facts.gate = parts.gate();
    facts.log_lines_dropped = parts.log.dropped();
    return Reply{200, std::string(kMetricsType), parts.metrics.text(facts), {{"Cache-Control", "no-store"}}};
  });
}

DispatchOptions dispatch_options(const Parts& parts) {
  const ServerSettings& settings = parts.settings;
  SearcherPool& pool = parts.pool;
  DispatchOptions options{{},
                          {},
                          [&pool] { return pool.info(); },
                          utc_today,
                          HostCheck(settings.host, settings.allowed_hosts),
                          build_stamp(settings.limits),
                          settings.search_deadline,
                          settings.public_url,
                          CorsPolicy(settings.cors_origins),
                          {},
                          settings.query_log};
  // Templates from a folder change without a commit: a tag would keep an edited page from being seen.
  if (!settings.web.empty()) options.index = nullptr;
  const MakeRules rules = [&settings] { return rules_of(settings); };
  options.routes = api_routes(pool, rules, settings.most_export_bytes);
  for (Route& route : feed_routes(pool, rules)) options.routes.push_back(std::move(route));
  for (Route& route : meili_routes(pool, rules)) options.routes.push_back(std::move(route));
  const PageOptions page{settings.web, settings.limits, settings.db, settings.public_url};
  for (Route& route : page_routes(pool, page)) options.routes.push_back(std::move(route));
  options.not_found = not_found_page(pool, page);
  if (settings.has_metrics) {
    options.observe = [&metrics = parts.metrics](const AccessEntry& entry) { metrics.count(entry); };
    options.routes.push_back(metrics_route(parts));
  }
  return options;
}

// What the service manager shows.
std::string status_of(SearcherPool& pool) {
  try {
    const IndexInfo index = pool.info();
    return std::to_string(index.documents) + " articles, revision " + std::to_string(index.revision);
  } catch (const std::runtime_error&) {
    return "the index cannot be read";
  }
}

}  // namespace

int serve_command(const ServerSettings& settings) {
  hold_stop_signals();
  ServerLog log(settings.log);
  Metrics metrics;
  const auto opened = SearcherPool::open(
      settings.db, {.search_threads = settings.search_threads,
                    .posting_bytes = settings.posting_bytes,
                    .observe = [&metrics](const SearchReport& report) { metrics.count(report); }});
  if (!opened) return fail(opened.error(), 1);
  SearcherPool& pool = **opened;
  ServerOptions options;
  options.host = settings.host;
  options.port = settings.port;
  options.limits = settings.limits;
  options.proxies = Proxies(settings.trusted_proxies);
  // Whoever stops a server waits for it, and nobody waits for these replies: the index is only read, and
  // temporary files have no names.
  options.abandon = [&log](std::size_t requests) {
    LogEvent(LogLevel::kWarning, "stopped_early").number("requests", requests).write();
    log.finish();
    _exit(0);
  };
  std::function<GateStats()> gate;
  HttpServer server(options, dispatch_options({settings, log, pool, metrics, gate}));
  gate = [&server] { return server.stats(); };
  const auto port = server.bind();
  if (!port) return fail(port.error(), 1);
  if (!is_loopback(settings.host)) {
    LogEvent(LogLevel::kWarning, "reachable_from_outside")
        .text("host", settings.host)
        .text(
            "advice",
            "other machines can reach this, and there is no TLS and no login here; put a reverse proxy that "
            "has them in front (docker/proxy has examples)")
        .write();
  }
  std::cout << "Dateline serves " << pool.info().documents << " articles on " << address(settings.host, *port)
            << std::endl;
  ServiceNotifier notifier(ServiceEnvironment::read());
  notifier.ready([&pool, &server, last = std::optional<std::uint64_t>()]() mutable {
    const std::uint64_t turns = server.nudge();
    const bool is_alive = turns != std::exchange(last, turns);
    return is_alive ? std::optional(status_of(pool)) : std::nullopt;
  });
  const StopSignal stop_signal([&server, &notifier] {
    LogEvent(LogLevel::kInfo, "stopping").write();
    notifier.stopping();
    server.stop();
  });
  if (server.run()) return 0;
  return fail({"server", "accepting connections failed"}, 1);
}

}  // namespace dateline
