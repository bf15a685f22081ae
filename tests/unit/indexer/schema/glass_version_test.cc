#include "indexer/schema/glass_version.h"

#include <gtest/gtest.h>
#include <xapian.h>

#include "indexer/base/bytes.h"
#include "tests/support/temp_folder.h"

namespace dateline {
namespace {

TEST(CheckGlassVersion, TakesWhatXapianWrites) {
  const test::TempFolder folder;
  const auto path = folder.path() / "glass";
  Xapian::WritableDatabase database(path.string(), Xapian::DB_CREATE | Xapian::DB_NO_SYNC);
  EXPECT_TRUE(check_glass_version(test::read_text(path / kGlassVersionFile)).ok());
  for (int round = 0; round < 40; ++round) {
    for (int i = 0; i < 50; ++i) {
      Xapian::Document document;
      document.set_data(std::string(3000, 'x') + std::to_string(i * round));
      document.add_term("word" + std::to_string(round * i));
      i % 3 == 0 && round > 0 ? database.replace_document(1U + static_cast<unsigned>(i), document)
                              : static_cast<void>(database.add_document(document));
    }
    database.commit();
    const Outcome checked = check_glass_version(test::read_text(path / kGlassVersionFile));
    EXPECT_TRUE(checked.ok()) << checked.error().message;
  }
}

struct Table {
  std::uint64_t root = 3;
  std::uint64_t shape = 1U << 2U;  // levels and two flags
  std::uint64_t unit = 4;
  std::vector<std::uint64_t> free_list{7, 20, 5, 2, 5, 9};
};

// A version file whose second table is as given.
std::string version_with(const Table& second) {
  ByteWriter out;
  out.put_number(7);
  for (int i = 0; i < 6; ++i) {
    const Table table = i == 1 ? second : Table{};
    for (const std::uint64_t number :
         {table.root, table.shape, std::uint64_t{40}, table.unit, std::uint64_t{0}}) {
      out.put_number(number);
    }
    ByteWriter list;
    for (const std::uint64_t number : table.free_list) list.put_number(number);
    out.put_text(list.bytes());
  }
  return std::string(32, 'x') + out.take();
}

TEST(CheckGlassVersion, RefusesWhatXapianCouldNotBear) {
  ASSERT_TRUE(check_glass_version(version_with({})).ok());
  ASSERT_TRUE(check_glass_version(version_with({0, 1, 4, {}})).ok());
  ASSERT_TRUE(check_glass_version(version_with({3, 4, 4, {7, 20, 0, 0, 0, 0}})).ok());
  struct Case {
    Table table;
    const char* problem;
  };
  for (const Case& wrong : std::initializer_list<Case>{
           {{3, 10U << 2U, 4}, "table docdata has 10 levels"},
           {{3, (1U << 2U) + 1, 4}, "table docdata has 1 levels"},
           {{3, 4, 0}, "table docdata has blocks of 0 times 2048 bytes"},
           {{3, 4, 32}, "table docdata has blocks of 32 times 2048 bytes"},
           {{20, 4, 4}, "table docdata has a root that is not in it"},
           {{3, 4, 4, {}}, "table docdata has a root that is not in it"},
           {{3, 4, 4, {7, 20, 5, 1, 5, 9}}, "table docdata has a list of free blocks that is not in it"},
           {{3, 4, 4, {7, 20, 5, 2, 5, 2048}}, "table docdata has a list of free blocks that is not in it"},
           {{3, 4, 4, {7, 20, 20, 2, 5, 9}}, "table docdata has a list of free blocks that is not in it"},
           {{3, 4, 4, {7, 20, 5, 2}}, "table docdata has a list of free blocks that is not in it"}}) {
    const Outcome checked = check_glass_version(version_with(wrong.table));
    ASSERT_FALSE(checked.ok()) << wrong.problem;
    EXPECT_EQ(checked.error().message, std::string("iamglass: ") + wrong.problem);
  }
  const std::string whole = version_with({});
  for (std::size_t size = 0; size < whole.size(); ++size) {
    EXPECT_FALSE(check_glass_version(std::string_view(whole).substr(0, size)).ok()) << size;
  }
}

}  // namespace
}  // namespace dateline
