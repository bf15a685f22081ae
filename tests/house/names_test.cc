// Holds that one name means one thing: types with linkage over the whole project (two of one name in one
// program are undefined behaviour that no linker reports), and what stands in the unnamed namespaces of a
// room, whose files the Release build compiles as one.
#include <gtest/gtest.h>

#include <map>
#include <optional>
#include <sstream>

#include "tests/house/source_files.h"

namespace dateline {
namespace {

constexpr std::string_view kWordCharacters =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_";

struct Definition {
  std::string name;
  bool is_unnamed = false;  // in an unnamed namespace
};

std::string word_at(const std::string& line, std::size_t at) {
  return line.substr(at, line.find_first_not_of(kWordCharacters, at) - at);
}

// The type that a line at namespace scope begins to define; definitions are not indented there.
std::optional<std::string> defined_type(const std::string& line) {
  for (const std::string keyword : {"struct ", "class ", "enum class "}) {
    if (!line.starts_with(keyword) || line.find('{') == std::string::npos) continue;
    const std::string name = word_at(line, keyword.size());
    const bool is_nested = line.compare(keyword.size() + name.size(), 2, "::") == 0;
    return is_nested ? std::nullopt : std::optional(name);
  }
  return std::nullopt;
}

// The constant that a line defines, by the house's way of naming them.
std::optional<std::string> defined_constant(const std::string& line) {
  if (!line.starts_with("constexpr ") && !line.starts_with("const ")) return std::nullopt;
  for (std::size_t at = line.find(" k"); at != std::string::npos; at = line.find(" k", at + 1)) {
    const std::string name = word_at(line, at + 1);
    if (name.size() > 1 && name[1] >= 'A' && name[1] <= 'Z') return name;
  }
  return std::nullopt;
}

std::vector<Definition> definitions(const SourceFile& file) {
  std::vector<Definition> found;
  bool is_unnamed = false;
  std::istringstream lines(file.text);
  for (std::string line; std::getline(lines, line);) {
    if (line == "namespace {") is_unnamed = true;
    if (line == "}  // namespace") is_unnamed = false;
    if (auto type = defined_type(line)) found.push_back({std::move(*type), is_unnamed});
    if (auto constant = defined_constant(line); constant && is_unnamed) found.push_back({*constant, true});
  }
  return found;
}

TEST(Names, ATypeIsDefinedOnce) {
  std::map<std::string, std::string> paths;
  for (const SourceFile& file : source_files({"indexer", "server", "docker"})) {
    for (const Definition& definition : definitions(file)) {
      if (definition.is_unnamed) continue;
      const auto [at, is_new] = paths.emplace(definition.name, file.path);
      EXPECT_TRUE(is_new) << definition.name << " is defined in " << at->second << " and in " << file.path;
    }
  }
  EXPECT_GT(paths.size(), 100U);
}

TEST(Names, TheUnnamedOnesOfARoomDiffer) {
  std::map<std::string, std::string> paths;  // by room and name
  for (const SourceFile& file : source_files({"indexer", "server", "docker"})) {
    for (const Definition& definition : definitions(file)) {
      if (!definition.is_unnamed) continue;
      const auto [at, is_new] = paths.emplace(file.room() + " " + definition.name, file.path);
      EXPECT_TRUE(is_new) << definition.name << " stands in " << at->second << " and in " << file.path;
    }
  }
  EXPECT_GT(paths.size(), 100U);
}

}  // namespace
}  // namespace dateline
