// Authority check: are persons.json, countries.json and sources.json whole and free of contradictions?
// Used by corpus_check, which hands the names found here to the article check. Known is read-only once made.
// Not a loader for the programs: it keeps only what front matter may say.
#pragma once

#include <filesystem>
#include <map>
#include <set>
#include <string>

#include "tests/corpus/finding.h"

namespace dateline::corpus {

// What front matter and the other files may name, folded unless said otherwise.
struct Known {
  std::set<std::string> persons;               // ids, names, native names and full aliases
  std::set<std::string> codes;                 // ISO codes of countries, as they are
  std::set<std::string> countries;             // codes, names and aliases
  std::map<std::string, std::string> sources;  // name or alias to the name as shown
};

// Checks the three files of `corpus`/authority and returns the names they know; a file that cannot be read
// knows none.
Known check_authority(const std::filesystem::path& corpus, Findings& findings);

}  // namespace dateline::corpus
