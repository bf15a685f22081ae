#include "tests/bench/speed_target.h"

#include <algorithm>
#include <fstream>
#include <utility>

#include "indexer/base/utf8.h"
#include "server/api/url_encoding.h"

namespace dateline::bench {
namespace {

Result<std::vector<std::string>> read_addresses(std::ifstream& in) {
  std::vector<std::string> targets;
  std::string line;
  for (std::size_t number = 1; std::getline(in, line); ++number) {
    if (line.empty()) continue;
    const bool is_clean =
        std::all_of(line.begin(), line.end(), [](char byte) { return byte > ' ' && byte < 127; });
    if (line[0] != '/' || !is_clean) {
      return make_error("queries", "line " + std::to_string(number) + ": want an encoded address, got '" +
                                       printable(line.substr(0, 80)) + "'");
    }
    targets.push_back(line);
  }
  return targets;
}

}  // namespace

std::string search_target(const SpeedQuery& query) {
  Parameters parameters{{"q", typed_text(query)}, {"match", query.match == WordMatch::kOr ? "any" : "all"},
                        {"variants", "off"},      {"typos", "off"},
                        {"relax", "off"},         {"facets", "source,person,country"},
                        {"facetLimit", "20"},     {"interval", "month"}};
  for (const auto& [name, value] :
       {std::pair{"country", &query.country}, std::pair{"from", &query.from}, std::pair{"to", &query.to}}) {
    if (!value->empty()) parameters.emplace_back(name, *value);
  }
  return "/api/v1/search?" + encode_parameters(parameters);
}

Result<std::vector<std::string>> read_targets(const std::filesystem::path& file) {
  std::ifstream in(file);
  if (in.peek() == '/') return read_addresses(in);
  const auto queries = read_speed_queries(file);
  if (!queries) return queries.error();
  std::vector<std::string> targets;
  targets.reserve(queries->size());
  for (const SpeedQuery& query : *queries) targets.push_back(search_target(query));
  return targets;
}

}  // namespace dateline::bench
