// Spellings of a person's name that nobody should have to type into the authority file: other endings of
// Slavic names, Korean given names in one word, Arabic articles. Used for matching only; a name that the file
// has is never taken over by a generated one. Pure function.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline {

// Other spellings of `name`, folded, at most 32, without the name itself. Hyphens, spaces, case and
// diacritics are not varied here: matching folds them.
std::vector<std::string> name_variants(std::string_view name);

}  // namespace dateline
