// ExportFile: the rows of an export on their way into a file without a name, packed or as they are. It holds
// the limit of an export, which is of its rows: whether one is refused does not depend on how its client
// takes it. One thread.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "indexer/base/result.h"
#include "server/api/gzip.h"
#include "server/api/route.h"
#include "server/api/spool_file.h"

namespace dateline {

class ExportFile {
 public:
  // Takes rows of at most `most_bytes`. Errors: export_unavailable, as SpoolFile::make().
  static Result<ExportFile> make(std::uint64_t most_bytes, BodyCoding coding);

  // Errors: export_too_large beyond the limit, export_unavailable when the disk is full or faulty.
  std::optional<Error> append(std::string_view rows);
  // The whole file, when all rows are in it. Once. Errors: export_unavailable.
  Result<SpoolFile> finish();

 private:
  ExportFile(SpoolFile file, std::uint64_t most_bytes, BodyCoding coding);

  SpoolFile file_;
  std::optional<GzipStream> packer_;  // absent: rows go as they are
  std::uint64_t most_bytes_;
  std::uint64_t bytes_ = 0;  // of rows
};

}  // namespace dateline
