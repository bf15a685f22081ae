#include "indexer/base/settings.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

const std::vector<SettingSpec> kSpecs{{"db", "dateline.db"}, {"log-format", "text"}, {"port", "8080"}};

SettingSources with_file(std::string text) {
  SettingSources sources;
  sources.program = "server";
  sources.file_text = std::move(text);
  return sources;
}

TEST(Settings, FlagsWinOverEnvironmentOverFileOverDefault) {
  SettingSources sources = with_file("db = 'file.db'\n[server]\nport = 1\nlog-format = 'file'\n");
  sources.environment = {{"DATELINE_PORT", "2"}, {"DATELINE_LOG_FORMAT", "json"}};
  sources.flags = {{"port", "3"}};
  const auto settings = resolve_settings(kSpecs, sources);
  ASSERT_TRUE(settings) << settings.error().message;
  EXPECT_EQ(settings->value("port"), "3");
  EXPECT_EQ(settings->origin("port"), SettingOrigin::kFlag);
  EXPECT_EQ(settings->value("log-format"), "json");
  EXPECT_EQ(settings->origin("log-format"), SettingOrigin::kEnvironment);
  EXPECT_EQ(settings->value("db"), "file.db");
  EXPECT_EQ(settings->origin("db"), SettingOrigin::kFile);
  EXPECT_EQ(resolve_settings(kSpecs, SettingSources{})->value("db"), "dateline.db");
}

TEST(Settings, ItsOwnTableWinsOverTheTop) {
  EXPECT_EQ(resolve_settings(kSpecs, with_file("port = 1\n[server]\nport = 2\n"))->value("port"), "2");
}

TEST(Settings, OtherProgramsTablesAndKeysAreLeftAlone) {
  EXPECT_TRUE(resolve_settings(kSpecs, with_file("default-country = 'US'\n[indexer]\nwait = 3\n")));
}

TEST(Settings, WrongFilesAreNamed) {
  const struct {
    std::string text;
    std::string wanted;
  } cases[] = {
      {"db = \n", "dateline.toml: line 1"},
      {"\n\nport 3", "dateline.toml: line 3"},
      {"[server]\nprot = 3\n", "[server] has no setting 'prot'"},
      {"[server]\nport = 2024-01-01\n", "'port' wants a string"},
  };
  for (const auto& [text, wanted] : cases) {
    const auto settings = resolve_settings(kSpecs, with_file(text));
    ASSERT_FALSE(settings) << text;
    EXPECT_NE(settings.error().message.find(wanted), std::string::npos) << settings.error().message;
  }
  const auto broken = resolve_settings(kSpecs, with_file("db = tru\n[server]\n"));
  EXPECT_EQ(broken.error().message.find('\n'), std::string::npos) << "the library quotes what it read";
}

TEST(Settings, ListsAndFlagsBecomeText) {
  const auto settings = resolve_settings(kSpecs, with_file("db = ['a', 'b']\nlog-format = true\n"));
  EXPECT_EQ(settings->value("db"), "a,b");
  EXPECT_EQ(settings->value("log-format"), "true");
}

TEST(Settings, DescribesEachWithItsOrigin) {
  SettingSources sources;
  sources.flags = {{"port", "3"}};
  EXPECT_EQ(resolve_settings(kSpecs, sources)->describe(),
            "db = dateline.db  (default)\nlog-format = text  (default)\nport = 3  (flag)\n");
}

TEST(ParseWhole, TakesOnlyWholeNumbersWithinTheBounds) {
  EXPECT_EQ(*parse_whole("page", "50", 1, 50), 50);
  EXPECT_EQ(*parse_whole("page", "-3", -3, 50), -3);
  for (const std::string_view wrong :
       {"", "0", "51", "abc", "1.5", "1 ", " 1", "99999999999999999999", "+1", "0x1"}) {
    const auto parsed = parse_whole("page", wrong, 1, 50);
    ASSERT_FALSE(parsed) << wrong;
    EXPECT_EQ(parsed.error().message, "page: want 1..50, got '" + std::string(wrong) + "'");
  }
}

}  // namespace
}  // namespace dateline
