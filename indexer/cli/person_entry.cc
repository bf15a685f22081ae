#include "indexer/cli/person_entry.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "indexer/analysis/fold.h"
#include "indexer/authority/name_cues.h"
#include "indexer/base/digest.h"
#include "indexer/cli/number_text.h"

namespace dateline {
namespace {

using Json = nlohmann::ordered_json;

constexpr std::size_t kDigestDigits = 12;

// "Kovalenko"; "" for a name of one word, or one whose family name says too little ("Kim Min-ji", "Ana Li").
std::string short_name(const std::string& name) {
  const std::size_t space = name.rfind(' ');
  if (space == std::string::npos) return "";
  const std::string last = name.substr(space + 1);
  const bool is_word = last.size() > 2 && last.find('.') == std::string::npos;
  const bool is_common =
      is_common_family_name(fold(last)) || is_common_family_name(fold(name.substr(0, name.find(' '))));
  return is_word && !is_common ? last : "";
}

}  // namespace

PersonEntries::PersonEntries(const Authority& authority) {
  for (const Person& person : authority.persons()) ids_.insert(person.id);
}

std::string PersonEntries::new_id(const std::string& name) {
  std::string id = fold_name(name);
  const bool is_ascii =
      std::all_of(id.begin(), id.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  // Ids are ASCII; a name in another script is told by a digest until somebody gives it a better one.
  if (!is_ascii || id.empty()) id = "person-" + hex(sha256(name)).substr(0, kDigestDigits);
  std::string candidate = id;
  for (int number = 2; !ids_.insert(candidate).second; ++number)
    candidate = id + "-" + std::to_string(number);
  return candidate;
}

std::string PersonEntries::entry(const PersonSuggestion& person) {
  Json entry{{"id", new_id(person.name)}, {"name", person.name}};
  Json aliases = Json::array();
  for (const Spelling& spelling : person.spellings) aliases.push_back({{"t", spelling.text}});
  if (const std::string last = short_name(person.name); !last.empty()) {
    aliases.push_back({{"t", last}, {"kind", "short"}});
  }
  if (!aliases.empty()) entry["aliases"] = aliases;
  entry["note"] = grouped(person.articles) + (person.articles == 1 ? " article" : " articles");
  return entry.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace dateline
