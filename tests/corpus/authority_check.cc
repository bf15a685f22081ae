#include "tests/corpus/authority_check.h"

#include <cctype>
#include <nlohmann/json.hpp>

#include "tests/corpus/authority_files.h"
#include "tests/corpus/json_shape.h"
#include "tests/corpus/text.h"

namespace dateline::corpus {
namespace {

using Check = void (*)(const nlohmann::json&, Known&, Findings&);

struct AuthorityFile {
  const char* path;
  const char* list;
  Check check;
};

constexpr AuthorityFile kFiles[] = {
    {kCountriesFile, "countries", check_countries},
    {kPersonsFile, "persons", check_persons},
    {kSourcesFile, "sources", check_sources},
};

}  // namespace

bool is_kebab(std::string_view id) {
  bool is_open = false;  // inside a group
  for (const char letter : id) {
    const bool is_plain = (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9');
    if (!is_plain && (letter != '-' || !is_open)) return false;
    is_open = is_plain;
  }
  return is_open;
}

std::vector<std::string> texts(const nlohmann::json& object, std::string_view key) {
  std::vector<std::string> list;
  const auto found = object.find(key);
  if (found == object.end() || !found->is_array()) return list;
  for (const nlohmann::json& item : *found) {
    if (item.is_string()) list.push_back(item.get<std::string>());
  }
  return list;
}

Known check_authority(const std::filesystem::path& corpus, Findings& findings) {
  Known known;
  for (const AuthorityFile& file : kFiles) {
    const auto text = read_text(corpus / file.path);
    if (!text) {
      findings.push_back({file.path, "want a file in UTF-8 of at most 1 MB"});
      continue;
    }
    const auto json = parse_json(*text, file.path, findings);
    if (!json) continue;
    if (!json->is_object()) {
      findings.push_back({file.path, "want an object with version and " + std::string(file.list)});
      continue;
    }
    const Key keys[] = {{"version", Kind::number, Need::must}, {file.list, Kind::objects, Need::must}};
    if (!check_shape(*json, keys, {file.path, "file"}, findings)) continue;
    if (json->at("version") != 1) findings.push_back({file.path, "version: want 1"});
    file.check(json->at(file.list), known, findings);
  }
  return known;
}

}  // namespace dateline::corpus
