#include "indexer/index/sidecar_file.h"

#include "indexer/article/limits.h"
#include "indexer/base/digest.h"

namespace dateline {
namespace {

constexpr std::size_t kPiece = std::size_t{1} << 20U;

std::string binary_digest(std::string_view bytes) {
  const Digest digest = sha256(bytes);
  return {digest.begin(), digest.end()};
}

std::string binary_digest(const ByteSource& source) {
  Sha256 sum;
  std::string piece;
  for (std::uint64_t at = 0; source.read_at(at, kPiece, piece) > 0; piece.clear()) {
    sum.add(piece);
    at += piece.size();
  }
  const Digest digest = sum.finish();
  return {digest.begin(), digest.end()};
}

FileRead read_beside(const std::filesystem::path& root, const std::string& path) {
  const std::string ending(kSidecarEnding);
  if (path.empty()) return read_file_below(root.string() + ending, "", kMaxFrontMatter);
  return read_file_below(root, path + ending, kMaxFrontMatter);
}

FileRead with_sidecar(FileRead file, const std::filesystem::path& root, const std::string& path) {
  if (file.state != ReadState::kRead) return file;
  FileRead beside = read_beside(root, path);
  const bool is_none = beside.state == ReadState::kVanished ||
                       (beside.state == ReadState::kRefused && beside.stamp == FileStamp{});
  if (is_none) return file;
  file.sidecar_stamp = beside.stamp;
  file.is_stamp_sure = file.is_stamp_sure && beside.is_stamp_sure;
  if (beside.state == ReadState::kRead) {
    file.sidecar = std::move(beside.bytes);
  } else {
    file.state = beside.state;
    file.reason = "its sidecar: " + beside.reason;
  }
  return file;
}

}  // namespace

std::optional<std::string> sidecar_owner(std::string_view path) {
  if (!path.ends_with(kSidecarEnding)) return std::nullopt;
  path.remove_suffix(kSidecarEnding.size());
  if (path.empty() || path.ends_with('/')) return std::nullopt;
  return std::string(path);
}

FileRead read_with_sidecar(const std::filesystem::path& root, const std::string& path, std::size_t cap) {
  return with_sidecar(read_file_below(root, path, cap), root, path);
}

FileRead open_with_sidecar(const std::filesystem::path& root, const std::string& path) {
  return with_sidecar(open_file_below(root, path), root, path);
}

std::string content_digest(const FileRead& file) {
  std::string digest = file.source ? binary_digest(*file.source) : binary_digest(file.bytes);
  if (file.sidecar) digest = binary_digest(digest + *file.sidecar);
  digest.resize(kContentDigestBytes);
  return digest;
}

}  // namespace dateline
