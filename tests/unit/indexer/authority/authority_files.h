// Small authority files for the tests of this room, in a folder that goes away with its owner.
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <stdexcept>
#include <string>

#include "indexer/authority/authority.h"

namespace dateline {

class AuthorityFolder {
 public:
  AuthorityFolder() {
    const auto* test = testing::UnitTest::GetInstance()->current_test_info();
    folder_ = std::filesystem::path(testing::TempDir()) /
              ("authority-" + std::string(test->test_suite_name()) + "-" + test->name());
    std::filesystem::remove_all(folder_);
    std::filesystem::create_directories(folder_);
  }
  ~AuthorityFolder() {
    std::error_code ignored;
    std::filesystem::remove_all(folder_, ignored);
  }
  AuthorityFolder(const AuthorityFolder&) = delete;
  AuthorityFolder& operator=(const AuthorityFolder&) = delete;

  void write(const std::string& file, const std::string& text) const {
    std::ofstream(folder_ / file, std::ios::binary) << text;
  }
  const std::filesystem::path& path() const { return folder_; }

 private:
  std::filesystem::path folder_;
};

// Loads the given entries ("{...},{...}" each) as the three files.
inline Authority load_entries(const std::string& persons, const std::string& countries = "",
                              const std::string& sources = "") {
  const AuthorityFolder folder;
  folder.write("persons.json", "{\"version\":1,\"persons\":[" + persons + "]}");
  folder.write("countries.json", "{\"version\":1,\"countries\":[" + countries + "]}");
  folder.write("sources.json", "{\"version\":1,\"sources\":[" + sources + "]}");
  auto loaded = Authority::load(folder.path());
  if (!loaded) throw std::runtime_error(loaded.error().message);
  return std::move(*loaded);
}

}  // namespace dateline
