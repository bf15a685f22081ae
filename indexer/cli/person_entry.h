// PersonEntry: a suggested person as an entry of persons.json, ready to paste. Pure functions.
#pragma once

#include <set>
#include <string>

#include "indexer/authority/authority.h"
#include "indexer/index/person_suggestions.h"

namespace dateline {

// Makes entries with ids that neither the files have nor an earlier entry.
class PersonEntries {
 public:
  explicit PersonEntries(const Authority& authority);

  // One line of JSON: id, name, the spellings seen as aliases, the last name as a short one where it is not
  // too common, and a note with the number of articles.
  std::string entry(const PersonSuggestion& person);

 private:
  std::string new_id(const std::string& name);

  std::set<std::string> ids_;
};

}  // namespace dateline
