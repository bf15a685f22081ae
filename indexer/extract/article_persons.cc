#include "indexer/extract/article_persons.h"

#include <algorithm>

#include "indexer/analysis/fold.h"
#include "indexer/extract/name_text.h"

namespace dateline {
namespace {

constexpr std::size_t kMostDiscovered = 20;

bool is_author(const std::string& label, std::span<const std::string> authors) {
  const std::string name = fold_name(label);
  return std::any_of(authors.begin(), authors.end(),
                     [&](const std::string& author) { return fold_name(author) == name; });
}

// Those who count for the facet, the most named first.
std::vector<DiscoveredPerson> choose(std::vector<DiscoveredPerson> persons, const Authority& authority,
                                     std::span<const std::string> authors) {
  std::erase_if(persons, [&](const DiscoveredPerson& person) {
    if (person.mentions < 2 && !person.has_cue) return true;
    if (is_author(person.label, authors)) return true;
    const auto source = authority.resolve(Facet::kSource, person.label);
    return (source && authority.find(Facet::kSource, source->id)) ||
           authority.resolve(Facet::kCountry, person.label).has_value();
  });
  std::stable_sort(persons.begin(), persons.end(), [](const DiscoveredPerson& a, const DiscoveredPerson& b) {
    if (a.is_in_title != b.is_in_title) return a.is_in_title;
    return a.mentions > b.mentions;
  });
  if (persons.size() > kMostDiscovered) persons.resize(kMostDiscovered);
  return persons;
}

// Both in order of place; a discovered place that touches a known one is left out.
std::vector<NamePlace> join(const std::vector<CountedName>& known, const std::vector<NamePlace>& discovered) {
  std::vector<NamePlace> places;
  auto next = known.begin();
  for (const NamePlace& place : discovered) {
    for (; next != known.end() && next->begin < place.end; ++next) places.push_back({next->begin, next->end});
    if (places.empty() || places.back().end <= place.begin) places.push_back(place);
  }
  for (; next != known.end(); ++next) places.push_back({next->begin, next->end});
  return places;
}

}  // namespace

ArticlePersons find_article_persons(const Authority& authority, const PersonTexts& texts) {
  const NameText title = make_name_text(authority, texts.title, TextPlace::kTitle);
  const NameText body = make_name_text(authority, texts.body, TextPlace::kBody);
  Discovery discovery = discover_persons(title, body, texts.language);
  std::vector<std::string> others;
  for (const DiscoveredPerson& person : discovery.persons) others.push_back(person.label);
  const FoundPersons known = find_persons(authority, {texts.title, texts.body, others});

  ArticlePersons found;
  found.places = join(known.body_names, discovery.places);
  for (const FoundPerson& person : known.persons) {
    const auto value = authority.find(Facet::kPerson, person.id);
    found.labels.push_back(value ? value->label : person.id);
  }
  found.known = found.labels.size();
  for (const DiscoveredPerson& person : choose(std::move(discovery.persons), authority, texts.authors)) {
    // Another spelling of somebody who is there already adds nobody.
    const auto value = authority.resolve(Facet::kPerson, person.label);
    const std::string& label = value ? value->label : person.label;
    if (std::find(found.labels.begin(), found.labels.end(), label) == found.labels.end())
      found.labels.push_back(label);
  }
  return found;
}

}  // namespace dateline
