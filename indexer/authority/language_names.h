// The languages that articles come in: ISO 639-1 code, English name, own name. Labels of the language facet.
// Constants only.
#pragma once

#include <optional>
#include <span>
#include <string_view>

namespace dateline {

struct LanguageName {
  std::string_view code;
  std::string_view english;
  std::string_view own;
};

// In order of code.
std::span<const LanguageName> language_names();

// The language of a code ("ko", "en-GB", "zh_TW": what follows the first - or _ is left aside), an English or
// an own name, in any case; nullopt when it is none of the table's.
std::optional<LanguageName> find_language(std::string_view text);

}  // namespace dateline
