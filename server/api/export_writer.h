// Writes an export to a sink, slice by slice: the one loop of the HTTP route and the command line. Its memory
// is that of a slice (export_run.h), beside the run's 12 bytes a row. One thread.
#pragma once

#include <functional>
#include <optional>
#include <string_view>

#include "indexer/base/result.h"
#include "server/api/export_parameters.h"
#include "server/search/searcher.h"

namespace dateline {

// Takes the next bytes of the file; an error ends the export.
using ExportSink = std::function<std::optional<Error>(std::string_view)>;

// The rows of `run`, made for `parameters` and not read yet, with what stands before and behind them. Errors
// are the sink's; throws what SearcherPool::export_rows() throws.
Result<ExportCounts> write_export(SearcherPool& pool, ExportRun& run, const ExportParameters& parameters,
                                  const ExportSink& sink);

}  // namespace dateline
