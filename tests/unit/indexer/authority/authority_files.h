// Small authority files for the tests of this room.
#pragma once

#include <stdexcept>
#include <string>
#include <utility>

#include "indexer/authority/authority.h"
#include "tests/support/temp_folder.h"

namespace dateline {

// Loads the given entries ("{...},{...}" each) as the three files.
inline Authority load_entries(const std::string& persons, const std::string& countries = "",
                              const std::string& sources = "") {
  const test::TempFolder folder;
  folder.write("persons.json", "{\"version\":1,\"persons\":[" + persons + "]}");
  folder.write("countries.json", "{\"version\":1,\"countries\":[" + countries + "]}");
  folder.write("sources.json", "{\"version\":1,\"sources\":[" + sources + "]}");
  auto loaded = Authority::load(folder.path());
  if (!loaded) throw std::runtime_error(loaded.error().message);
  return std::move(*loaded);
}

}  // namespace dateline
