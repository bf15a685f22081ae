#include "indexer/base/mapped_file.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <atomic>
#include <cerrno>
#include <csignal>
#include <stdexcept>
#include <system_error>
#include <utility>

namespace dateline {

// What the handler of the signal knows of a mapping. Never freed, used again.
struct MappedFile::Region {
  std::atomic<bool> is_taken = false;
  std::atomic<std::uintptr_t> begin = 0;
  std::atomic<std::size_t> size = 0;
  std::atomic<bool> is_bad = false;  // a page could not be read, and zeros stand in its place
  Region* next = nullptr;
};

namespace {

std::atomic<MappedFile::Region*> regions = nullptr;
struct sigaction handler_before;
const auto kPageSize = static_cast<std::uintptr_t>(::sysconf(_SC_PAGESIZE));
constexpr std::size_t kCacheLine = 64;

MappedFile::Region* region_at(std::uintptr_t address) {
  for (MappedFile::Region* region = regions.load(); region != nullptr; region = region->next) {
    const std::uintptr_t begin = region->begin.load();
    if (begin != 0 && address >= begin && address - begin < region->size.load()) return region;
  }
  return nullptr;
}

// Puts a page of zeros where one cannot be read, so that the read goes on and sees the mark.
void on_bus_error(int, siginfo_t* info, void*) {
  const int error = errno;
  const auto address = reinterpret_cast<std::uintptr_t>(info->si_addr);
  MappedFile::Region* region = region_at(address);
  void* const page = static_cast<char*>(info->si_addr) - address % kPageSize;
  if (region == nullptr ||
      ::mmap(page, kPageSize, PROT_READ, MAP_PRIVATE | MAP_ANONYMOUS | MAP_FIXED, -1, 0) == MAP_FAILED) {
    // Goes to who had the signal before.
    ::sigaction(SIGBUS, &handler_before, nullptr);
    ::raise(SIGBUS);
    return;
  }
  region->is_bad.store(true);
  errno = error;
}

void take_signal() {
  static const bool is_taken = [] {
    struct sigaction action = {};
    action.sa_sigaction = on_bus_error;
    action.sa_flags = SA_SIGINFO | SA_RESTART | SA_ONSTACK;
    ::sigemptyset(&action.sa_mask);
    return ::sigaction(SIGBUS, &action, &handler_before) == 0;
  }();
  if (!is_taken) throw std::system_error(errno, std::generic_category(), "SIGBUS");
}

MappedFile::Region* take_region() {
  for (MappedFile::Region* region = regions.load(); region != nullptr; region = region->next) {
    if (region->is_taken.exchange(true)) continue;
    region->is_bad.store(false);
    return region;
  }
  auto* region = new MappedFile::Region;
  region->is_taken.store(true);
  region->next = regions.load();
  while (!regions.compare_exchange_weak(region->next, region)) {
  }
  return region;
}

[[noreturn]] void fail(const std::filesystem::path& path) {
  throw std::system_error(errno, std::generic_category(), "'" + path.string() + "'");
}

[[noreturn]] void fail_to_read(const std::filesystem::path& path) {
  throw std::runtime_error("'" + path.string() + "' cannot be read, or was cut");
}

}  // namespace

MappedFile::MappedFile(std::filesystem::path path) : path_(std::move(path)), region_(take_region()) {
  take_signal();
  file_ = ::open(path_.c_str(), O_RDONLY | O_CLOEXEC);
  if (file_ < 0) {
    region_->is_taken.store(false);
    fail(path_);
  }
}

MappedFile::~MappedFile() {
  unmap();
  region_->is_taken.store(false);
  ::close(file_);
}

void MappedFile::unmap() {
  if (bytes_ == nullptr) return;
  region_->begin.store(0);
  ::munmap(const_cast<char*>(bytes_), size_);
  bytes_ = nullptr;
  size_ = 0;
}

std::size_t MappedFile::size_on_disk() const {
  struct stat status {};
  if (::fstat(file_, &status) != 0) fail(path_);
  return static_cast<std::size_t>(status.st_size);
}

void MappedFile::map() {
  const std::size_t size = size_on_disk();
  if (size == size_) return;
  unmap();
  if (size == 0) return;
  void* const mapped = ::mmap(nullptr, size, PROT_READ, MAP_SHARED, file_, 0);
  if (mapped == MAP_FAILED) fail(path_);
  bytes_ = static_cast<const char*>(mapped);
  size_ = size;
  region_->size.store(size);
  region_->begin.store(reinterpret_cast<std::uintptr_t>(mapped));
}

std::optional<std::string_view> MappedFile::read(std::uint64_t offset, std::size_t size) {
  const auto is_inside = [&] { return offset <= size_ && size <= size_ - offset; };
  if (!is_inside()) map();
  if (!is_inside()) return std::nullopt;
  const std::string_view bytes(bytes_ + offset, size);
  // Each page is met here, so that one that cannot be read is an error of this call.
  for (std::size_t at = 0; at < size; at += kPageSize) {
    static_cast<void>(*static_cast<const volatile char*>(bytes.data() + at));
  }
  if (size > 0) static_cast<void>(*static_cast<const volatile char*>(&bytes.back()));
  if (region_->is_bad.load()) fail_to_read(path_);
  return bytes;
}

void MappedFile::prefetch(std::uint64_t offset, std::size_t size) const {
  if (offset > size_ || size > size_ - offset) return;
  for (std::size_t at = 0; at < size; at += kCacheLine) __builtin_prefetch(bytes_ + offset + at);
}

// Of a file that was cut, the system hands out the last page with zeros behind the end, and sends no signal.
void MappedFile::check() const {
  if (region_->is_bad.load() || size_on_disk() < size_) fail_to_read(path_);
}

}  // namespace dateline
