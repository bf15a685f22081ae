#include "indexer/authority/authority.h"

#include <algorithm>
#include <array>

#include "indexer/analysis/fold.h"
#include "indexer/authority/authority_file.h"
#include "indexer/authority/authority_reader.h"
#include "indexer/authority/country_names.h"
#include "indexer/authority/language_names.h"
#include "indexer/base/digest.h"
#include "indexer/base/utf8.h"

namespace dateline {
namespace {

constexpr std::string_view kDiscovered = "x-";

// What a name is looked up by: its id form, or the folded text where that has no letters (flags).
std::string lookup_key(std::string_view text) {
  std::string key = fold_name(text);
  return key.empty() ? fold(clean_line(text)) : key;
}

FacetValue language_value(const LanguageName& language) {
  FacetValue value{std::string(language.code), std::string(language.english), {}};
  if (language.own != language.english) value.aliases.emplace_back(language.own);
  return value;
}

}  // namespace

Result<Authority> Authority::load(const std::filesystem::path& folder) {
  std::array<std::optional<std::string>, 3> texts;
  std::string digests;
  const std::array<const char*, 3> files{"persons.json", "countries.json", "sources.json"};
  for (std::size_t i = 0; i < files.size(); ++i) {
    auto text = read_authority_file(folder / files[i]);
    if (!text) return text.error();
    digests += *text ? hex(sha256(**text)) : "absent";
    texts[i] = std::move(*text);
  }
  Authority authority;
  authority.digest_ = hex(sha256(digests));
  if (texts[0]) {
    auto persons = read_persons(*texts[0]);
    if (!persons) return persons.error();
    authority.persons_ = std::move(persons->persons);
    authority.person_blocks_ = std::move(persons->blocks);
  }
  if (texts[1]) {
    auto countries = read_countries(*texts[1]);
    if (!countries) return countries.error();
    authority.countries_ = std::move(*countries);
    add_foreign_names(authority.countries_);
  }
  if (texts[2]) {
    auto sources = read_sources(*texts[2]);
    if (!sources) return sources.error();
    authority.sources_ = std::move(*sources);
  }
  authority.index_names();
  return authority;
}

void Authority::index_names() {
  const auto add = [this](Facet facet, const std::string& name, std::size_t entry) {
    lookups_[facet].by_name.emplace(lookup_key(name), entry);
  };
  // Ids and main names before aliases: another's alias never takes them away.
  for (std::size_t i = 0; i < persons_.size(); ++i) {
    lookups_[Facet::kPerson].by_id.emplace(persons_[i].id, i);
    add(Facet::kPerson, persons_[i].id, i);
    add(Facet::kPerson, persons_[i].name, i);
  }
  for (const bool is_short : {false, true}) {
    for (std::size_t i = 0; i < persons_.size(); ++i) {
      for (const Alias& alias : persons_[i].aliases) {
        if (alias.is_short == is_short && (!is_short || alias.is_alone)) add(Facet::kPerson, alias.text, i);
      }
    }
  }
  for (std::size_t i = 0; i < countries_.size(); ++i) {
    lookups_[Facet::kCountry].by_id.emplace(countries_[i].iso, i);
    add(Facet::kCountry, countries_[i].iso, i);
    add(Facet::kCountry, countries_[i].name, i);
    if (!countries_[i].iso3.empty()) add(Facet::kCountry, countries_[i].iso3, i);
  }
  for (const CountryNameKind kind :
       {CountryNameKind::kName, CountryNameKind::kFlag, CountryNameKind::kDemonym}) {
    for (std::size_t i = 0; i < countries_.size(); ++i) {
      for (const CountryName& name : countries_[i].names) {
        if (name.kind == kind) add(Facet::kCountry, name.text, i);
      }
    }
  }
  for (std::size_t i = 0; i < sources_.size(); ++i) {
    lookups_[Facet::kSource].by_id.emplace(sources_[i].id, i);
    add(Facet::kSource, sources_[i].id, i);
    add(Facet::kSource, sources_[i].name, i);
    for (const std::string& host : sources_[i].hosts) by_host_.emplace(host, i);
  }
  for (std::size_t i = 0; i < sources_.size(); ++i) {
    for (const std::string& alias : sources_[i].aliases) add(Facet::kSource, alias, i);
  }
}

FacetValue Authority::value_of(Facet facet, std::size_t entry) const {
  if (facet == Facet::kPerson) {
    const Person& person = persons_[entry];
    FacetValue value{person.id, person.name, {}};
    for (const Alias& alias : person.aliases) {
      if (!alias.is_short || alias.is_alone) value.aliases.push_back(alias.text);
    }
    return value;
  }
  if (facet == Facet::kCountry) {
    const Country& country = countries_[entry];
    FacetValue value{country.iso, country.name, {}};
    if (!country.iso3.empty()) value.aliases.push_back(country.iso3);
    for (const CountryName& name : country.names) {
      const bool is_other_name = name.kind == CountryNameKind::kName && name.text != country.name;
      if (is_other_name && name.text != country.iso3) value.aliases.push_back(name.text);
    }
    return value;
  }
  return {sources_[entry].id, sources_[entry].name, sources_[entry].aliases};
}

std::optional<FacetValue> Authority::resolve(Facet facet, std::string_view text) const {
  if (facet == Facet::kLanguage) {
    const auto language = find_language(text);
    return language ? std::optional(language_value(*language)) : std::nullopt;
  }
  if (auto known = find(facet, text)) return known;
  const std::string key = lookup_key(text);
  if (const auto lookup = lookups_.find(facet); lookup != lookups_.end()) {
    const auto found = lookup->second.by_name.find(key);
    if (found != lookup->second.by_name.end()) return value_of(facet, found->second);
  }
  if (facet == Facet::kCountry) return std::nullopt;
  std::string id = fold_name(text);
  if (id.empty()) return std::nullopt;
  if (facet == Facet::kSource) {
    if (auto known = source_of_host(text)) return known;
    return FacetValue{bounded_facet_id(std::move(id)), clean_line(text), {}};
  }
  // An id that was made here before stays itself.
  if (!(id.starts_with(kDiscovered) && id == text)) id.insert(0, kDiscovered);
  return FacetValue{bounded_facet_id(std::move(id)), clean_line(text), {}};
}

std::optional<FacetValue> Authority::source_of_host(std::string_view host) const {
  std::string wanted(host.substr(0, host.find(':')));
  for (char& c : wanted) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
  std::string_view rest(wanted);
  if (rest.ends_with('.')) rest.remove_suffix(1);
  while (!rest.empty()) {
    if (const auto found = by_host_.find(rest); found != by_host_.end()) {
      return value_of(Facet::kSource, found->second);
    }
    const std::size_t dot = rest.find('.');
    if (dot == std::string_view::npos) break;
    rest.remove_prefix(dot + 1);
  }
  return std::nullopt;
}

std::optional<FacetValue> Authority::find(Facet facet, std::string_view id) const {
  if (facet == Facet::kLanguage) {
    const auto language = find_language(id);
    return language && language->code == id ? std::optional(language_value(*language)) : std::nullopt;
  }
  const auto lookup = lookups_.find(facet);
  if (lookup == lookups_.end()) return std::nullopt;
  const auto found = lookup->second.by_id.find(id);
  if (found == lookup->second.by_id.end()) return std::nullopt;
  return value_of(facet, found->second);
}

}  // namespace dateline
