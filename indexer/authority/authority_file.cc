#include "indexer/authority/authority_file.h"

#include <cstdint>
#include <fstream>
#include <sstream>

namespace dateline {
namespace {

constexpr std::uintmax_t kMaxFileBytes = std::uintmax_t{64} << 20U;

}  // namespace

Result<std::optional<std::string>> read_authority_file(const std::filesystem::path& path) {
  const std::string name = path.filename().string();
  std::error_code code;
  const auto status = std::filesystem::status(path, code);
  if (!std::filesystem::exists(status)) return std::optional<std::string>();
  if (!std::filesystem::is_regular_file(status)) return make_error(name, "want a regular file");
  const std::uintmax_t size = std::filesystem::file_size(path, code);
  if (code || size > kMaxFileBytes) return make_error(name, "want a file of at most 64 MiB");
  std::ifstream file(path, std::ios::binary);
  std::ostringstream bytes;
  if (size > 0) bytes << file.rdbuf();
  if (!file || !bytes) return make_error(name, "cannot be read");
  return std::optional<std::string>(bytes.str());
}

}  // namespace dateline
