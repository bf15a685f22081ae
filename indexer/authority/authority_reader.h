// Reads the three authority files into values, checking every field: a wrong or misspelt one is an Error that
// names the file, the entry and what was wanted. Used by Authority::load alone.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "indexer/authority/authority.h"
#include "indexer/base/result.h"

namespace dateline {

struct PersonFile {
  std::vector<Person> persons;
  std::vector<std::string> blocks;
};

// `text` is the JSON; ids and names are unique in what comes back.
Result<PersonFile> read_persons(std::string_view text);
Result<std::vector<Country>> read_countries(std::string_view text);
Result<std::vector<Source>> read_sources(std::string_view text);

}  // namespace dateline
