#include "indexer/index/shard_merge.h"

#include <gtest/gtest.h>
#include <sys/resource.h>
#include <xapian.h>

#include "indexer/index/read_back.h"
#include "tests/support/temp_folder.h"
#include "tests/unit/indexer/index/long_list.h"

namespace dateline {
namespace {

TEST(MergeShards, CountsDocidsOnAndKeepsRows) {
  const test::TempFolder folder;
  std::vector<std::filesystem::path> shards;
  for (int shard = 0; shard < 5; ++shard) {
    shards.push_back(folder / ("shard" + std::to_string(shard)));
    Xapian::WritableDatabase database(shards.back().string(), Xapian::DB_CREATE);
    database.set_metadata("row" + std::to_string(shard), "x");
    // One has rows and no documents.
    for (int i = 0; shard != 2 && i < 3; ++i) {
      Xapian::Document document;
      document.set_data(std::to_string(shard) + "." + std::to_string(i));
      document.add_boolean_term("T" + std::to_string(i));
      database.add_document(document);
    }
    database.commit();
  }
  merge_shards({shards, 12, {}}, folder / "merged");
  const Xapian::Database merged((folder / "merged").string());
  std::string order;
  for (auto posting = merged.postlist_begin(""); posting != merged.postlist_end(""); ++posting) {
    order += std::to_string(*posting) + "=" + merged.get_document(*posting).get_data() + " ";
  }
  EXPECT_EQ(order, "1=0.0 2=0.1 3=0.2 4=1.0 5=1.1 6=1.2 7=3.0 8=3.1 9=3.2 10=4.0 11=4.1 12=4.2 ");
  EXPECT_EQ(merged.get_metadata("row2"), "x");
  EXPECT_EQ(merged.get_termfreq("T1"), 4U);
}

TEST(MergeShards, JoinsMoreThanMayBeOpenInOrder) {
  constexpr unsigned kShards = 150;
  const test::TempFolder folder;
  std::vector<std::filesystem::path> shards;
  for (unsigned shard = 0; shard < kShards; ++shard) {
    shards.push_back(folder / ("shard" + std::to_string(shard)));
    Xapian::WritableDatabase database(shards.back().string(), Xapian::DB_CREATE | Xapian::DB_NO_SYNC);
    database.set_metadata("row" + std::to_string(shard), "x");
    Xapian::Document document;
    document.set_data(std::to_string(shard));
    document.add_boolean_term("T");
    database.add_document(document);
    database.commit();
  }
  rlimit before{};
  ::getrlimit(RLIMIT_NOFILE, &before);
  const rlimit few{500, before.rlim_max};
  ::setrlimit(RLIMIT_NOFILE, &few);
  merge_shards({shards, kShards, {}}, folder / "merged");
  ::setrlimit(RLIMIT_NOFILE, &before);
  const Xapian::Database merged((folder / "merged").string());
  EXPECT_EQ(merged.get_termfreq("T"), kShards);
  for (unsigned shard = 0; shard < kShards; ++shard) {
    EXPECT_EQ(merged.get_document(shard + 1).get_data(), std::to_string(shard));
    EXPECT_EQ(merged.get_metadata("row" + std::to_string(shard)), "x");
  }
  for (const auto& shard : shards) EXPECT_FALSE(std::filesystem::exists(shard)) << shard;
}

TEST(MergeShards, ReadsLongListsAgain) {
  const test::TempFolder folder;
  Xapian::WritableDatabase shard((folder / "shard").string(), Xapian::DB_CREATE | Xapian::DB_NO_SYNC);
  std::vector<Xapian::docid> sound;
  std::vector<Xapian::docid> all;
  for (int terms = test::kFewestTerms; terms < test::kMostTerms; ++terms) {
    all.push_back(shard.add_document(test::document_with_list(test::kRun, terms)));
    if (reads_back(shard, all.back())) sound.push_back(all.back());
  }
  shard.commit();
  merge_shards({{folder / "shard"}, all.size(), sound}, folder / "merged");
  EXPECT_THROW(merge_shards({{folder / "shard"}, all.size(), all}, folder / "bad"), std::runtime_error);
}

TEST(MergeShards, MakesADatabaseOfNone) {
  const test::TempFolder folder;
  merge_shards({}, folder / "merged");
  EXPECT_EQ(Xapian::Database((folder / "merged").string()).get_doccount(), 0U);
}

}  // namespace
}  // namespace dateline
