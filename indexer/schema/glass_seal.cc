#include "indexer/schema/glass_seal.h"

#include <algorithm>
#include <fstream>
#include <system_error>

#include "indexer/base/digest.h"
#include "indexer/schema/glass_version.h"

namespace dateline {
namespace {

constexpr std::size_t kMostVersionBytes = 256;  // Xapian reads no more of it
constexpr std::size_t kUuidEnd = 32;
constexpr std::size_t kHexBytes = 64;
constexpr std::size_t kBodyBytes = 2 * kHexBytes + 1;
constexpr std::size_t kLineBytes = kBodyBytes + 1 + kHexBytes + 1;

// The first bytes of a file; "" when it cannot be read.
std::string read_head(const std::filesystem::path& path, std::size_t most) {
  std::ifstream file(path, std::ios::binary);
  std::string bytes(most, '\0');
  file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  if (file.bad()) return "";
  bytes.resize(static_cast<std::size_t>(file.gcount()));
  return bytes;
}

std::filesystem::path seal_path(const std::filesystem::path& glass) {
  return glass.parent_path() / kGlassSealFile;
}

// Which commit the file is of: all before the tables, whose last is the revision, in groups of seven bits.
std::string_view commit_of(std::string_view version) {
  std::size_t end = std::min(kUuidEnd, version.size());
  while (end < version.size() && (static_cast<unsigned char>(version[end]) & 0x80U) != 0) ++end;
  return version.substr(0, end + 1);
}

}  // namespace

std::string read_glass_version(const std::filesystem::path& glass) {
  return read_head(glass / kGlassVersionFile, kMostVersionBytes);
}

std::string make_glass_seal(std::string_view version) {
  const std::string body = hex(sha256(commit_of(version))) + " " + hex(sha256(version));
  return body + " " + hex(sha256(body)) + "\n";
}

bool is_glass_seal_broken(std::string_view seal, std::string_view version) {
  if (seal.size() != kLineBytes) return false;
  const std::string_view body = seal.substr(0, kBodyBytes);
  if (seal.substr(kBodyBytes) != " " + hex(sha256(body)) + "\n") return false;
  const std::string now = make_glass_seal(version);
  return seal.substr(0, kHexBytes) == std::string_view(now).substr(0, kHexBytes) && seal != now;
}

void seal_glass(const std::filesystem::path& glass) {
  const std::string version = read_glass_version(glass);
  if (version.empty()) return;
  const std::filesystem::path path = seal_path(glass);
  std::filesystem::path beside = path;
  beside += ".tmp";
  {
    std::ofstream file(beside, std::ios::binary | std::ios::trunc);
    file << make_glass_seal(version);
    file.flush();
    if (!file) return;
  }
  std::error_code ignored;
  std::filesystem::rename(beside, path, ignored);
}

bool breaks_glass_seal(const std::filesystem::path& glass, std::string_view version) {
  return is_glass_seal_broken(read_head(seal_path(glass), kLineBytes + 1), version);
}

}  // namespace dateline
