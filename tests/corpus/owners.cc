#include "tests/corpus/owners.h"

#include "tests/corpus/text.h"

namespace dateline::corpus {

void Owners::claim(std::string_view name, const Place& owner, std::string_view what, Findings& findings) {
  const auto [found, is_new] = owners_.emplace(fold(name), owner.entry);
  if (is_new || found->second == owner.entry) return;
  findings.push_back({owner.file, owner.entry + ": " + std::string(what) + " '" + std::string(name) +
                                      "' is owned by " + found->second + " too"});
}

const std::string* Owners::owner_of(std::string_view name) const {
  const auto found = owners_.find(fold(name));
  return found == owners_.end() ? nullptr : &found->second;
}

}  // namespace dateline::corpus
