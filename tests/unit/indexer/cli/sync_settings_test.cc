#include "indexer/cli/sync_settings.h"

#include <gtest/gtest.h>

#include <sstream>

namespace dateline::test {
namespace {

TEST(SyncSettings, TakesFromTheLastRunWhatItIsNotTold) {
  std::ostringstream out;
  Options told;
  Console console({out, out}, told);
  Arguments arguments;
  arguments.switches["dry-run"] = 1;
  arguments.operands = {"a", "b"};
  const CommandContext context{told, arguments, console, [] { return 2; }};
  const std::map<std::string, std::string> remembered{{"default-country", "NO"}};
  const SyncOptions options = sync_options(context, remembered, "/names");
  EXPECT_TRUE(options.dry_run);
  EXPECT_EQ(options.paths.size(), 2U);
  EXPECT_EQ(options.extract.default_country, "NO");
  EXPECT_EQ(options.passed_over, (std::vector<std::filesystem::path>{"/names"}));
  EXPECT_EQ(options.remembered.at("authority"), "/names");
  EXPECT_TRUE(options.stopped());
  told.default_country = "SE";
  EXPECT_EQ(sync_options(context, remembered, "").remembered.at("default-country"), "SE");
}

}  // namespace
}  // namespace dateline::test
