#include "server/api/export_columns.h"

#include <algorithm>

#include "server/api/search_parameters.h"

namespace dateline {

const std::vector<std::string>& export_attributes() {
  static const std::vector<std::string> kNames = [] {
    std::vector<std::string> names = hit_attributes();
    names.insert(std::find(names.begin(), names.end(), "body"), "summary");
    return names;
  }();
  return kNames;
}

bool wants_attribute(const std::vector<std::string>& chosen, std::string_view name) {
  if (chosen.empty()) return name != "body";
  return std::find(chosen.begin(), chosen.end(), name) != chosen.end();
}

}  // namespace dateline
