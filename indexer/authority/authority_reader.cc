#include "indexer/authority/authority_reader.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "indexer/authority/json_entry.h"
#include "indexer/base/utf8.h"

namespace dateline {
namespace {

constexpr double kHalfWeight = 0.5;

// "[json.exception.parse_error.101] parse error at line 3, ...": without the part that only programmers want.
std::string parse_message(std::string_view what) {
  const std::size_t bracket = what.find("] ");
  std::string message = printable(bracket == std::string_view::npos ? what : what.substr(bracket + 2));
  message.resize(floor_boundary(message, 300));
  return message;
}

Result<nlohmann::json> parse(const std::string& file, std::string_view text) {
  try {
    return nlohmann::json::parse(text);
  } catch (const nlohmann::json::exception& error) {
    return make_error(file, parse_message(error.what()));
  }
}

bool is_code(std::string_view text, std::size_t length) {
  return text.size() == length &&
         std::all_of(text.begin(), text.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

// Keeps ids and labels unique within a file.
class Unique {
 public:
  void check(JsonEntry& entry, std::string_view field, const std::string& value) {
    if (!value.empty() && !seen_.insert(value).second) {
      entry.fail(field, "'" + printable(value) + "' stands twice");
    }
  }

 private:
  std::set<std::string, std::less<>> seen_;
};

// Reads the list `field` of a file entry by entry with `read(entry)`; the first wrong one ends it.
template <class Read>
std::optional<Error> read_list(std::string_view text, const std::string& field, Read read) {
  const std::string file = field + ".json";
  const auto json = parse(file, text);
  if (!json) return json.error();
  JsonEntry top(*json, file, "");
  top.allow({"version", "note", field});
  if (!top.error() && !top.has(field)) top.fail(field, "want a list, got nothing");
  std::vector<JsonEntry> entries = top.entries(field);
  if (top.error()) return top.error();
  for (JsonEntry& entry : entries) {
    if (!entry.error()) read(entry);
    if (entry.error()) return entry.error();
  }
  return std::nullopt;
}

Alias read_alias(JsonEntry& entry) {
  entry.allow({"t", "kind", "alone", "context", "not_before", "not_after", "lang", "note"});
  Alias alias;
  alias.text = entry.text("t");
  const std::string kind = entry.optional_text("kind");
  if (!kind.empty() && kind != "short" && kind != "full") {
    entry.fail("kind", "want full or short, got '" + printable(kind) + "'");
  }
  alias.is_short = kind == "short";
  alias.is_alone = entry.flag("alone");
  alias.context = entry.texts("context");
  alias.not_before = entry.texts("not_before");
  alias.not_after = entry.texts("not_after");
  return alias;
}

Person read_person(JsonEntry& entry) {
  entry.allow(
      {"id", "name", "native", "aliases", "roles", "countries", "order", "wikidata", "variants", "note"});
  Person person{entry.text("id"), entry.text("name"), {}};
  std::set<std::string, std::less<>> seen{person.name};
  for (auto& [language, text] : entry.texts_by_key("native")) {
    if (seen.insert(text).second) person.aliases.push_back({text, false, false, {}, {}, {}});
  }
  for (JsonEntry& part : entry.entries("aliases")) {
    Alias alias = read_alias(part);
    if (part.error()) {
      entry = part;
      break;
    }
    if (seen.insert(alias.text).second) person.aliases.push_back(std::move(alias));
  }
  return person;
}

// "Russians" for "Russian"; words such as "Chinese", "Swiss", "Dutch" are their own plural or have none.
bool takes_plural(std::string_view demonym) {
  for (const std::string_view ending : {"s", "h", "e", "x", "z", "man", "men"}) {
    if (demonym.ends_with(ending)) return demonym.ends_with("oman") || demonym.ends_with("erman");
  }
  return true;
}

// Languages that write the names of peoples as nouns and adjectives with a capital.
bool writes_capitals(std::string_view language) {
  return language == "en" || language == "de" || language == "nl";
}

class CountryNames {
 public:
  explicit CountryNames(Country& country) : country_(country) {}

  void add(CountryName name) {
    if (!name.text.empty() && seen_.insert(name.text).second) country_.names.push_back(std::move(name));
  }
  void add_all(const std::vector<std::string>& texts, double weight, CountryNameKind kind) {
    for (const std::string& text : texts) add({text, weight, kind, false});
  }

 private:
  Country& country_;
  std::set<std::string, std::less<>> seen_;
};

Country read_country(JsonEntry& entry) {
  entry.allow({"iso", "iso3", "name", "official", "names", "demonyms", "capital", "places", "metonyms",
               "hints", "aliases", "not", "flag", "region", "valid", "successors", "wikidata", "note"});
  Country country;
  country.iso = entry.text("iso");
  if (!is_code(country.iso, 2)) entry.fail("iso", "want two capitals, got '" + printable(country.iso) + "'");
  country.iso3 = entry.optional_text("iso3");
  if (!country.iso3.empty() && !is_code(country.iso3, 3)) {
    entry.fail("iso3", "want three capitals, got '" + printable(country.iso3) + "'");
  }
  country.name = entry.text("name");
  CountryNames names(country);
  names.add({country.name, 1, CountryNameKind::kName, false});
  names.add({entry.optional_text("official"), 1, CountryNameKind::kName, false});
  for (const auto& [language, text] : entry.texts_by_key("names")) {
    names.add({text, 1, CountryNameKind::kName, false});
  }
  names.add_all(entry.texts("aliases"), 1, CountryNameKind::kName);
  for (const auto& [language, text] : entry.texts_by_key("demonyms")) {
    names.add({text, 1, CountryNameKind::kDemonym, !writes_capitals(language)});
    if (language == "en" && takes_plural(text)) names.add({text + "s", 1, CountryNameKind::kDemonym, false});
  }
  names.add({entry.optional_text("flag"), 1, CountryNameKind::kFlag, true});
  names.add_all(entry.texts("capital"), kHalfWeight, CountryNameKind::kCapital);
  names.add_all(entry.texts("places"), kHalfWeight, CountryNameKind::kPlace);
  names.add_all(entry.texts("metonyms"), kHalfWeight, CountryNameKind::kMetonym);
  names.add_all(entry.texts("hints"), 0, CountryNameKind::kHint);
  country.not_phrases = entry.texts("not");
  country.successors = entry.texts("successors");
  for (const std::string& iso : country.successors) {
    if (!is_code(iso, 2)) entry.fail("successors", "want two capitals each, got '" + printable(iso) + "'");
  }
  return country;
}

Source read_source(JsonEntry& entry) {
  entry.allow({"id", "name", "hosts", "aliases", "lang", "country", "wikidata", "note"});
  Source source{entry.text("id"), entry.text("name"), entry.texts("aliases"), entry.texts("hosts"),
                entry.optional_text("country")};
  if (!source.country.empty() && !is_code(source.country, 2)) {
    entry.fail("country", "want two capitals, got '" + printable(source.country) + "'");
  }
  std::erase(source.aliases, source.name);
  for (std::string& host : source.hosts) {
    for (char& c : host) c = static_cast<char>(c >= 'A' && c <= 'Z' ? c - 'A' + 'a' : c);
    if (host.find_first_of("/: ") != std::string::npos || host.find('.') == std::string::npos) {
      entry.fail("hosts", "want a host such as 'example.org', got '" + printable(host) + "'");
    }
  }
  return source;
}

}  // namespace

Result<PersonFile> read_persons(std::string_view text) {
  PersonFile file;
  Unique ids;
  Unique names;
  const auto error = read_list(text, "persons", [&](JsonEntry& entry) {
    ids.check(entry, "id", entry.text("id"));
    if (entry.has("block")) {
      entry.allow({"id", "block", "note"});
      file.blocks.push_back(entry.text("block"));
      return;
    }
    file.persons.push_back(read_person(entry));
    names.check(entry, "name", file.persons.back().name);
  });
  if (error) return *error;
  return file;
}

Result<std::vector<Country>> read_countries(std::string_view text) {
  std::vector<Country> countries;
  Unique codes;
  Unique names;
  const auto error = read_list(text, "countries", [&](JsonEntry& entry) {
    countries.push_back(read_country(entry));
    codes.check(entry, "iso", countries.back().iso);
    names.check(entry, "name", countries.back().name);
  });
  if (error) return *error;
  return countries;
}

Result<std::vector<Source>> read_sources(std::string_view text) {
  std::vector<Source> sources;
  Unique ids;
  Unique names;
  const auto error = read_list(text, "sources", [&](JsonEntry& entry) {
    sources.push_back(read_source(entry));
    ids.check(entry, "id", sources.back().id);
    names.check(entry, "name", sources.back().name);
  });
  if (error) return *error;
  return sources;
}

}  // namespace dateline
