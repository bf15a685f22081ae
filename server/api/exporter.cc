#include "server/api/exporter.h"

#include "indexer/base/ascii.h"
#include "server/api/export_file.h"
#include "server/api/export_writer.h"
#include "server/api/problem.h"

namespace dateline {
namespace {

// An export that meets a new index is begun anew so often.
constexpr int kTries = 3;
constexpr std::size_t kMaxNamed = 40;  // bytes of the query in a file's name

// Holds the slot for exports until the last copy goes; null when another export has it.
std::shared_ptr<void> take_slot(const std::shared_ptr<std::atomic<bool>>& is_taken) {
  if (is_taken->exchange(true)) return nullptr;
  return {is_taken.get(), [is_taken](void*) { is_taken->store(false); }};
}

// A file that holds the slot as long as somebody reads from it; the file goes first.
struct HeldFile {
  std::shared_ptr<void> slot;
  SpoolFile file;
};

bool is_letter_or_digit(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

Reply retry_later(const Error& error) {
  Reply reply = problem_reply(error);
  if (reply.status == 503) reply.headers.emplace_back("Retry-After", "5");
  return reply;
}

std::string counts_text(const ExportCounts& counts) {
  return "exported=" + std::to_string(counts.exported) + ", changed=" + std::to_string(counts.changed) +
         ", missing=" + std::to_string(counts.missing);
}

}  // namespace

Exporter::Exporter(SearcherPool& pool, std::uint64_t most_bytes) : pool_(pool), most_bytes_(most_bytes) {}

Reply Exporter::reply(const ExportParameters& parameters, BodyCoding coding) const {
  const auto slot = take_slot(is_taken_);
  if (!slot) {
    return retry_later({"export_busy", "another export is under way, and there is one at a time; try again"});
  }
  for (int attempt = 1;; ++attempt) {
    try {
      return make_reply(parameters, coding, slot);
    } catch (const IndexReplaced&) {
      if (attempt == kTries) throw;
    }
  }
}

Reply Exporter::make_reply(const ExportParameters& parameters, BodyCoding coding,
                           std::shared_ptr<void> slot) const {
  ExportRun run = pool_.begin_export(parameters.request);
  auto rows = ExportFile::make(most_bytes_, coding);
  if (!rows) return retry_later(rows.error());
  const auto counts =
      write_export(pool_, run, parameters, [&rows](std::string_view bytes) { return rows->append(bytes); });
  if (!counts) return retry_later(counts.error());
  auto file = rows->finish();
  if (!file) return retry_later(file.error());
  const auto held = std::make_shared<const HeldFile>(HeldFile{std::move(slot), std::move(*file)});
  const bool is_csv = parameters.format == ExportFormat::kCsv;
  Reply reply;
  reply.content_type = is_csv ? "text/csv; charset=utf-8; header=present" : "application/x-ndjson";
  reply.headers = {
      {"Content-Disposition",
       "attachment; filename=\"" + export_file_name(parameters.request.text, parameters.format) + "\""},
      {"Dateline-Export", counts_text(*counts)}};
  if (coding == BodyCoding::kGzip) reply.headers.emplace_back("Content-Encoding", "gzip");
  reply.file = std::shared_ptr<const SpoolFile>(held, &held->file);
  return reply;
}

std::string export_file_name(std::string_view query, ExportFormat format) {
  std::string name = "dateline";
  bool is_apart = true;
  for (const char c : lower_ascii(query.substr(0, kMaxNamed))) {
    if (is_letter_or_digit(c)) {
      if (is_apart) name += '-';
      name += c;
    }
    is_apart = !is_letter_or_digit(c);
  }
  return name + (format == ExportFormat::kCsv ? ".csv" : ".ndjson");
}

}  // namespace dateline
