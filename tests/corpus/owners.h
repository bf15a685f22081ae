// Owners: who a name belongs to, so that a name of two owners is found.
// Used by the checks of persons, countries and sources; one for each kind of name that must be unique. Not
// safe to share between threads. Names are compared folded.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "tests/corpus/json_shape.h"

namespace dateline::corpus {

class Owners {
 public:
  // Notes that `owner` is called `name`; adds a finding when another owner was before. `what` is the kind of
  // name, for the message.
  void claim(std::string_view name, const Place& owner, std::string_view what, Findings& findings);

  // Whose a name is, as Place::entry; nullptr when nobody's.
  const std::string* owner_of(std::string_view name) const;

  const std::map<std::string, std::string>& all() const { return owners_; }

 private:
  std::map<std::string, std::string> owners_;  // folded name to Place::entry
};

}  // namespace dateline::corpus
