// ServerSettings: every value the server runs with, resolved (flags, environment, dateline.toml, defaults)
// and checked. A plain value; start-up only.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "indexer/base/result.h"
#include "indexer/base/settings.h"
#include "server/cli/logging.h"
#include "server/http/access_log.h"
#include "server/http/gate_limits.h"
#include "server/http/proxies.h"

namespace dateline {

struct ServerSettings {
  std::vector<std::filesystem::path> db;  // they answer as one
  std::string host;
  int port = 0;
  std::vector<std::string> allowed_hosts;  // with the host of public_url
  std::string public_url;                  // PublicUrl::base; "": not told
  std::vector<AddressRange> trusted_proxies;
  std::vector<std::string> cors_origins;
  std::chrono::milliseconds search_deadline{0};
  std::size_t search_threads = 0;  // 0: as many as there are cores
  std::size_t posting_bytes = 0;   // of posting lists that are kept decoded; 0: none
  std::string web;                 // "": the files built in
  bool has_metrics = false;        // /metrics is there
  std::uint64_t most_export_bytes = 0;
  GateLimits limits;
  LogOptions log;
  QueryLog query_log = QueryLog::kSize;
  std::string color;
};

// Stands between the paths of `db` when there are several: a path may hold a comma.
inline constexpr char kDatabaseSeparator = '\n';

// Names and defaults, in the order of --show-config.
const std::vector<SettingSpec>& server_setting_specs();

// What the parameters of a search are read by: today, and the limits of the settings.
SearchRules rules_of(const ServerSettings& settings);

// Errors name the setting: a port out of bounds, an unknown level, no db.
Result<ServerSettings> check_settings(const Settings& settings);

}  // namespace dateline
