#include "tests/bench/place_names.h"

#include <gtest/gtest.h>

#include <fstream>

#include "tests/bench/data_files.h"
#include "tests/bench/program.h"
#include "tests/support/temp_folder.h"

namespace dateline::bench {
namespace {

TEST(PlaceNames, AreThoseOfTheAuthorityFile) {
  const test::TempFolder folder;
  std::ofstream(folder.path() / "countries.json") << R"({"version": 1, "countries": [
    {"iso": "SV", "name": "El Salvador"}, {"iso": "US", "name": "United States", "aliases": ["USA"]},
    {"iso": "TT", "name": "Trinidad and Tobago"}]})";
  const Authority authority = checked(Authority::load(folder.path()));
  PlaceNames places(authority);
  EXPECT_EQ(places.codes_of({"usa", "el-salvador", "trinidad-tobago"}),
            (std::set<std::string>{"SV", "TT", "US"}));
  EXPECT_EQ(places.codes_of({"atlantis", "usa"}), (std::set<std::string>{"US"}));
  EXPECT_TRUE(places.codes_of({"atlantis", ""}).empty());
  EXPECT_EQ(places.unknown(), (std::map<std::string, std::size_t>{{"", 1}, {"atlantis", 2}}));
}

}  // namespace
}  // namespace dateline::bench
