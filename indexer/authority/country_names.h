// CountryNames: what the countries are called in the languages of the world, as ICU has it (Unicode CLDR), so
// that countries.json need not list a language for each. Added when the authority files are loaded.
// Nominative forms only. Any thread.
#pragma once

#include <string_view>
#include <vector>

#include "indexer/authority/authority.h"

namespace dateline {

// Adds to each country that ICU knows its names in some fifty languages, as names of kind kForeign; not those
// that it has already.
void add_foreign_names(std::vector<Country>& countries);

// Whether a name counts in a text of that language (ISO 639-1, "" when unknown): every kind but kForeign does
// everywhere.
bool counts_in(const CountryName& name, std::string_view language);

}  // namespace dateline
