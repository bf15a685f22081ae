#include "indexer/authority/authority_file.h"

#include <gtest/gtest.h>

#include "tests/unit/indexer/authority/authority_files.h"

namespace dateline {
namespace {

TEST(ReadAuthorityFile, TellsAbsentEmptyAndUnreadableApart) {
  const test::TempFolder folder;
  EXPECT_EQ(*read_authority_file(folder.path() / "persons.json"), std::nullopt);
  folder.write("persons.json", "");
  EXPECT_EQ(*read_authority_file(folder.path() / "persons.json"), std::optional<std::string>(""));
  folder.write("persons.json", "a\n");
  EXPECT_EQ(*read_authority_file(folder.path() / "persons.json"), std::optional<std::string>("a\n"));
  const auto directory = read_authority_file(folder.path());
  ASSERT_FALSE(directory.ok());
  EXPECT_NE(directory.error().message.find("want a regular file"), std::string::npos);
}

}  // namespace
}  // namespace dateline
