#include "indexer/index/descriptor.h"

#include <fcntl.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <system_error>

#include "indexer/base/utf8.h"

namespace dateline {
namespace {

constexpr std::size_t kSmallFile = std::size_t{16} << 20U;

[[noreturn]] void fail(const std::filesystem::path& path) {
  throw std::system_error(errno, std::generic_category(), "'" + printable(path.string()) + "'");
}

void write_all(int number, std::string_view text, const std::filesystem::path& path) {
  while (!text.empty()) {
    const ssize_t wrote = ::write(number, text.data(), text.size());
    if (wrote < 0 && errno == EINTR) continue;
    if (wrote < 0) fail(path);
    text.remove_prefix(static_cast<std::size_t>(wrote));
  }
}

void sync_file(int number, const std::filesystem::path& path) {
  while (::fsync(number) != 0) {
    if (errno != EINTR) fail(path);
  }
}

}  // namespace

void Descriptor::close() {
  if (number_ >= 0) ::close(number_);
  number_ = -1;
}

std::string system_message(int code) {
  return std::generic_category().message(code);
}

void write_at(const Descriptor& file, std::string_view bytes, std::uint64_t offset,
              const std::filesystem::path& path) {
  while (!bytes.empty()) {
    const ssize_t wrote = ::pwrite(file.number(), bytes.data(), bytes.size(), static_cast<off_t>(offset));
    if (wrote < 0 && errno == EINTR) continue;
    if (wrote < 0) fail(path);
    bytes.remove_prefix(static_cast<std::size_t>(wrote));
    offset += static_cast<std::size_t>(wrote);
  }
}

void sync_to_disk(const std::filesystem::path& path) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (!file.is_open()) fail(path);
  sync_file(file.number(), path);
}

void replace_file(const std::filesystem::path& path, std::string_view text) {
  std::filesystem::path beside = path;
  beside += ".tmp";
  {
    const Descriptor file(::open(beside.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644));
    if (!file.is_open()) fail(beside);
    write_all(file.number(), text, beside);
    sync_file(file.number(), beside);
  }
  if (::rename(beside.c_str(), path.c_str()) != 0) fail(path);
  sync_to_disk(path.parent_path());
}

Result<std::string> read_small_file(const std::filesystem::path& path) {
  const std::string name = "'" + printable(path.string()) + "'";
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
  if (!file.is_open()) return make_error(name, system_message(errno));
  std::string text;
  std::array<char, 65536> buffer{};
  while (true) {
    const ssize_t got = ::read(file.number(), buffer.data(), buffer.size());
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return make_error(name, system_message(errno));
    if (got == 0) return text;
    text.append(buffer.data(), static_cast<std::size_t>(got));
    if (text.size() > kSmallFile) return make_error(name, "larger than any file of an index's own");
  }
}

}  // namespace dateline
