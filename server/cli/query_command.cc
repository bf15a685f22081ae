#include "server/cli/query_command.h"

#include <unistd.h>

#include <cstdlib>
#include <iostream>

#include "indexer/base/utf8.h"
#include "server/api/parameter_values.h"
#include "server/api/routes.h"
#include "server/api/search_json.h"
#include "server/api/search_parameters.h"
#include "server/cli/export_command.h"
#include "server/cli/messages.h"
#include "server/cli/result_text.h"
#include "server/search/searcher.h"

namespace dateline {
namespace {

// NO_COLOR as https://no-color.org has it: set and not empty.
Marks marks_for(const std::string& color) {
  if (color == "always") return Marks::kBold;
  const char* no_color = std::getenv("NO_COLOR");
  const bool is_plain = no_color != nullptr && *no_color != '\0';
  return color == "auto" && !is_plain && isatty(STDOUT_FILENO) == 1 ? Marks::kBold : Marks::kStars;
}

}  // namespace

int query_command(const ServerSettings& settings, const CommandLine& line) {
  if (line.format == "csv" || line.format == "ndjson") return export_command(settings, line);
  if (!line.format.empty() && line.format != "text" && line.format != "json") {
    return fail(unwanted_value("", "format", "text|json|csv|ndjson", line.format), 2);
  }
  // Scripts want the set that they asked for: what helps a person at a page is asked for here.
  const Parameters given = with_default(with_default(line.parameters, "typos", "off"), "relax", "off");
  auto parameters = read_search_parameters(given, ParameterPolicy::kStrict, rules_of(settings));
  if (!parameters) return fail(parameters.error(), 2);
  const auto pool = SearcherPool::open(settings.db);
  if (!pool) return fail(pool.error(), 1);
  const SearchResponse response = (*pool)->search(parameters->request);
  if (line.wants_json || line.format == "json") {
    std::cout << search_json(*parameters, response) << "\n";
  } else {
    for (const Warning& warning : response.warnings) {
      std::cerr << "dateline-server: " << printable(warning.message) << "\n";
    }
    std::cerr << reading_text(response);
    std::cout << result_text(parameters->request, response, marks_for(settings.color));
  }
  std::cout.flush();
  return std::cout ? 0 : 1;
}

}  // namespace dateline
