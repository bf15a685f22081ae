#include "indexer/cli/authority_choice.h"

#include "indexer/base/utf8.h"

namespace dateline {
namespace {

bool holds_authority(const std::filesystem::path& folder) {
  std::error_code code;
  for (const char* name : {"persons.json", "countries.json", "sources.json"}) {
    if (std::filesystem::is_regular_file(folder / name, code)) return true;
  }
  return false;
}

std::filesystem::path whole_path(const std::filesystem::path& path) {
  std::error_code code;
  auto whole = std::filesystem::weakly_canonical(std::filesystem::absolute(path), code);
  return code ? std::filesystem::absolute(path).lexically_normal() : whole;
}

std::filesystem::path find_beside(const std::filesystem::path& path) {
  if (path.empty()) return {};
  std::error_code code;
  std::filesystem::path folder = whole_path(path);
  if (!std::filesystem::is_directory(folder, code)) folder = folder.parent_path();
  for (const auto& found : {folder / "authority", folder.parent_path() / "authority"}) {
    if (holds_authority(found)) return found;
  }
  return {};
}

}  // namespace

Result<AuthorityChoice> choose_authority(const Options& options,
                                         const std::map<std::string, std::string>& remembered,
                                         const std::filesystem::path& beside) {
  AuthorityChoice choice;
  const auto last = remembered.find("authority");
  std::error_code code;
  if (!options.authority.empty()) {
    choice.folder = whole_path(options.authority);
    if (!std::filesystem::is_directory(choice.folder, code)) {
      return make_error("authority", "there is no folder '" + printable(options.authority) + "'");
    }
  } else if (last != remembered.end() && !last->second.empty()) {
    choice.folder = last->second;
    if (!std::filesystem::is_directory(choice.folder, code)) {
      return make_error("authority", "the index was made with '" + printable(last->second) +
                                         "', which is not there; want --authority DIR");
    }
  } else {
    choice.folder = find_beside(beside);
  }
  if (choice.folder.empty()) return choice;
  auto authority = Authority::load(choice.folder);
  if (!authority) return authority.error();
  choice.authority = std::move(*authority);
  return choice;
}

}  // namespace dateline
