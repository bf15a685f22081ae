#include "indexer/schema/last_run.h"

#include <fstream>
#include <system_error>

#include "indexer/base/bytes.h"
#include "indexer/base/digest.h"

namespace dateline {
namespace {

constexpr std::string_view kTitle = "dateline last run 1\n";
constexpr std::size_t kSealBytes = 64;                      // SHA-256 in hexadecimal
constexpr std::size_t kMostBytes = std::size_t{16} << 20U;  // kFailedNamed long paths and reasons are fewer

}  // namespace

std::string encode_last_run(const LastRun& run) {
  ByteWriter out;
  out.put_number(run.ended ? 1 : 0);
  out.put_signed(run.ended.value_or(0));
  out.put_number(run.failed_files);
  out.put_number(run.failed.size());
  for (const FailedFile& file : run.failed) {
    out.put_text(file.root);
    out.put_text(file.path);
    out.put_text(file.reason);
  }
  return std::string(kTitle) + hex(sha256(out.bytes())) + out.bytes();
}

std::optional<LastRun> decode_last_run(std::string_view bytes) {
  if (!bytes.starts_with(kTitle)) return std::nullopt;
  bytes.remove_prefix(kTitle.size());
  const std::string_view seal = bytes.substr(0, kSealBytes);
  bytes.remove_prefix(seal.size());
  if (seal != hex(sha256(bytes))) return std::nullopt;
  ByteReader in(bytes);
  LastRun run;
  const bool has_ended = in.number() != 0;
  const std::int64_t ended = in.signed_number();
  if (has_ended) run.ended = ended;
  run.failed_files = in.number();
  for (std::size_t count = in.count(); count > 0 && in.ok(); --count) {
    FailedFile file;
    file.root = in.text();
    file.path = in.text();
    file.reason = in.text();
    run.failed.push_back(std::move(file));
  }
  if (!in.done()) return std::nullopt;
  return run;
}

std::optional<LastRun> read_last_run(const Generation& generation) {
  const std::filesystem::path path = generation.folder / kLastRunFile;
  std::error_code code;
  if (!std::filesystem::is_regular_file(path, code)) return std::nullopt;
  const std::uintmax_t size = std::filesystem::file_size(path, code);
  if (code || size > kMostBytes) return std::nullopt;
  std::string bytes(static_cast<std::size_t>(size), '\0');
  std::ifstream(path, std::ios::binary).read(bytes.data(), static_cast<std::streamsize>(size));
  return decode_last_run(bytes);
}

}  // namespace dateline
