#include <algorithm>
#include <array>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <string>
#include <vector>

#include "tests/corpus/authority_files.h"
#include "tests/corpus/json_shape.h"
#include "tests/corpus/owners.h"
#include "tests/corpus/text.h"

namespace dateline::corpus {
namespace {

using Json = nlohmann::json;

constexpr Key kPersonKeys[] = {
    {"id", Kind::text, Need::must},         {"name", Kind::text, Need::must},
    {"roles", Kind::texts, Need::must},     {"countries", Kind::texts, Need::must},
    {"aliases", Kind::objects, Need::must}, {"native", Kind::text_by_language, Need::may},
    {"order", Kind::text, Need::may},       {"wikidata", Kind::text, Need::may},
    {"note", Kind::text, Need::may},
};

constexpr Key kBlockKeys[] = {
    {"id", Kind::text, Need::must},
    {"block", Kind::text, Need::must},
    {"note", Kind::text, Need::may},
};

constexpr Key kAliasKeys[] = {
    {"t", Kind::text, Need::must},         {"kind", Kind::text, Need::may},
    {"alone", Kind::flag, Need::may},      {"lang", Kind::text, Need::may},
    {"context", Kind::texts, Need::may},   {"not_before", Kind::texts, Need::may},
    {"not_after", Kind::texts, Need::may},
};

// Family names and words that too many people share to stand for one of them.
constexpr std::array<std::string_view, 16> kNeverAlone = {
    "austin", "brown",  "chen",   "choi",   "johnson", "jones", "kim",  "lee",
    "li",     "martin", "miller", "nguyen", "park",    "smith", "wang", "zhang"};

// A short form as one person has it.
struct ShortForm {
  Place owner;
  std::string text;
  bool is_alone;
  bool has_context;
};

struct Names {
  Owners full;
  std::vector<ShortForm> shorts;
};

void check_alias(const Json& alias, const Place& place, Names& names, Findings& findings) {
  if (!check_shape(alias, kAliasKeys, place, findings)) return;
  const auto report = [&](const std::string& what) {
    findings.push_back({place.file, place.entry + ": " + what});
  };
  const std::string text = alias.at("t").get<std::string>();
  const std::string kind = alias.value("kind", "full");
  if (kind != "full" && kind != "short") report("kind: want 'full' or 'short', got '" + kind + "'");
  const std::string language = alias.value("lang", "en");
  if (!is_language(language)) report("lang: '" + language + "' is no language code");
  const bool is_alone = alias.value("alone", false);
  const bool has_context = !texts(alias, "context").empty();
  if (kind != "short") {
    if (is_alone || has_context) report("alias '" + text + "': alone and context are for short ones");
    names.full.claim(text, place, "alias", findings);
    return;
  }
  const std::string folded = fold(text);
  if (is_alone && std::find(kNeverAlone.begin(), kNeverAlone.end(), folded) != kNeverAlone.end()) {
    report("alias '" + text + "' is too common to stand alone");
  }
  names.shorts.push_back({place, text, is_alone, has_context});
}

void check_person(const Json& person, const Place& place, Names& names, Findings& findings) {
  const auto report = [&](const std::string& what) {
    findings.push_back({place.file, place.entry + ": " + what});
  };
  if (person.value("order", "family-first") != "family-first") report("order: want 'family-first' or no key");
  names.full.claim(person.at("name").get<std::string>(), place, "name", findings);
  const Json native = person.value("native", Json::object());
  for (const auto& [language, name] : native.items()) {
    names.full.claim(name.get<std::string>(), place, "name in '" + language + "'", findings);
  }
  for (const Json& alias : person.at("aliases")) check_alias(alias, place, names, findings);
}

// A form that counts by itself may mean nobody else, unless a context tells the other one apart.
void check_shorts(const Names& names, Findings& findings) {
  std::map<std::string, std::vector<const ShortForm*>> by_text;
  for (const ShortForm& form : names.shorts) by_text[fold(form.text)].push_back(&form);
  for (const ShortForm& form : names.shorts) {
    if (!form.is_alone) continue;
    const auto report = [&](const std::string& other) {
      findings.push_back({form.owner.file, form.owner.entry + ": '" + form.text +
                                               "' stands alone and is owned by " + other + " too"});
    };
    const std::string* owner = names.full.owner_of(form.text);
    if (owner != nullptr && *owner != form.owner.entry) report(*owner);
    for (const ShortForm* other : by_text[fold(form.text)]) {
      if (other->owner.entry != form.owner.entry && !other->has_context) report(other->owner.entry);
    }
  }
}

}  // namespace

void check_persons(const Json& file, Known& known, Findings& findings) {
  std::set<std::string> ids;
  Names names;
  for (const Json& person : file) {
    const std::string id = person.value("id", Json()).is_string() ? person.at("id").get<std::string>() : "";
    const Place place{kPersonsFile, "person '" + id + "'"};
    const bool is_block = person.contains("block");
    if (!(is_block ? check_shape(person, kBlockKeys, place, findings)
                   : check_shape(person, kPersonKeys, place, findings))) {
      continue;
    }
    const std::string_view plain_id = is_block && id.starts_with('-') ? std::string_view(id).substr(1) : id;
    if (!is_kebab(plain_id) || is_block != id.starts_with('-')) {
      findings.push_back({place.file, place.entry + ": id: want words-with-hyphens, '-' first for a block"});
    }
    if (!ids.insert(id).second) findings.push_back({place.file, place.entry + ": stands twice"});
    if (is_block) {
      names.full.claim(person.at("block").get<std::string>(), place, "block", findings);
      continue;
    }
    for (const std::string& iso : texts(person, "countries")) {
      if (!known.codes.contains(iso)) {
        findings.push_back({place.file, place.entry + ": countries: '" + iso + "' is not in countries.json"});
      }
    }
    check_person(person, place, names, findings);
    known.persons.insert(id);
  }
  check_shorts(names, findings);
  for (const auto& [name, owner] : names.full.all()) {
    if (!owner.starts_with("person '-")) known.persons.insert(name);
  }
}

}  // namespace dateline::corpus
