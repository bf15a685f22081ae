// Exporter: answers /api/v1/export. The rows go to a file first, so that a reply is whole or visibly cut, its
// counts stand in its head, and a slow client costs no memory and no snapshot. One export at a time, from its
// first byte made to its last one sent: that bounds the disk. Safe from any thread; outlived by its pool.
#pragma once

#include <atomic>
#include <cstdint>
#include <memory>

#include "server/api/export_parameters.h"
#include "server/api/route.h"
#include "server/search/searcher.h"

namespace dateline {

inline constexpr std::uint64_t kMaxExportBytes = std::uint64_t{1} << 30U;

class Exporter {
 public:
  // The rows of an export may have at most `most_bytes`, before they are packed.
  Exporter(SearcherPool& pool, std::uint64_t most_bytes);

  // The reply has a file, packed or not; the next export can begin when the last copy of the reply is gone.
  // Problems: export_busy and export_unavailable (with Retry-After), export_too_large. Throws
  // std::runtime_error when the index cannot be read.
  Reply reply(const ExportParameters& parameters, BodyCoding coding) const;

 private:
  Reply make_reply(const ExportParameters& parameters, BodyCoding coding, std::shared_ptr<void> slot) const;

  SearcherPool& pool_;
  std::uint64_t most_bytes_;
  std::shared_ptr<std::atomic<bool>> is_taken_ = std::make_shared<std::atomic<bool>>(false);
};

// "dateline-oil-prices.csv": from the query's ASCII letters and digits; safe in a header and as a file's
// name.
std::string export_file_name(std::string_view query, ExportFormat format);

}  // namespace dateline
