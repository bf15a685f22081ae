// AuthorityCheck: everything that is wrong or doubtful in a folder of authority files, for the person who
// edits them. Each file is read even when another is malformed. Pure but for reading; any thread.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "indexer/schema/field.h"

namespace dateline {

// A name, as the first of them writes it, that several entries of a facet claim. `is_fault`: nothing tells
// them apart, so that it stands for the first entry alone or for none; otherwise it is a short name, a
// demonym or a capital, which are decided by what stands around them.
struct SharedName {
  Facet facet = Facet::kPerson;
  std::string name;
  std::vector<std::string> ids;  // in the file's order
  bool is_fault = false;
};

struct AuthorityCheck {
  std::uint64_t persons = 0;
  std::uint64_t person_names = 0;  // ways to write them
  std::uint64_t blocks = 0;
  std::uint64_t countries = 0;
  std::uint64_t country_names = 0;
  std::uint64_t sources = 0;
  std::uint64_t source_names = 0;
  std::vector<std::string> errors;  // file, entry, what was wanted; of each file the first
  std::vector<SharedName> shared;   // persons, countries, sources; in order of name

  bool is_sound() const;
};

// A folder that is not there, or that holds none of the three files, is an error.
AuthorityCheck check_authority(const std::filesystem::path& folder);

}  // namespace dateline
