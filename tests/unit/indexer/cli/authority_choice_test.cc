#include "indexer/cli/authority_choice.h"

#include <gtest/gtest.h>

#include "tests/support/temp_folder.h"

namespace dateline {
namespace {

constexpr const char* kNothing = R"({"version": 1, "sources": []})";

TEST(ChooseAuthority, FindsItInsideOrBesideThePath) {
  const test::TempFolder folder;
  folder.write("corpus/authority/sources.json", kNothing);
  const auto file = folder.write("corpus/articles/a.md", "");
  for (const auto& path : {folder / "corpus", folder / "corpus/articles", std::filesystem::path(file)}) {
    const auto choice = choose_authority({}, {}, path);
    ASSERT_TRUE(choice.ok());
    EXPECT_EQ(choice->folder, folder / "corpus/authority") << path;
  }
  EXPECT_EQ(choose_authority({}, {}, folder.path())->folder, "");
  EXPECT_EQ(choose_authority({}, {}, {})->folder, "");
}

TEST(ChooseAuthority, PrefersWhatItIsToldThenTheLastOne) {
  const test::TempFolder folder;
  for (const char* name : {"authority", "told", "last"}) {
    folder.write(std::string(name) + "/sources.json", kNothing);
  }
  const std::map<std::string, std::string> remembered{{"authority", (folder / "last").string()}};
  EXPECT_EQ(choose_authority({}, remembered, folder.path())->folder, folder / "last");
  Options options;
  options.authority = (folder / "told").string();
  EXPECT_EQ(choose_authority(options, remembered, folder.path())->folder, folder / "told");
}

TEST(ChooseAuthority, MissesAFolderThatWasNamed) {
  Options options;
  options.authority = "/no/such";
  EXPECT_EQ(choose_authority(options, {}, {}).error().message, "authority: there is no folder '/no/such'");
  EXPECT_NE(
      choose_authority({}, {{"authority", "/no/such"}}, {}).error().message.find("want --authority DIR"),
      std::string::npos);
}

TEST(ChooseAuthority, RefusesMalformedFiles) {
  const test::TempFolder folder;
  folder.write("authority/persons.json", "{");
  EXPECT_FALSE(choose_authority({}, {}, folder.path()).ok());
}

}  // namespace
}  // namespace dateline
