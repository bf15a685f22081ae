// A small authority folder for the tests of this room: written to a temporary directory, loaded, and removed.
#pragma once

#include <stdexcept>

#include "indexer/authority/authority.h"
#include "tests/support/temp_folder.h"

namespace dateline {

inline Authority test_authority() {
  const test::TempFolder folder;
  folder.write("persons.json", R"({"version": 1, "persons": [
    {"id": "kim-jong-un", "name": "Kim Jong Un", "native": {"ko": "김정은"}, "order": "family-first",
     "aliases": [{"t": "Kim Jong-un"}, {"t": "Kim", "kind": "short"}]},
    {"id": "lloyd-austin", "name": "Lloyd Austin", "aliases": [{"t": "Austin", "kind": "short"}]}]})");
  folder.write("countries.json", R"({"version": 1, "countries": [
    {"iso": "KP", "iso3": "PRK", "name": "North Korea", "names": {"ko": "북한"},
     "demonyms": {"en": ["North Korean", "North Koreans"]}, "capital": ["Pyongyang"]},
    {"iso": "KR", "iso3": "KOR", "name": "South Korea", "demonyms": {"en": ["South Korean"]}, "capital": ["Seoul"]},
    {"iso": "DE", "iso3": "DEU", "name": "Germany", "demonyms": {"en": ["German"]}, "capital": ["Berlin"],
     "places": ["Hamburg"], "hints": ["marks", "GmbH"]},
    {"iso": "SU", "iso3": "SUN", "name": "Soviet Union", "demonyms": {"en": ["Soviet"]}, "successors": ["RU"]},
    {"iso": "RU", "iso3": "RUS", "name": "Russia", "demonyms": {"en": ["Russian"]}, "capital": ["Moscow"],
     "hints": ["roubles", ".MM>"]}]})");
  folder.write("sources.json", R"({"version": 1, "sources": [
    {"id": "gazette", "name": "Harbour Gazette", "hosts": ["gazette.example"], "aliases": ["Gazette"], "country": "KR"},
    {"id": "wire", "name": "Wire", "hosts": ["wire.example"], "aliases": []}]})");
  auto authority = Authority::load(folder.path());
  if (!authority.ok()) throw std::runtime_error(authority.error().message);
  return std::move(authority).value();
}

}  // namespace dateline
