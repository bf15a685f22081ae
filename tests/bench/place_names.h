// Place names as data sets write them ("west-germany", "uk") as the country codes of an authority file. Used
// by the countries program.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/authority/authority.h"

namespace dateline::bench {

class PlaceNames {
 public:
  // `authority` must outlive this.
  explicit PlaceNames(const Authority& authority) : authority_(authority) {}

  // The codes of those places that the authority file knows: hyphens are spaces, and two names may stand for
  // "A and B" ("trinidad-tobago"). The others are counted in unknown().
  std::set<std::string> codes_of(const std::vector<std::string>& places);

  // Every name that was asked for in vain, with how often.
  const std::map<std::string, std::size_t>& unknown() const { return unknown_; }

 private:
  std::string code_of(std::string_view place) const;

  const Authority& authority_;
  std::map<std::string, std::size_t> unknown_;
};

}  // namespace dateline::bench
