#include "indexer/authority/name_variants.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace dateline {
namespace {

TEST(NameVariants, MakesOtherSpellings) {
  struct Row {
    std::string name;
    std::string variant;
  };
  const std::vector<Row> rows{
      {"Volodymyr Zelenskyy", "volodymyr zelensky"},
      {"Volodymyr Zelenskyy", "volodymyr zelenskiy"},
      {"Zelensky", "zelenskyi"},
      {"Sergei Lavrov", "sergey lavrov"},
      {"Dmitry Peskov", "dmitri peskov"},
      {"Dmitry Polyanskiy", "dmitri polyansky"},
      {"Alexei Navalny", "alexey navalny"},
      {"Kim Jong Un", "kim jongun"},
      {"Kim Jong-un", "kim jongun"},
      {"Bashar al-Assad", "bashar el assad"},
      {"Bashar al-Assad", "bashar assad"},
      {"al-Sisi", "el sisi"},
  };
  for (const Row& row : rows) {
    const auto variants = name_variants(row.name);
    EXPECT_NE(std::find(variants.begin(), variants.end(), row.variant), variants.end()) << row.variant;
  }
}

TEST(NameVariants, LeavesOtherNamesAlone) {
  for (const char* name : {"", "-", "Lloyd Austin", "Kim", "Angela Merkel", "김정은", "Ri", "\xFF"}) {
    const auto variants = name_variants(name);
    EXPECT_TRUE(variants.empty()) << name << " " << (variants.empty() ? "" : variants[0]);
  }
}

TEST(NameVariants, AreBoundedUniqueAndNeverTheNameItself) {
  std::string name = "Dmitry";
  for (int i = 0; i < 50; ++i) name += " Dmitry";
  auto variants = name_variants(name);
  EXPECT_EQ(variants.size(), 32U);
  std::sort(variants.begin(), variants.end());
  EXPECT_EQ(std::adjacent_find(variants.begin(), variants.end()), variants.end());
}

}  // namespace
}  // namespace dateline
