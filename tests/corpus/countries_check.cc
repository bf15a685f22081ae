#include <unicode/locid.h>

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <set>
#include <string>

#include "tests/corpus/authority_files.h"
#include "tests/corpus/json_shape.h"
#include "tests/corpus/owners.h"
#include "tests/corpus/text.h"

namespace dateline::corpus {
namespace {

using Json = nlohmann::json;

constexpr Key kKeys[] = {
    {"iso", Kind::text, Need::must},
    {"iso3", Kind::text, Need::must},
    {"name", Kind::text, Need::must},
    {"official", Kind::text, Need::must},
    {"flag", Kind::text, Need::must},
    {"region", Kind::text, Need::must},
    {"names", Kind::text_by_language, Need::must},
    {"demonyms", Kind::texts_by_language, Need::must},
    {"capital", Kind::texts, Need::must},
    {"places", Kind::texts, Need::may},
    {"metonyms", Kind::texts, Need::must},
    {"hints", Kind::texts, Need::may},
    {"aliases", Kind::texts, Need::must},
    {"not", Kind::texts, Need::must},
    {"successors", Kind::texts, Need::may},
    {"note", Kind::text, Need::may},
};

constexpr std::array<std::string_view, 6> kRegions = {"Africa", "Americas", "Antarctica",
                                                      "Asia",   "Europe",   "Oceania"};

// Reserved by ISO for others' use, and not part of ISO 3166-1; the Unicode library lists some of them.
constexpr std::array<std::string_view, 8> kReserved = {"AC", "CP", "CQ", "DG", "EA", "IC", "TA", "SU"};

// States that are no more, by the codes that they had; a file may have them.
struct FormerState {
  std::string_view iso;
  std::string_view iso3;
};
constexpr std::array<FormerState, 5> kFormerStates = {
    {{"CS", "CSK"}, {"DD", "DDR"}, {"SU", "SUN"}, {"YD", "YMD"}, {"YU", "YUG"}}};

const FormerState* find_former_state(std::string_view iso) {
  const auto found = std::find_if(kFormerStates.begin(), kFormerStates.end(),
                                  [iso](const FormerState& state) { return state.iso == iso; });
  return found == kFormerStates.end() ? nullptr : found;
}

// ISO 3166-1 as the Unicode library has it, and Kosovo under the code that users assign.
std::set<std::string> known_codes() {
  std::set<std::string> codes = {"XK"};
  for (const char* const* code = icu::Locale::getISOCountries(); *code != nullptr; ++code) {
    if (std::find(kReserved.begin(), kReserved.end(), *code) == kReserved.end()) codes.insert(*code);
  }
  return codes;
}

// Two regional indicator symbols, U+1F1E6 for A, in UTF-8.
std::string flag_of(const std::string& iso) {
  std::string flag;
  for (const char letter : iso) {
    flag += "\xF0\x9F\x87";
    flag += static_cast<char>(0xA6 + (letter - 'A'));
  }
  return flag;
}

void check_country(const Json& country, const Place& place, Findings& findings) {
  const auto report = [&](const std::string& what) {
    findings.push_back({place.file, place.entry + ": " + what});
  };
  const std::string iso = country.at("iso").get<std::string>();
  const std::string iso3 = country.at("iso3").get<std::string>();
  const FormerState* former = find_former_state(iso);
  const std::string wanted = former != nullptr ? std::string(former->iso3)
                             : iso == "XK"     ? "XKX"
                                               : icu::Locale("und", iso.c_str()).getISO3Country();
  if (country.contains("successors") != (former != nullptr)) {
    report("successors: want them for a state that is no more, and for no other");
  }
  if (iso3 != wanted) report("iso3: want '" + wanted + "', got '" + iso3 + "'");
  if (country.at("flag") != flag_of(iso)) report("flag: is not that of the code");
  const std::string region = country.at("region").get<std::string>();
  if (std::find(kRegions.begin(), kRegions.end(), region) == kRegions.end()) {
    report("region: want one of six, got '" + region + "'");
  }
  if (!country.at("demonyms").contains("en")) report("demonyms: want a list for 'en'");
}

void claim_names(const Json& country, const Place& place, Owners& owners, Findings& findings) {
  owners.claim(country.at("name").get<std::string>(), place, "name", findings);
  owners.claim(country.at("official").get<std::string>(), place, "official name", findings);
  for (const auto& [language, name] : country.at("names").items()) {
    owners.claim(name.get<std::string>(), place, "name in '" + language + "'", findings);
  }
  for (const auto& [language, list] : country.at("demonyms").items()) {
    for (const Json& demonym : list) {
      owners.claim(demonym.get<std::string>(), place, "demonym in '" + language + "'", findings);
    }
  }
  for (const char* key : {"capital", "places", "metonyms", "hints", "aliases"}) {
    for (const std::string& name : texts(country, key)) owners.claim(name, place, key, findings);
  }
}

}  // namespace

void check_countries(const Json& file, Known& known, Findings& findings) {
  std::set<std::string> missing = known_codes();
  std::set<std::string> seen;
  Owners owners;
  for (const Json& country : file) {
    const std::string iso =
        country.value("iso", Json()).is_string() ? country.at("iso").get<std::string>() : "";
    const Place place{kCountriesFile, "country '" + iso + "'"};
    if (!check_shape(country, kKeys, place, findings)) continue;
    if (!seen.insert(iso).second) {
      findings.push_back({place.file, place.entry + ": stands twice"});
      continue;
    }
    if (missing.erase(iso) == 0 && find_former_state(iso) == nullptr) {
      findings.push_back({place.file, place.entry + ": is no ISO 3166-1 code"});
      continue;
    }
    check_country(country, place, findings);
    claim_names(country, place, owners, findings);
    known.codes.insert(iso);
    known.countries.insert({fold(iso), fold(country.at("name").get<std::string>())});
    for (const std::string& alias : texts(country, "aliases")) known.countries.insert(fold(alias));
  }
  for (const std::string& iso : missing)
    findings.push_back({kCountriesFile, "country '" + iso + "' is missing"});
  for (const Json& country : file) {
    for (const std::string& iso : texts(country, "successors")) {
      if (!known.codes.contains(iso)) {
        findings.push_back({kCountriesFile, "successors: '" + iso + "' is not in countries.json"});
      }
    }
  }
  // A phrase that hides one country must not hide another.
  for (const Json& country : file) {
    for (const std::string& phrase : texts(country, "not")) {
      const std::string* owner = owners.owner_of(phrase);
      if (owner == nullptr) continue;
      findings.push_back({kCountriesFile, "not: '" + phrase + "' is a name of " + *owner});
    }
  }
}

}  // namespace dateline::corpus
