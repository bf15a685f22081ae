// Options: what a run of the indexer was told, resolved (flags over environment over dateline.toml over
// defaults) and checked. Plain values, made once at start.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>

#include "indexer/base/result.h"
#include "indexer/base/settings.h"
#include "indexer/cli/arguments.h"

namespace dateline {

enum class Loudness { kQuiet, kNormal, kVerbose };
enum class ColorWhen { kAuto, kAlways, kNever };

struct Options {
  std::filesystem::path db;
  std::string authority;        // "": not told
  std::string default_country;  // "": not told; upper case
  bool allow_shrink = false;
  bool is_strict = false;
  bool is_json = false;
  int wait_seconds = 0;
  int rescan_seconds = 0;    // 0: when it is needed
  unsigned workers = 1;      // processes that build a new index
  std::uint64_t memory = 0;  // bytes that they may take together
  Loudness loudness = Loudness::kNormal;
  ColorWhen color = ColorWhen::kAuto;
};

// The settings of this program, for resolve_settings().
const std::vector<SettingSpec>& setting_specs();

// Errors name the setting: a country that is no two letters, a color that is none of the three, a number out
// of range, a switch that is neither true nor false.
Result<Options> read_options(const Settings& settings);

}  // namespace dateline
