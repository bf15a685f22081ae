#include "server/api/export_writer.h"

#include "server/api/export_csv.h"
#include "server/api/export_ndjson.h"

namespace dateline {

Result<ExportCounts> write_export(SearcherPool& pool, ExportRun& run, const ExportParameters& parameters,
                                  const ExportSink& sink) {
  const bool is_csv = parameters.format == ExportFormat::kCsv;
  std::string text;
  if (is_csv) text = csv_head(parameters.attributes);
  while (!run.is_done()) {
    for (const Hit& hit : pool.export_rows(run)) {
      text += is_csv ? csv_row(hit, parameters.attributes) : ndjson_row(hit, parameters.attributes);
    }
    if (auto failure = sink(text)) return *std::move(failure);
    text.clear();
  }
  // A record that is no article would be one to every reader of CSV: there the counts stand beside the file.
  if (!is_csv) text += ndjson_end(run.counts());
  if (auto failure = sink(text)) return *std::move(failure);
  return run.counts();
}

}  // namespace dateline
