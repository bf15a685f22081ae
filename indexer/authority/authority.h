// Authority: the names that a newsroom keeps (persons.json, countries.json, sources.json), loaded and
// checked. The indexer finds names in texts with it (name_matcher.h) and turns the labels of metadata into
// facet ids. Loaded once, then shared read-only between threads. The formats are told in corpus/README.md.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/base/result.h"
#include "indexer/schema/facet_value.h"
#include "indexer/schema/field.h"

namespace dateline {

// One way to write a name. `is_short` forms ("Kim") count only by the rules below; `is_alone` ones count by
// themselves; a context word in the same sentence, or a full name in the article, lets the others count.
struct Alias {
  std::string text;
  bool is_short = false;
  bool is_alone = false;
  std::vector<std::string> context;
  std::vector<std::string> not_before;  // the alias does not count directly before one of these
  std::vector<std::string> not_after;   // nor directly after one of these
};

// Somebody whom the files know. Each spelling stands once, none of the aliases equals `name`.
struct Person {
  std::string id;
  std::string name;
  std::vector<Alias> aliases;  // with native names, without `name`
};

enum class CountryNameKind : std::uint8_t {
  kName,
  kDemonym,
  kCapital,
  kPlace,
  kMetonym,
  kFlag,
  kHint,
  kForeign
};

// One way to write a country; weight is 1, for capitals, places in it and metonyms ("Kremlin") a half. An
// English demonym stands with its plural. A hint ("sterling", "Plc") has no weight and names nothing.
// `is_any_case` ones ("français") count without a capital too. kForeign ones are not in the file but known to
// ICU (country_names.h); they count in texts of their languages alone.
struct CountryName {
  std::string text;
  double weight = 1.0;
  CountryNameKind kind = CountryNameKind::kName;
  bool is_any_case = false;
  std::string languages{};  // of kForeign: the codes of those in which it counts, each between spaces
};

struct Country {
  std::string iso;   // alpha-2
  std::string iso3;  // alpha-3, or ""
  std::string name;
  std::vector<CountryName> names;        // every way to write it, `name` too
  std::vector<std::string> not_phrases;  // "Korean War": longer phrases that mean no country
  std::vector<std::string> successors;   // codes of the states that came after one that is no more
};

struct Source {
  std::string id;
  std::string name;
  std::vector<std::string> aliases;
  std::vector<std::string> hosts;  // "reuters.com": matches it and its subdomains
  std::string country;             // ISO alpha-2 of the publisher, or ""
};

class Authority {
 public:
  // Reads FOLDER/persons.json, countries.json and sources.json; a file that is absent is empty, one that is
  // malformed is an Error with the file, the entry and what was wanted.
  static Result<Authority> load(const std::filesystem::path& folder);

  const std::vector<Person>& persons() const { return persons_; }
  const std::vector<std::string>& person_blocks() const { return person_blocks_; }
  const std::vector<Country>& countries() const { return countries_; }
  const std::vector<Source>& sources() const { return sources_; }
  // Hex SHA-256 over the three files: changes when an edit may change what is extracted.
  const std::string& digest() const { return digest_; }

  // The facet value that a metadata text means, by id, code, name or alias, folded; one that the files do not
  // know becomes a value of its own: persons "x-" + fold_name, sources fold_name, the label as given.
  // A person's short alias counts only if it is_alone, a source is known by its host too. Countries must be
  // known: nullopt otherwise, as for a text without letters. Languages are ISO 639-1 codes ("ko", "en-GB"),
  // English or own names.
  std::optional<FacetValue> resolve(Facet facet, std::string_view text) const;
  // The source that publishes at a host ("www.reuters.com"), if the files know it.
  std::optional<FacetValue> source_of_host(std::string_view host) const;
  // The facet value with label and aliases of a known id; nullopt when the files do not have it.
  std::optional<FacetValue> find(Facet facet, std::string_view id) const;

 private:
  // What finds a facet's entries: by id as written, and by folded code, name or alias (the first one wins).
  struct Lookup {
    std::map<std::string, std::size_t, std::less<>> by_id;
    std::map<std::string, std::size_t, std::less<>> by_name;
  };

  void index_names();
  FacetValue value_of(Facet facet, std::size_t entry) const;

  std::vector<Person> persons_;
  std::vector<std::string> person_blocks_;
  std::vector<Country> countries_;
  std::vector<Source> sources_;
  std::string digest_;
  std::map<Facet, Lookup> lookups_;
  std::map<std::string, std::size_t, std::less<>> by_host_;
};

}  // namespace dateline
