#include "indexer/index/generation_store.h"

#include <algorithm>
#include <array>
#include <vector>

#include "indexer/base/utf8.h"
#include "indexer/index/descriptor.h"
#include "indexer/index/manifest.h"
#include "indexer/schema/glass_seal.h"

namespace dateline {
namespace {

constexpr std::array<std::string_view, 4> kOwnFiles{kLockFile, kCurrentFile, "current.tmp", kGivenFolder};

bool is_ours(const std::string& name) {
  return std::find(kOwnFiles.begin(), kOwnFiles.end(), name) != kOwnFiles.end() ||
         generation_number(name).ok();
}

std::vector<std::uint64_t> generations_in(const std::filesystem::path& db) {
  std::vector<std::uint64_t> numbers;
  for (const auto& entry : std::filesystem::directory_iterator(db)) {
    if (const auto number = generation_number(entry.path().filename().string())) numbers.push_back(*number);
  }
  return numbers;
}

}  // namespace

Outcome prepare_index_folder(const std::filesystem::path& db) {
  const std::string name = "'" + printable(db.string()) + "'";
  std::error_code code;
  if (std::filesystem::exists(db, code) && !std::filesystem::is_directory(db, code)) {
    return make_error("db", name + " is a file; want a directory for the index");
  }
  if (!std::filesystem::exists(db, code)) {
    std::filesystem::create_directories(db, code);
    if (code) return make_error("db", name + " cannot be made: " + code.message());
    const auto parent = std::filesystem::absolute(db).lexically_normal().parent_path();
    sync_to_disk(parent.empty() ? "." : parent);
    return Done{};
  }
  std::filesystem::directory_iterator entries(db, code);
  if (code) return make_error("db", name + " cannot be read: " + code.message());
  for (const auto& entry : entries) {
    const std::string found = entry.path().filename().string();
    if (!is_ours(found)) {
      return make_error("db", name + " is no index and not empty (it holds '" + printable(found) +
                                  "'); nothing was touched");
    }
  }
  return Done{};
}

Result<std::optional<Generation>> published_generation(const std::filesystem::path& db) {
  std::error_code code;
  const bool is_there = std::filesystem::exists(db / kCurrentFile, code);
  // To take it for absent would be to take all generations for left behind.
  if (code) {
    return make_error("db",
                      "'" + printable((db / kCurrentFile).string()) + "' cannot be read: " + code.message());
  }
  if (!is_there) return std::optional<Generation>{};
  const auto current = current_generation(db);
  if (!current) return current.error();
  return std::optional<Generation>{*current};
}

Generation begin_generation(const std::filesystem::path& db, const std::optional<Generation>& current) {
  const std::uint64_t last = current ? current->number : 0;
  for (const std::uint64_t number : generations_in(db)) {
    if (number > last) std::filesystem::remove_all(generation_at(db, number).folder);
  }
  Generation next = generation_at(db, last + 1);
  std::filesystem::create_directory(next.folder);
  return next;
}

void publish_generation(const std::filesystem::path& db, const Generation& generation) {
  for (const auto& entry : std::filesystem::directory_iterator(generation.glass)) sync_to_disk(entry.path());
  sync_to_disk(generation.glass);
  seal_glass(generation.glass);
  write_manifest(generation);
  sync_to_disk(generation.folder);
  sync_to_disk(db);
  replace_file(db / kCurrentFile, generation_name(generation.number) + "\n");
  for (const std::uint64_t number : generations_in(db)) {
    if (number + 1 < generation.number) std::filesystem::remove_all(generation_at(db, number).folder);
  }
}

void discard_generation(const Generation& generation) {
  // What fails behind the switch leaves it the live one. When that cannot be told, it stays.
  const auto live = published_generation(generation.folder.parent_path());
  if (!live || (*live && (*live)->number == generation.number)) return;
  std::error_code ignored;
  std::filesystem::remove_all(generation.folder, ignored);
}

}  // namespace dateline
