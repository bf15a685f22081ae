#include "server/cli/export_command.h"

#include <cerrno>
#include <csignal>
#include <cstring>
#include <iostream>
#include <limits>

#include "indexer/base/utf8.h"
#include "server/api/export_writer.h"
#include "server/api/parameter_values.h"
#include "server/api/routes.h"
#include "server/cli/messages.h"

namespace dateline {
namespace {

constexpr std::uint32_t kEveryRow = std::numeric_limits<std::uint32_t>::max();

// Which rows, and which export they are of.
struct Wanted {
  std::uint32_t offset = 0;
  std::uint32_t limit = kEveryRow;
  ExportParameters parameters;
};

Result<Wanted> read_wanted(const ServerSettings& settings, const CommandLine& line) {
  Parameters stretch;
  Parameters rest{{"format", line.format}};
  for (const auto& parameter : line.parameters) {
    const bool is_of_stretch = parameter.first == "limit" || parameter.first == "offset";
    (is_of_stretch ? stretch : rest).push_back(parameter);
  }
  const auto values = ParameterValues::collect(stretch, ParameterPolicy::kStrict);
  if (!values) return values.error();
  const auto offset = values->whole("offset", "bad_offset", {0, kEveryRow, 0});
  if (!offset) return offset.error();
  const auto limit = values->whole("limit", "bad_limit", {1, kEveryRow, kEveryRow});
  if (!limit) return limit.error();
  auto parameters = read_export_parameters(rest, rules_of(settings));
  if (!parameters) return parameters.error();
  return Wanted{*offset, *limit, std::move(parameters).value()};
}

}  // namespace

int export_command(const ServerSettings& settings, const CommandLine& line) {
  const auto wanted = read_wanted(settings, line);
  if (!wanted) return fail(wanted.error(), 2);
  const auto pool = SearcherPool::open(settings.db);
  if (!pool) return fail(pool.error(), 1);
  std::signal(SIGPIPE, SIG_IGN);  // told by EPIPE instead
  ExportRun run = (*pool)->begin_export(wanted->parameters.request);
  run.keep(wanted->offset, wanted->limit);
  for (const Warning& warning : run.warnings()) {
    std::cerr << "dateline-server: " << printable(warning.message) << "\n";
  }
  int reason = 0;
  const auto counts = write_export(**pool, run, wanted->parameters, [&reason](std::string_view bytes) {
    reason = print_bytes(bytes);
    return reason == 0 ? std::nullopt : std::optional(make_error("standard output", std::strerror(reason)));
  });
  if (!counts) return reason == EPIPE ? 0 : fail(counts.error(), 1);
  if (counts->changed > 0 || counts->missing > 0) {
    std::cerr << "dateline-server: meanwhile " << counts->changed << " of the " << counts->exported
              << " articles changed, and " << counts->missing << " more went\n";
  }
  return 0;
}

}  // namespace dateline
