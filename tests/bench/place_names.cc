#include "tests/bench/place_names.h"

#include <algorithm>

namespace dateline::bench {

std::set<std::string> PlaceNames::codes_of(const std::vector<std::string>& places) {
  std::set<std::string> codes;
  for (const std::string& place : places) {
    const std::string code = code_of(place);
    if (code.empty()) {
      ++unknown_[place];
    } else {
      codes.insert(code);
    }
  }
  return codes;
}

std::string PlaceNames::code_of(std::string_view place) const {
  std::string name(place);
  std::replace(name.begin(), name.end(), '-', ' ');
  if (const auto value = authority_.resolve(Facet::kCountry, name)) return value->id;
  for (std::size_t space = name.find(' '); space != std::string::npos; space = name.find(' ', space + 1)) {
    const std::string both = name.substr(0, space) + " and" + name.substr(space);
    if (const auto value = authority_.resolve(Facet::kCountry, both)) return value->id;
  }
  return "";
}

}  // namespace dateline::bench
