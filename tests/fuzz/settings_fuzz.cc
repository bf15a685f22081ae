// Any text as dateline.toml: settings that can be shown, or an error that names the file.
#include "indexer/base/settings.h"

#include "indexer/base/utf8.h"
#include "tests/fuzz/target.h"

namespace dateline::fuzz {

void run_target(std::string_view bytes) {
  SettingSources sources;
  sources.program = "server";
  sources.file_text = std::string(bytes);
  const auto settings = resolve_settings({{"db", "dateline.db"}, {"port", "8080"}, {"web", ""}}, sources);
  if (!settings) {
    require(settings.error().field == "dateline.toml", "an error names the file");
    require(printable(settings.error().message) == settings.error().message, "an error can be shown");
    return;
  }
  require(is_valid_utf8(settings->describe()), "settings can be shown");
  const auto port = parse_whole("port", settings->value("port"), 0, 65535);
  require(!port || (*port >= 0 && *port <= 65535), "a number lies within its bounds");
}

}  // namespace dateline::fuzz
