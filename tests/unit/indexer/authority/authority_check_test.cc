#include "indexer/authority/authority_check.h"

#include <gtest/gtest.h>

#include "tests/unit/indexer/authority/authority_files.h"

namespace dateline {
namespace {

bool has(const std::vector<std::string>& errors, const std::string& part) {
  for (const std::string& error : errors) {
    if (error.find(part) != std::string::npos) return true;
  }
  return false;
}

TEST(CheckAuthority, CountsWhatIsThere) {
  const test::TempFolder folder;
  folder.write("persons.json", R"({"version":1,"persons":[
    {"id":"a","name":"Ada Example","native":{"ko":"에이다"},"aliases":[{"t":"Ada E. Example"}]},
    {"id":"-b","block":"Ada Bank"}]})");
  folder.write("sources.json",
               R"({"version":1,"sources":[{"id":"g","name":"Gazette","hosts":["g.example"]}]})");
  const AuthorityCheck check = check_authority(folder.path());
  EXPECT_TRUE(check.is_sound());
  EXPECT_EQ(check.persons, 1U);
  EXPECT_EQ(check.person_names, 3U);
  EXPECT_EQ(check.blocks, 1U);
  EXPECT_EQ(check.countries, 0U);
  EXPECT_EQ(check.sources, 1U);
}

TEST(CheckAuthority, ReadsEachFileThoughAnotherIsMalformed) {
  const test::TempFolder folder;
  folder.write("persons.json", R"({"version":1,"persons":[{"id":"a","nam":"Ada"}]})");
  folder.write("countries.json", R"({"version":1,"countries":[{"iso":"xx","name":"X"}]})");
  folder.write("sources.json", R"({"version":1,"sources":[{"id":"g","name":"Gazette"}]})");
  const AuthorityCheck check = check_authority(folder.path());
  EXPECT_FALSE(check.is_sound());
  ASSERT_EQ(check.errors.size(), 2U);
  EXPECT_TRUE(has(check.errors, "persons.json"));
  EXPECT_TRUE(has(check.errors, "nam"));
  EXPECT_TRUE(has(check.errors, "want two capitals"));
  EXPECT_EQ(check.sources, 1U);
}

TEST(CheckAuthority, NamesWhatTwoEntriesClaim) {
  const test::TempFolder folder;
  folder.write("persons.json", R"({"version":1,"persons":[
    {"id":"a","name":"Kim Jong Un","aliases":[{"t":"Kim","kind":"short"},{"t":"The Leader"}]},
    {"id":"b","name":"Kim Yo Jong","aliases":[{"t":"Kim","kind":"short"},{"t":"the leader"}]},
    {"id":"c","name":"Ada Example","aliases":[{"t":"ADA EXAMPLE"}]}]})");
  const AuthorityCheck check = check_authority(folder.path());
  EXPECT_FALSE(check.is_sound());
  EXPECT_TRUE(check.errors.empty());
  ASSERT_EQ(check.shared.size(), 2U);
  EXPECT_EQ(check.shared[0].name, "Kim");
  EXPECT_FALSE(check.shared[0].is_fault);
  EXPECT_EQ(check.shared[1].name, "The Leader");
  EXPECT_EQ(check.shared[1].ids, (std::vector<std::string>{"a", "b"}));
  EXPECT_TRUE(check.shared[1].is_fault);
}

TEST(CheckAuthority, WantsAFolderWithAtLeastOneFile) {
  const test::TempFolder folder;
  EXPECT_TRUE(has(check_authority(folder.path()).errors, "got none of them"));
  EXPECT_TRUE(has(check_authority(folder.path() / "nowhere").errors, "there is no folder"));
}

TEST(CheckAuthority, FindsTheBundledFilesSound) {
  EXPECT_TRUE(check_authority(DATELINE_AUTHORITY_FOLDER).is_sound());
}

}  // namespace
}  // namespace dateline
