#include "server/api/export_file.h"

#include <string>
#include <utility>

namespace dateline {

Result<ExportFile> ExportFile::make(std::uint64_t most_bytes, BodyCoding coding) {
  auto file = SpoolFile::make();
  if (!file) return file.error();
  return ExportFile(std::move(*file), most_bytes, coding);
}

ExportFile::ExportFile(SpoolFile file, std::uint64_t most_bytes, BodyCoding coding)
    : file_(std::move(file)), most_bytes_(most_bytes) {
  if (coding == BodyCoding::kGzip) packer_.emplace(kGzipLevel);
}

std::optional<Error> ExportFile::append(std::string_view rows) {
  if (rows.size() > most_bytes_ - bytes_) {
    return Error{"export_too_large", "export: want at most " + std::to_string(most_bytes_) +
                                         " bytes; narrow the search or ask for fewer attributes"};
  }
  bytes_ += rows.size();
  return file_.append(packer_ ? packer_->add(rows) : rows);
}

Result<SpoolFile> ExportFile::finish() {
  if (packer_) {
    if (auto failure = file_.append(packer_->finish())) return *std::move(failure);
  }
  return std::move(file_);
}

}  // namespace dateline
