// PersonSuggestions: persons that the articles of an index name and the authority files do not have, for the
// person who edits persons.json. Reads only.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "indexer/authority/authority.h"
#include "indexer/base/result.h"

namespace dateline {

struct Spelling {
  std::string text;
  std::uint64_t articles = 0;
};

struct PersonSuggestion {
  std::string name;                 // the spelling of most articles
  std::uint64_t articles = 0;       // of all spellings together
  std::vector<Spelling> spellings;  // the others: most articles first, then in order of text
};

// At most `limit`, most articles first, then in order of name. Spellings that folding or name_variants()
// makes equal are one person. What `authority` knows by now, whatever the index was made with, is left out.
// Errors: no index, another schema version. Throws Xapian::Error on a database that cannot be read.
Result<std::vector<PersonSuggestion>> suggest_persons(const std::filesystem::path& db,
                                                      const Authority& authority, std::size_t limit);

}  // namespace dateline
