#include "indexer/cli/options.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

Result<Options> options(std::map<std::string, std::string> flags) {
  SettingSources sources;
  sources.program = "indexer";
  sources.flags = std::move(flags);
  return read_options(*resolve_settings(setting_specs(), sources));
}

TEST(ReadOptions, HasDefaults) {
  const auto told = options({});
  ASSERT_TRUE(told.ok());
  EXPECT_EQ(told->db, "dateline.db");
  EXPECT_EQ(told->loudness, Loudness::kNormal);
  EXPECT_FALSE(told->allow_shrink);
}

TEST(ReadOptions, ReadsWhatItIsTold) {
  const auto told = options({{"db", "x/index/"},
                             {"default-country", "gb"},
                             {"wait", "30"},
                             {"color", "never"},
                             {"strict", "true"},
                             {"verbose", "1"}});
  ASSERT_TRUE(told.ok());
  EXPECT_EQ(told->db, "x/index");
  EXPECT_EQ(told->default_country, "GB");
  EXPECT_EQ(told->wait_seconds, 30);
  EXPECT_EQ(told->color, ColorWhen::kNever);
  EXPECT_TRUE(told->is_strict);
  EXPECT_EQ(told->loudness, Loudness::kVerbose);
}

TEST(ReadOptions, NamesWhatIsWrong) {
  const struct {
    const char* name;
    const char* value;
    const char* message;
  } cases[] = {{"wait", "soon", "wait: want 0..86400, got 'soon'"},
               {"workers", "0", "workers: want 1..64, got '0'"},
               {"memory", "64M", "memory: want a size from 128M on, such as 512M or 2G, got '64M'"},
               {"memory", "1024", "memory: want a size from 128M on, such as 512M or 2G, got '1024'"},
               {"wait", "-1", "wait: want 0..86400, got '-1'"},
               {"color", "red", "color: want auto, always or never, got 'red'"},
               {"strict", "maybe", "strict: want true or false, got 'maybe'"},
               {"default-country", "GBR",
                "default-country: want an ISO 3166 code of two letters such as GB, got 'GBR'"},
               {"db", "", "db: want the path of a directory, got ''"}};
  for (const auto& test : cases) {
    const auto told = options({{test.name, test.value}});
    ASSERT_FALSE(told.ok()) << test.message;
    EXPECT_EQ(told.error().message, test.message);
  }
}

}  // namespace
}  // namespace dateline
