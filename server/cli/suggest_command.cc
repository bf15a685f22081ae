#include "server/cli/suggest_command.h"

#include <iostream>

#include "server/api/suggest_json.h"
#include "server/api/suggest_parameters.h"
#include "server/cli/messages.h"
#include "server/cli/suggest_text.h"
#include "server/search/searcher.h"

namespace dateline {
int suggest_command(const ServerSettings& settings, const CommandLine& line) {
  const auto request = read_suggest_parameters(line.parameters, settings.limits);
  if (!request) return fail(request.error(), 2);
  const auto pool = SearcherPool::open(settings.db);
  if (!pool) return fail(pool.error(), 1);
  const Suggestions suggestions = (*pool)->suggest(*request);
  if (line.wants_json) {
    std::cout << suggest_json(*request, suggestions) << "\n";
  } else {
    std::cout << suggest_text(suggestions);
  }
  std::cout.flush();
  return std::cout ? 0 : 1;
}

}  // namespace dateline
