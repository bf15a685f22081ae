#include "indexer/authority/country_names.h"

#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <map>
#include <string>

namespace dateline {
namespace {

constexpr std::array<const char*, 53> kForeignLanguages{
    "ar", "az", "be", "bg", "bn", "bs", "ca", "cs", "da", "de", "el", "es", "et", "eu",
    "fa", "fi", "fr", "gl", "gu", "he", "hi", "hr", "hu", "hy", "id", "is", "it", "ja",
    "ka", "kk", "ko", "lt", "lv", "mk", "ms", "nb", "nl", "pl", "pt", "ro", "ru", "sk",
    "sl", "sq", "sr", "sv", "sw", "th", "tr", "uk", "ur", "vi", "zh"};

// The name, without what CLDR explains in brackets: "Myanmar (Birma)". "" when ICU has none.
std::string name_in(const std::string& iso, const char* language) {
  icu::UnicodeString name;
  icu::Locale("", iso.c_str()).getDisplayCountry(icu::Locale(language), name);
  std::string text;
  name.toUTF8String(text);
  text = text.substr(0, text.find(" ("));
  return text == iso ? "" : text;
}

bool has_name(const Country& country, const std::string& text) {
  return std::any_of(country.names.begin(), country.names.end(),
                     [&](const CountryName& name) { return name.text == text; });
}

}  // namespace

void add_foreign_names(std::vector<Country>& countries) {
  for (Country& country : countries) {
    // A state that is no more may have a code that was given away again.
    if (country.iso.size() != 2 || !country.successors.empty()) continue;
    std::map<std::string, std::string> names;  // and their languages, each behind a space
    for (const char* language : kForeignLanguages) {
      const std::string text = name_in(country.iso, language);
      if (text.empty() || has_name(country, text)) continue;
      // Norwegian is "no" to those who detect it.
      names[text] += std::string(" ") + (std::string_view(language) == "nb" ? "no" : language);
    }
    for (auto& [text, languages] : names) {
      CountryName name;
      name.text = text;
      name.kind = CountryNameKind::kForeign;
      name.languages = languages + " ";
      country.names.push_back(std::move(name));
    }
  }
}

bool counts_in(const CountryName& name, std::string_view language) {
  if (name.kind != CountryNameKind::kForeign) return true;
  return !language.empty() && name.languages.find(" " + std::string(language) + " ") != std::string::npos;
}

}  // namespace dateline
