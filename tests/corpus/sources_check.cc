#include <algorithm>
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
    {"id", Kind::text, Need::must},     {"name", Kind::text, Need::must},
    {"hosts", Kind::texts, Need::must}, {"aliases", Kind::texts, Need::must},
    {"lang", Kind::text, Need::must},   {"country", Kind::text, Need::may},
    {"note", Kind::text, Need::may},
};

// "reuters.com": lower case, a dot, no scheme, path or port.
bool is_host(const std::string& host) {
  const bool is_plain = std::all_of(host.begin(), host.end(), [](char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '.' ||
           letter == '-';
  });
  return is_plain && host.find('.') != std::string::npos && host.front() != '.' && host.back() != '.';
}

}  // namespace

void check_sources(const Json& file, Known& known, Findings& findings) {
  std::set<std::string> ids;
  Owners names;
  Owners hosts;
  for (const Json& source : file) {
    const std::string id = source.value("id", Json()).is_string() ? source.at("id").get<std::string>() : "";
    const Place place{kSourcesFile, "source '" + id + "'"};
    if (!check_shape(source, kKeys, place, findings)) continue;
    const auto report = [&](const std::string& what) {
      findings.push_back({place.file, place.entry + ": " + what});
    };
    if (!is_kebab(id)) report("id: want words-with-hyphens");
    if (!ids.insert(id).second) report("stands twice");
    const std::string language = source.at("lang").get<std::string>();
    if (!is_language(language)) report("lang: '" + language + "' is no language code");
    const std::string country = source.value("country", "");
    if (!country.empty() && !known.codes.contains(country)) {
      report("country: '" + country + "' is not in countries.json");
    }
    const std::string name = source.at("name").get<std::string>();
    names.claim(name, place, "name", findings);
    known.sources.emplace(fold(name), name);
    for (const std::string& alias : texts(source, "aliases")) {
      names.claim(alias, place, "alias", findings);
      known.sources.emplace(fold(alias), name);
    }
    for (const std::string& host : texts(source, "hosts")) {
      if (!is_host(host)) report("hosts: want a bare host, got '" + host + "'");
      hosts.claim(host, place, "host", findings);
    }
  }
}

}  // namespace dateline::corpus
