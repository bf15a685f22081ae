#include "indexer/authority/authority_check.h"

#include <algorithm>
#include <map>

#include "indexer/analysis/fold.h"
#include "indexer/authority/authority_file.h"
#include "indexer/authority/authority_reader.h"
#include "indexer/base/utf8.h"

namespace dateline {
namespace {

// The claims on the names of one facet.
class Claims {
 public:
  explicit Claims(Facet facet) : facet_(facet) {}

  // `strength`: whether the name by itself says who is meant.
  enum class Strength { kPlain, kDecidedByContext };

  void add(const std::string& name, const std::string& id, Strength strength) {
    const std::string key = fold_name(name);
    if (key.empty()) return;  // a flag
    SharedName& claim = claims_[key];
    if (claim.ids.empty()) claim = {facet_, name, {}, false};
    if (std::find(claim.ids.begin(), claim.ids.end(), id) == claim.ids.end()) claim.ids.push_back(id);
    if (strength == Strength::kPlain) {
      auto& plain = plain_[key];
      if (std::find(plain.begin(), plain.end(), id) == plain.end()) plain.push_back(id);
    }
  }

  void report(std::vector<SharedName>& out) const {
    for (const auto& [key, claim] : claims_) {
      if (claim.ids.size() < 2) continue;
      out.push_back(claim);
      const auto plain = plain_.find(key);
      out.back().is_fault = plain != plain_.end() && plain->second.size() > 1;
    }
  }

 private:
  Facet facet_;
  std::map<std::string, SharedName> claims_;
  std::map<std::string, std::vector<std::string>> plain_;
};
using Strength = Claims::Strength;

void check_persons(const std::string& text, AuthorityCheck& check) {
  const auto file = read_persons(text);
  if (!file) return check.errors.push_back(file.error().message);
  Claims claims(Facet::kPerson);
  for (const Person& person : file->persons) {
    claims.add(person.name, person.id, Strength::kPlain);
    for (const Alias& alias : person.aliases) {
      const bool needs_context = alias.is_short || !alias.context.empty();
      claims.add(alias.text, person.id, needs_context ? Strength::kDecidedByContext : Strength::kPlain);
    }
    check.person_names += 1 + person.aliases.size();
  }
  check.persons = file->persons.size();
  check.blocks = file->blocks.size();
  claims.report(check.shared);
}

void check_countries(const std::string& text, AuthorityCheck& check) {
  const auto countries = read_countries(text);
  if (!countries) return check.errors.push_back(countries.error().message);
  Claims claims(Facet::kCountry);
  for (const Country& country : *countries) {
    for (const CountryName& name : country.names) {
      claims.add(name.text, country.iso,
                 name.kind == CountryNameKind::kName ? Strength::kPlain : Strength::kDecidedByContext);
    }
    check.country_names += country.names.size();
  }
  check.countries = countries->size();
  claims.report(check.shared);
}

void check_sources(const std::string& text, AuthorityCheck& check) {
  const auto sources = read_sources(text);
  if (!sources) return check.errors.push_back(sources.error().message);
  Claims claims(Facet::kSource);
  for (const Source& source : *sources) {
    claims.add(source.name, source.id, Strength::kPlain);
    for (const std::string& alias : source.aliases) claims.add(alias, source.id, Strength::kPlain);
    for (const std::string& host : source.hosts) claims.add(host, source.id, Strength::kPlain);
    check.source_names += 1 + source.aliases.size();
  }
  check.sources = sources->size();
  claims.report(check.shared);
}

}  // namespace

bool AuthorityCheck::is_sound() const {
  return errors.empty() &&
         std::none_of(shared.begin(), shared.end(), [](const SharedName& name) { return name.is_fault; });
}

AuthorityCheck check_authority(const std::filesystem::path& folder) {
  AuthorityCheck check;
  std::error_code code;
  if (!std::filesystem::is_directory(folder, code)) {
    check.errors.push_back("authority: there is no folder '" + printable(folder.string()) + "'");
    return check;
  }
  using Check = void (*)(const std::string& text, AuthorityCheck& check);
  const std::pair<const char*, Check> files[] = {{"persons.json", &check_persons},
                                                 {"countries.json", &check_countries},
                                                 {"sources.json", &check_sources}};
  bool is_any_there = false;
  for (const auto& [name, check_file] : files) {
    const auto text = read_authority_file(folder / name);
    is_any_there = is_any_there || !text || text->has_value();
    if (!text) {
      check.errors.push_back(text.error().message);
    } else if (text->has_value()) {
      check_file(**text, check);
    }
  }
  if (!is_any_there) {
    check.errors.push_back("authority: want persons.json, countries.json or sources.json in '" +
                           printable(folder.string()) + "', got none of them");
  }
  return check;
}

}  // namespace dateline
