#include <gtest/gtest.h>

#include <algorithm>

#include "tests/golden/golden_case.h"
#include "tests/golden/query_table.h"

namespace dateline {
namespace {

using std::filesystem::path;

// The files of the folders named, without those deeper in them.
std::vector<path> golden_files(const std::vector<std::string>& folders) {
  std::vector<path> files;
  for (const std::string& folder : folders) {
    for (const auto& entry : std::filesystem::directory_iterator(path(DATELINE_GOLDEN_FOLDER) / folder)) {
      if (entry.path().extension() == ".json") files.push_back(entry.path());
    }
  }
  std::sort(files.begin(), files.end());
  return files;
}

std::string name_of(const ::testing::TestParamInfo<path>& file) {
  std::string name = file.param.parent_path().filename().string() + "_" + file.param.stem().string();
  std::replace(name.begin(), name.end(), '-', '_');
  return name;
}

class Golden : public ::testing::TestWithParam<path> {};

TEST_P(Golden, AnswersAsExpected) {
  for (const std::string& difference : test::run_golden_file(GetParam())) ADD_FAILURE() << difference;
}

INSTANTIATE_TEST_SUITE_P(Files, Golden,
                         ::testing::ValuesIn(golden_files({"ranking", "facets", "snippets", "switches"})),
                         name_of);

class QueryTable : public ::testing::TestWithParam<path> {};

TEST_P(QueryTable, ReadsAndFindsAsExpected) {
  for (const std::string& difference : test::run_query_table(GetParam())) ADD_FAILURE() << difference;
}

INSTANTIATE_TEST_SUITE_P(Files, QueryTable, ::testing::ValuesIn(golden_files({"queries"})), name_of);

}  // namespace
}  // namespace dateline
