#include "server/cli/facet_command.h"

#include <iomanip>
#include <iostream>

#include "indexer/base/utf8.h"
#include "server/api/facet_json.h"
#include "server/api/facet_parameters.h"
#include "server/api/parameter_values.h"
#include "server/api/routes.h"
#include "server/cli/messages.h"
#include "server/search/searcher.h"

namespace dateline {
namespace {

constexpr int kCountWidth = 8;

// Labels are foreign text: nothing in them can move a cursor.
std::string value_name(const FacetCount& value) {
  const std::string label = printable(clean_line(value.label));
  return value.label == value.id ? label : label + "  " + printable(value.id);
}

void print_values(const FacetParameters& parameters, const FacetValuesResponse& response) {
  for (const FacetCount& value : response.values) {
    std::cout << std::setw(kCountWidth) << value.count << "  " << value_name(value) << "\n";
  }
  std::cout << response.total << (response.total == 1 ? " value" : " values");
  if (!response.values.empty() && response.values.size() < response.total) {
    std::cout << ", shown " << parameters.options.offset + 1 << " to "
              << parameters.options.offset + response.values.size();
  }
  std::cout << "\n";
}

}  // namespace

int facet_command(const ServerSettings& settings, const CommandLine& line) {
  const auto parameters =
      read_facet_parameters(line.subject, with_default(line.parameters, "typos", "off"), rules_of(settings));
  if (!parameters) return fail(parameters.error(), 2);
  const auto pool = SearcherPool::open(settings.db);
  if (!pool) return fail(pool.error(), 1);
  const FacetValuesResponse response = (*pool)->facet_values(parameters->request, parameters->options);
  if (line.wants_json) {
    std::cout << facet_json(*parameters, response) << "\n";
  } else {
    for (const Warning& warning : response.warnings) {
      std::cerr << "dateline-server: " << printable(warning.message) << "\n";
    }
    print_values(*parameters, response);
  }
  std::cout.flush();
  return std::cout ? 0 : 1;
}

}  // namespace dateline
