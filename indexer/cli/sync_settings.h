// SyncSettings: what a run of sync, rebuild or watch is told: the command line, and what the last run left in
// the index for those that are told nothing. Used by these commands.
#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "indexer/cli/program.h"
#include "indexer/index/sync.h"

namespace dateline {

// `remembered` is remembered_options(); `authority_folder` what choose_authority() found, or empty.
SyncOptions sync_options(const CommandContext& context, const std::map<std::string, std::string>& remembered,
                         const std::filesystem::path& authority_folder);

// Says that names are known only as articles have them.
void say_no_authority(Console& console);

}  // namespace dateline
