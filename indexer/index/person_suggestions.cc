#include "indexer/index/person_suggestions.h"

#include <algorithm>
#include <map>

#include "indexer/analysis/fold.h"
#include "indexer/authority/name_variants.h"
#include "indexer/index/facet_rows.h"
#include "indexer/index/index_database.h"
#include "indexer/schema/facet_value.h"
#include "indexer/schema/side_tables.h"
#include "indexer/schema/term.h"

namespace dateline {
namespace {

// A value of the index that no file has, with the labels that its articles give it.
struct Stranger {
  std::string label;
  std::uint64_t articles = 0;
  LabelCounts labels;
};

std::vector<Stranger> read_strangers(const Xapian::Database& database, const Authority& authority) {
  const std::string prefix = facet_key_prefix(Facet::kPerson);
  std::vector<Stranger> strangers;
  for (auto key = database.metadata_keys_begin(prefix); key != database.metadata_keys_end(prefix); ++key) {
    const std::string id = (*key).substr(prefix.size());
    const auto value = decode_facet_value(id, database.get_metadata(*key));
    if (!value) continue;
    const auto known = authority.resolve(Facet::kPerson, value->label);
    if (!known || authority.find(Facet::kPerson, known->id) || authority.find(Facet::kPerson, id)) continue;
    strangers.push_back({value->label, database.get_termfreq(facet_term(Facet::kPerson, id)),
                         decode_label_counts(database.get_metadata(labels_key(Facet::kPerson, id)))});
  }
  std::sort(strangers.begin(), strangers.end(), [](const Stranger& a, const Stranger& b) {
    return a.articles != b.articles ? a.articles > b.articles : a.label < b.label;
  });
  return strangers;
}

void add_spellings(const Stranger& stranger, PersonSuggestion& person) {
  for (const auto& [label, count] : stranger.labels) {
    if (label != person.name) person.spellings.push_back({label, count});
  }
  if (stranger.labels.empty() && stranger.label != person.name) {
    person.spellings.push_back({stranger.label, stranger.articles});
  }
}

// Brings spellings of one person together; the most frequent one gives the name.
std::vector<PersonSuggestion> join(const std::vector<Stranger>& strangers) {
  std::vector<PersonSuggestion> persons;
  std::map<std::string, std::size_t> by_name;
  for (const Stranger& stranger : strangers) {
    std::vector<std::string> names = name_variants(stranger.label);
    names.push_back(stranger.label);
    for (std::string& name : names) name = fold_name(name);
    const auto same = std::find_if(names.begin(), names.end(),
                                   [&](const std::string& name) { return by_name.contains(name); });
    const std::size_t person = same == names.end() ? persons.size() : by_name.at(*same);
    if (person == persons.size()) persons.push_back({stranger.label, 0, {}});
    persons[person].articles += stranger.articles;
    add_spellings(stranger, persons[person]);
    for (const std::string& name : names) by_name.try_emplace(name, person);
  }
  return persons;
}

Result<std::vector<PersonSuggestion>> suggest_once(const std::filesystem::path& db,
                                                   const Authority& authority, std::size_t limit) {
  const auto generation = current_generation(db);
  if (!generation) return generation.error();
  const auto database = open_index(*generation);
  if (!database) return database.error();
  std::vector<PersonSuggestion> persons = join(read_strangers(*database, authority));
  std::stable_sort(persons.begin(), persons.end(), [](const PersonSuggestion& a, const PersonSuggestion& b) {
    return a.articles > b.articles;
  });
  if (persons.size() > limit) persons.resize(limit);
  for (PersonSuggestion& person : persons) {
    std::sort(person.spellings.begin(), person.spellings.end(), [](const Spelling& a, const Spelling& b) {
      return a.articles != b.articles ? a.articles > b.articles : a.text < b.text;
    });
  }
  return persons;
}

}  // namespace

Result<std::vector<PersonSuggestion>> suggest_persons(const std::filesystem::path& db,
                                                      const Authority& authority, std::size_t limit) {
  return read_steadily([&] { return suggest_once(db, authority, limit); });
}

}  // namespace dateline
