#include "indexer/index/generation_store.h"

#include <gtest/gtest.h>

#include "indexer/index/manifest.h"
#include "tests/support/temp_folder.h"

namespace dateline {
namespace {

Generation build(const std::filesystem::path& db) {
  const Generation generation = begin_generation(db, *published_generation(db));
  std::filesystem::create_directory(generation.glass);
  test::TempFolder scratch;
  std::filesystem::copy_file(scratch.write("f", "bytes"), generation.glass / "iamglass");
  return generation;
}

TEST(PrepareIndexFolder, MakesFoldersAndTakesItsOwn) {
  const test::TempFolder folder;
  EXPECT_TRUE(prepare_index_folder(folder / "a/b/db").ok());
  EXPECT_TRUE(prepare_index_folder(folder / "a/b/db").ok());
  folder.write("a/b/db/lock", "");
  folder.write("a/b/db/gen-000001/x", "");
  EXPECT_TRUE(prepare_index_folder(folder / "a/b/db").ok());
}

TEST(PrepareIndexFolder, RefusesWhatIsNoIndexAndTouchesNothing) {
  const test::TempFolder folder;
  const auto file = folder.write("home/letter.txt", "dear");
  EXPECT_NE(prepare_index_folder(folder / "home").error().message.find("letter.txt"), std::string::npos);
  EXPECT_NE(prepare_index_folder(file).error().message.find("is a file"), std::string::npos);
  EXPECT_EQ(test::read_text(file), "dear");
}

TEST(GenerationStore, PublishesAndKeepsThePreviousOne) {
  const test::TempFolder folder;
  const auto& db = folder.path();
  EXPECT_FALSE(published_generation(db)->has_value());
  for (std::uint64_t number = 1; number <= 3; ++number) {
    const Generation generation = build(db);
    EXPECT_EQ(generation.number, number);
    publish_generation(db, generation);
    EXPECT_EQ((*published_generation(db))->number, number);
    EXPECT_TRUE(has_manifest(generation));
  }
  EXPECT_FALSE(std::filesystem::exists(db / "gen-000001"));
  EXPECT_TRUE(std::filesystem::exists(db / "gen-000002"));
}

TEST(GenerationStore, ClearsWhatWasNeverPublished) {
  const test::TempFolder folder;
  publish_generation(folder.path(), build(folder.path()));
  folder.write("gen-000002/glass/half", "written");
  const Generation next = begin_generation(folder.path(), *published_generation(folder.path()));
  EXPECT_EQ(next.number, 2U);
  EXPECT_TRUE(std::filesystem::is_empty(next.folder));
  discard_generation(next);
  EXPECT_FALSE(std::filesystem::exists(next.folder));
}

TEST(GenerationStore, DiscardsNothingThatThePointerMayName) {
  const test::TempFolder folder;
  const Generation generation = build(folder.path());
  folder.write("current", "gen-000001\n");
  discard_generation(generation);
  EXPECT_TRUE(std::filesystem::exists(generation.folder));
  folder.write("current", "gen-0");
  discard_generation(generation);
  EXPECT_TRUE(std::filesystem::exists(generation.folder));
}

TEST(GenerationStore, TakesNoPointerThatCannotBeReadForNone) {
  const test::TempFolder folder;
  std::filesystem::create_symlink("current", folder / "current");  // leads to itself
  const auto generation = published_generation(folder.path());
  ASSERT_FALSE(generation);
  EXPECT_NE(generation.error().message.find("current' cannot be read: "), std::string::npos)
      << generation.error().message;
}

TEST(GenerationStore, SaysWhatIsWrongWithThePointer) {
  for (const char* text : {"", "gen-1", "../elsewhere", "gen-000009"}) {
    const test::TempFolder folder;
    folder.write("current", std::string(text) + (*text == '\0' ? "" : "\n"));
    EXPECT_FALSE(published_generation(folder.path()).ok()) << text;
  }
}

}  // namespace
}  // namespace dateline
