#include "indexer/index/index_database.h"

#include <gtest/gtest.h>

#include <fstream>

#include "indexer/index/sync.h"
#include "indexer/schema/side_tables.h"
#include "tests/support/temp_folder.h"

namespace dateline {
namespace {

class IndexDatabaseTest : public testing::Test {
 protected:
  IndexDatabaseTest() : generation_(generation_at(folder_.path(), 1)) {
    std::filesystem::create_directory(generation_.folder);
    Xapian::WritableDatabase database = create_index(generation_, "");
    database.commit();
  }

  Xapian::WritableDatabase writable() { return *open_index_for_writing(generation_); }

  test::TempFolder folder_;
  Generation generation_;
};

TEST_F(IndexDatabaseTest, MakesAnIndexWithSchemaAndUuid) {
  const auto database = open_index(generation_);
  ASSERT_TRUE(database.ok());
  EXPECT_EQ(database->get_metadata("uuid").size(), 36U);
  EXPECT_EQ(read_revision(*database), 0U);
}

TEST_F(IndexDatabaseTest, RefusesAnotherSchemaInWords) {
  {
    Xapian::WritableDatabase database = writable();
    database.set_metadata("schema", "99");
    database.commit();
  }
  for (const Error& error : {open_index(generation_).error(), open_index_for_writing(generation_).error()}) {
    EXPECT_NE(error.message.find("schema version 99"), std::string::npos) << error.message;
    EXPECT_NE(error.message.find("rebuild"), std::string::npos);
  }
}

TEST_F(IndexDatabaseTest, TakesAnEmptiedDatabaseForNoIndex) {
  // Xapian reads a file of no bytes as an empty database.
  std::ofstream(generation_.glass / "iamglass", std::ios::trunc).close();
  try {
    EXPECT_FALSE(open_index(generation_).ok());
  } catch (const Xapian::Error&) {
    SUCCEED();
  }
}

TEST_F(IndexDatabaseTest, SaysThatAnotherProgramWrites) {
  const Xapian::WritableDatabase first = writable();
  EXPECT_THROW(static_cast<void>(open_index_for_writing(generation_)), LockedError);
}

TEST_F(IndexDatabaseTest, DoesNotTakeALockFileOutOfReachForAnotherProgram) {
  std::filesystem::remove(generation_.glass / "flintlock");
  std::filesystem::create_directory(generation_.glass / "flintlock");
  try {
    static_cast<void>(open_index_for_writing(generation_));
    FAIL() << "it was opened";
  } catch (const LockedError& error) {
    FAIL() << error.what();
  } catch (const std::runtime_error& error) {
    EXPECT_NE(std::string(error.what()).find("cannot be locked: "), std::string::npos) << error.what();
  }
}

TEST_F(IndexDatabaseTest, ReadsItsRows) {
  Xapian::WritableDatabase database = writable();
  database.set_metadata("root:news", "/x/news");
  database.set_metadata("option:authority", "/x/authority");
  FileRecord record;
  record.root = "news";
  for (const char* path : {"b.md", "a.md"}) {
    record.path = path;
    database.set_metadata(record_key("news", path), encode_record(record));
  }
  EXPECT_EQ(read_roots(database, "/db"), (std::vector<Root>{{"news", "/x/news"}}));
  EXPECT_EQ(read_options(database).at("authority"), "/x/authority");
  const auto records = read_records(database);
  ASSERT_EQ(records.size(), 2U);
  EXPECT_EQ(records[0].path, "a.md");
  database.set_metadata("file:zz", "damaged");
  EXPECT_THROW(read_records(database), std::runtime_error);
}

}  // namespace
}  // namespace dateline
