// Settings: every value a program runs with, and where it came from.
// Both programs declare a table of settings, then resolve it once: flags over environment (DATELINE_*) over
// ./dateline.toml over defaults. Parsing the command line itself is CLI11's; this only decides who wins.
// Single-threaded, start-up only. Not for values that change while running.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/base/result.h"

namespace dateline {

// One setting. `name` is the flag without dashes ("log-format"); the environment variable is DATELINE_ and
// the name in capitals with _ for - (DATELINE_LOG_FORMAT); the key in dateline.toml is the name, in the table
// of the program ([indexer], [server]) or, shared, at the top.
struct SettingSpec {
  std::string name;
  std::string fallback;
};

enum class SettingOrigin { kDefault, kFile, kEnvironment, kFlag };

// "default", "dateline.toml", "environment", "flag".
std::string_view to_string(SettingOrigin origin);

struct Setting {
  std::string value;
  SettingOrigin origin = SettingOrigin::kDefault;
};

// What resolve_settings looks at, so that a test can hand it a world of its own.
struct SettingSources {
  std::map<std::string, std::string> flags;        // name -> value, only those given
  std::map<std::string, std::string> environment;  // DATELINE_* only
  std::optional<std::string> file_text;            // the text of dateline.toml, if there is one
  std::string program;                             // "indexer" or "server": its table in the file
};

class Settings {
 public:
  const std::string& value(const std::string& name) const;
  SettingOrigin origin(const std::string& name) const;
  // "name = value  (origin)" a line, in the order of the specs: what --show-config prints.
  std::string describe() const;

 private:
  friend Result<Settings> resolve_settings(const std::vector<SettingSpec>&, const SettingSources&);
  std::vector<std::string> order_;
  std::map<std::string, Setting> settings_;
};

// Resolves all specs. Errors: dateline.toml that is not TOML (with its line), a key that no spec has.
Result<Settings> resolve_settings(const std::vector<SettingSpec>& specs, const SettingSources& sources);

// The process's own DATELINE_* variables and ./dateline.toml (absent is fine, unreadable is an error).
Result<SettingSources> read_setting_sources(std::string program, std::map<std::string, std::string> flags);

// Whole numbers for settings and parameters: `text` within low..high, else "NAME: want LOW..HIGH, got
// 'TEXT'".
Result<long long> parse_whole(const std::string& name, std::string_view text, long long low, long long high);

}  // namespace dateline
