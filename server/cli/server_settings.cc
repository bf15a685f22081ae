#include "server/cli/server_settings.h"

#include <algorithm>

#include "indexer/base/utf8.h"
#include "server/api/exporter.h"
#include "server/api/routes.h"
#include "server/http/cors.h"
#include "server/http/public_url.h"
#include "server/search/searcher.h"

namespace dateline {
namespace {

constexpr long long kMaxPort = 65535;
constexpr long long kMaxDeadline = 600'000;  // milliseconds
constexpr long long kMaxThreads = 256;
constexpr std::uint64_t kMebibyte = std::uint64_t{1} << 20U;
constexpr long long kMaxPostingCache = 65536;         // MiB
constexpr long long kMaxExportLimit = 1024LL * 1024;  // MiB

Result<std::string> one_of(const Settings& settings, const std::string& name,
                           const std::vector<std::string>& wanted) {
  const std::string& value = settings.value(name);
  if (std::find(wanted.begin(), wanted.end(), value) != wanted.end()) return value;
  std::string list;
  for (const std::string& one : wanted) list += (list.empty() ? "" : "|") + one;
  return make_error(name, "want " + list + ", got '" + printable(value) + "'");
}

std::vector<std::string> split(std::string_view list, char separator) {
  std::vector<std::string> items;
  while (!list.empty()) {
    const std::size_t comma = list.find(separator);
    if (comma != 0) items.emplace_back(list.substr(0, comma));
    list.remove_prefix(comma == std::string_view::npos ? list.size() : comma + 1);
  }
  return items;
}

}  // namespace

const std::vector<SettingSpec>& server_setting_specs() {
  static const std::vector<SettingSpec> kSpecs = [] {
    std::vector<SettingSpec> specs{
        {"db", "dateline.db"},
        {"host", "127.0.0.1"},
        {"port", "8080"},
        {"allowed-host", ""},
        {"public-url", ""},
        {"trust-proxy", ""},
        {"cors-origin", ""},
        {"search-deadline-ms", "1000"},
        {"search-threads", "0"},
        {"posting-cache", std::to_string(kDefaultPostingBytes / kMebibyte)},
        {"web", ""},
        {"metrics", "off"},
        {"export-limit", std::to_string(kMaxExportBytes / kMebibyte)},
        {"log-level", "info"},
        {"log-format", "text"},
        {"log-queries", "off"},
        {"color", "auto"},
    };
    for (const GateLimit& limit : gate_limits()) specs.push_back({limit.name, limit.fallback()});
    return specs;
  }();
  return kSpecs;
}

namespace {

Result<GateLimits> check_limits(const Settings& settings) {
  GateLimits limits;
  for (const GateLimit& limit : gate_limits()) {
    const auto value = parse_whole(limit.name, settings.value(limit.name), limit.low, limit.high);
    if (!value) return value.error();
    limit.set(limits, *value);
  }
  return limits;
}

}  // namespace

SearchRules rules_of(const ServerSettings& settings) {
  return {utc_today(), settings.limits};
}

Result<ServerSettings> check_settings(const Settings& settings) {
  ServerSettings out;
  for (const std::string& db : split(settings.value("db"), kDatabaseSeparator)) {
    if (std::find(out.db.begin(), out.db.end(), db) != out.db.end()) {
      return make_error("db", "'" + printable(db) + "' is given twice");
    }
    out.db.emplace_back(db);
  }
  if (out.db.empty()) return make_error("db", "want the index directory; give it with --db DB");
  out.host = settings.value("host");
  // Of an empty one the system makes an address of its own choice.
  if (out.host.empty()) return make_error("host", "want an address to listen on, got ''");
  const auto port = parse_whole("port", settings.value("port"), 0, kMaxPort);
  if (!port) return port.error();
  out.port = static_cast<int>(*port);
  out.allowed_hosts = split(settings.value("allowed-host"), ',');
  if (const std::string& text = settings.value("public-url"); !text.empty()) {
    auto url = parse_public_url(text);
    if (!url) return url.error();
    out.public_url = std::move(url->base);
    out.allowed_hosts.push_back(std::move(url->host));  // proxies pass it on as Host
  }
  for (const std::string& text : split(settings.value("trust-proxy"), ',')) {
    const auto network = AddressRange::parse(text);
    if (!network) {
      return make_error("trust-proxy",
                        "want an address or a network such as 10.0.0.0/8, got '" + printable(text) + "'");
    }
    out.trusted_proxies.push_back(*network);
  }
  for (const std::string& text : split(settings.value("cors-origin"), ',')) {
    const auto origin = check_origin(text);
    if (!origin) return origin.error();
    out.cors_origins.push_back(*origin);
  }
  const auto deadline =
      parse_whole("search-deadline-ms", settings.value("search-deadline-ms"), 1, kMaxDeadline);
  if (!deadline) return deadline.error();
  out.search_deadline = std::chrono::milliseconds(*deadline);
  const auto threads = parse_whole("search-threads", settings.value("search-threads"), 0, kMaxThreads);
  if (!threads) return threads.error();
  out.search_threads = static_cast<std::size_t>(*threads);
  const auto cache = parse_whole("posting-cache", settings.value("posting-cache"), 0, kMaxPostingCache);
  if (!cache) return cache.error();
  out.posting_bytes = static_cast<std::size_t>(*cache) * kMebibyte;
  out.web = settings.value("web");
  const auto metrics = one_of(settings, "metrics", {"on", "off"});
  if (!metrics) return metrics.error();
  out.has_metrics = *metrics == "on";
  const auto export_limit = parse_whole("export-limit", settings.value("export-limit"), 1, kMaxExportLimit);
  if (!export_limit) return export_limit.error();
  out.most_export_bytes = static_cast<std::uint64_t>(*export_limit) * kMebibyte;
  auto limits = check_limits(settings);
  if (!limits) return limits.error();
  out.limits = *limits;
  const auto level = one_of(settings, "log-level", {"trace", "debug", "info", "warn", "error", "off"});
  if (!level) return level.error();
  out.log.level = *level;
  const auto format = one_of(settings, "log-format", {"text", "json"});
  if (!format) return format.error();
  out.log.format = *format == "json" ? LogFormat::kJson : LogFormat::kText;
  const auto queries = one_of(settings, "log-queries", {"on", "off"});
  if (!queries) return queries.error();
  out.query_log = *queries == "on" ? QueryLog::kText : QueryLog::kSize;
  const auto color = one_of(settings, "color", {"auto", "always", "never"});
  if (!color) return color.error();
  out.color = *color;
  return out;
}

}  // namespace dateline
