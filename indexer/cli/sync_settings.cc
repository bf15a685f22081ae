#include "indexer/cli/sync_settings.h"

#include <chrono>
#include <ctime>
#include <utility>

namespace dateline {

SyncOptions sync_options(const CommandContext& context, const std::map<std::string, std::string>& remembered,
                         const std::filesystem::path& authority_folder) {
  const Options& told = context.options;
  SyncOptions options;
  options.db = told.db;
  options.paths.assign(context.arguments.operands.begin(), context.arguments.operands.end());
  options.allow_shrink = told.allow_shrink;
  options.dry_run = context.arguments.switches.at("dry-run") > 0;
  options.wait_seconds = told.wait_seconds;
  options.workers = told.workers;
  options.now = std::time(nullptr);
  options.extract.today =
      std::chrono::floor<std::chrono::days>(std::chrono::sys_seconds(std::chrono::seconds(options.now)));
  const auto last_country = remembered.find("default-country");
  options.extract.default_country = told.default_country;
  if (told.default_country.empty() && last_country != remembered.end()) {
    options.extract.default_country = last_country->second;
  }
  if (!authority_folder.empty()) options.passed_over.push_back(authority_folder);
  options.remembered = {{"authority", authority_folder.string()},
                        {"default-country", options.extract.default_country}};
  options.stopped = [&console = context.console, signal = context.signal, is_told = false]() mutable {
    if (signal() == 0) return false;
    if (!std::exchange(is_told, true)) {
      console.say(Message::kNotice, "stopping: what is done is committed (once more ends at once)");
    }
    return true;
  };
  return options;
}

void say_no_authority(Console& console) {
  console.say(Message::kNotice,
              "no authority files: persons, countries and sources are known only as articles name them (name "
              "a folder with --authority DIR)");
}

}  // namespace dateline
