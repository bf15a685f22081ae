#include "server/search/snapshot.h"

#include <gtest/gtest.h>

#include <array>
#include <fstream>
#include <thread>

#include "indexer/schema/side_tables.h"
#include "tests/support/test_index.h"

namespace dateline {
namespace {

using test::TestIndex;

std::string open_error(const TestIndex& index) {
  ColumnStore store;
  const auto snapshot = Snapshot::open(*current_generation(index.path()), store);
  return snapshot.ok() ? "" : snapshot.error().message;
}

TEST(Snapshot, FollowsCommits) {
  TestIndex index({{"a", "A", "x"}});
  ColumnStore store;
  auto snapshot = std::move(*Snapshot::open(*current_generation(index.path()), store));
  const FacetColumns* columns = &snapshot->columns();
  EXPECT_EQ(snapshot->info().revision, 1U);
  snapshot->follow(store);
  EXPECT_EQ(&snapshot->columns(), columns);
  index.put({"b", "B", "x", "", "en", "nato"});
  index.commit();
  snapshot->follow(store);
  EXPECT_EQ(snapshot->info().revision, 2U);
  EXPECT_EQ(snapshot->info().documents, 2U);
  EXPECT_EQ(snapshot->columns().facet(Facet::kSource).values().size(), 1U);
}

TEST(Snapshot, SharesTheColumnsOfARevision) {
  const TestIndex index({{"a", "A", "x"}});
  ColumnStore store;
  const auto first = std::move(*Snapshot::open(*current_generation(index.path()), store));
  const auto second = std::move(*Snapshot::open(*current_generation(index.path()), store));
  EXPECT_EQ(&first->columns(), &second->columns());
}

TEST(Snapshot, ReadsWordsAndNamesOnceARevision) {
  TestIndex index({{"a", "A", "kursk", "", "en", "nato"}});
  ColumnStore store;
  const auto first = std::move(*Snapshot::open(*current_generation(index.path()), store));
  const auto second = std::move(*Snapshot::open(*current_generation(index.path()), store));
  EXPECT_EQ(&first->words(), &second->words());
  EXPECT_EQ(&first->names(), &second->names());
  const auto prefix = std::vector<std::string>{"n"};
  EXPECT_EQ(first->names().completions(Facet::kSource, prefix, 5).size(), 1U);
  index.put({"b", "B", "kursk kyiv", "", "en", "nbc"});
  index.commit();
  first->follow(store);
  EXPECT_EQ(first->words().documents("kursk"), 2U);
  EXPECT_EQ(first->words().documents("kyiv"), 1U);
  EXPECT_EQ(first->names().completions(Facet::kSource, prefix, 5).size(), 2U);
  // The other one still stands on the revision before.
  EXPECT_EQ(second->words().documents("kursk"), 1U);
  EXPECT_EQ(second->names().completions(Facet::kSource, prefix, 5).size(), 1U);
}

TEST(Snapshot, SharesWordsAndNamesBetweenThreads) {
  const TestIndex index({{"a", "A", "kursk", "", "en", "nato"}});
  ColumnStore store;
  std::array<std::pair<const WordTable*, const NameTable*>, 4> seen{};
  std::array<std::unique_ptr<Snapshot>, 4> snapshots;
  std::vector<std::thread> threads;
  for (std::size_t at = 0; at < seen.size(); ++at) {
    threads.emplace_back([&, at] {
      snapshots[at] = std::move(*Snapshot::open(*current_generation(index.path()), store));
      seen[at] = {&snapshots[at]->words(), &snapshots[at]->names()};
    });
  }
  for (std::thread& thread : threads) thread.join();
  for (const auto& tables : seen) EXPECT_EQ(tables, seen.front());
}

TEST(Snapshot, KeepsTheMemoryOfTheNewestRevisionAlone) {
  TestIndex index({{"a", "A", "x"}});
  ColumnStore store(1U << 20U);
  const auto first = std::move(*Snapshot::open(*current_generation(index.path()), store));
  const auto second = std::move(*Snapshot::open(*current_generation(index.path()), store));
  const std::weak_ptr<RevisionMemory> before = first->memory();
  EXPECT_EQ(second->memory(), before.lock());
  index.put({"b", "B", "x"});
  index.commit();
  first->follow(store);
  EXPECT_TRUE(first->memory());
  EXPECT_TRUE(before.expired());
  EXPECT_FALSE(second->memory()) << "it is behind the newest";
  ColumnStore none;
  EXPECT_FALSE((*Snapshot::open(*current_generation(index.path()), none))->memory());
}

TEST(Snapshot, KnowsItsGenerationFromAnother) {
  TestIndex index({{"a", "A", "x"}});
  ColumnStore store;
  const Generation generation = *current_generation(index.path());
  const auto snapshot = std::move(*Snapshot::open(generation, store));
  EXPECT_TRUE(snapshot->is_of({generation}));
  std::filesystem::rename(generation.glass, generation.folder / "moved");
  EXPECT_FALSE(snapshot->is_of({generation}));
  std::filesystem::create_directory(generation.glass);
  EXPECT_FALSE(snapshot->is_of({generation}));
}

TEST(Snapshot, DoubtsWhatItReadOfAFileThatIsCut) {
  const TestIndex index({{"a", "A", "x"}});
  ColumnStore store;
  const Generation generation = *current_generation(index.path());
  std::ofstream(generation.glass / kWordsFile) << kWordsFileStart << "abc";
  const auto snapshot = std::move(*Snapshot::open(generation, store));
  EXPECT_NO_THROW(snapshot->check()) << "nothing was read";
  EXPECT_EQ(snapshot->words_files().front().read({8, 3}), "abc");
  EXPECT_NO_THROW(snapshot->check());
  std::filesystem::resize_file(generation.glass / kWordsFile, 9);
  EXPECT_THROW(snapshot->check(), std::runtime_error);
}

TEST(Snapshot, RefusesWhatItCannotRead) {
  TestIndex index({{"a", "A", "x"}});
  index.database().set_metadata("schema", "99");
  index.database().commit();
  EXPECT_NE(open_error(index).find("schema: the index is version 99, this program reads " +
                                   std::to_string(kSchemaVersion)),
            std::string::npos);
  index.database().set_metadata("schema", "");
  index.database().commit();
  EXPECT_NE(open_error(index).find("is no index of Dateline"), std::string::npos);
  const Generation generation = *current_generation(index.path());
  std::ofstream(generation.glass / "iamglass", std::ios::trunc).flush();
  EXPECT_NE(open_error(index).find("cannot be read"), std::string::npos);
}

}  // namespace
}  // namespace dateline
