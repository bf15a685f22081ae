#include "indexer/authority/language_names.h"

#include <algorithm>
#include <array>
#include <string>

#include "indexer/analysis/fold.h"

namespace dateline {
namespace {

constexpr std::array<LanguageName, 73> kLanguages{{
    {"af", "Afrikaans", "Afrikaans"},
    {"am", "Amharic", "አማርኛ"},
    {"ar", "Arabic", "العربية"},
    {"az", "Azerbaijani", "Azərbaycanca"},
    {"be", "Belarusian", "Беларуская"},
    {"bg", "Bulgarian", "Български"},
    {"bn", "Bengali", "বাংলা"},
    {"bs", "Bosnian", "Bosanski"},
    {"ca", "Catalan", "Català"},
    {"cs", "Czech", "Čeština"},
    {"cy", "Welsh", "Cymraeg"},
    {"da", "Danish", "Dansk"},
    {"de", "German", "Deutsch"},
    {"el", "Greek", "Ελληνικά"},
    {"en", "English", "English"},
    {"eo", "Esperanto", "Esperanto"},
    {"es", "Spanish", "Español"},
    {"et", "Estonian", "Eesti"},
    {"eu", "Basque", "Euskara"},
    {"fa", "Persian", "فارسی"},
    {"fi", "Finnish", "Suomi"},
    {"fr", "French", "Français"},
    {"ga", "Irish", "Gaeilge"},
    {"gl", "Galician", "Galego"},
    {"gu", "Gujarati", "ગુજરાતી"},
    {"ha", "Hausa", "Hausa"},
    {"he", "Hebrew", "עברית"},
    {"hi", "Hindi", "हिन्दी"},
    {"hr", "Croatian", "Hrvatski"},
    {"hu", "Hungarian", "Magyar"},
    {"hy", "Armenian", "Հայերեն"},
    {"id", "Indonesian", "Bahasa Indonesia"},
    {"is", "Icelandic", "Íslenska"},
    {"it", "Italian", "Italiano"},
    {"ja", "Japanese", "日本語"},
    {"ka", "Georgian", "ქართული"},
    {"kk", "Kazakh", "Қазақша"},
    {"km", "Khmer", "ខ្មែរ"},
    {"ko", "Korean", "한국어"},
    {"ky", "Kyrgyz", "Кыргызча"},
    {"lo", "Lao", "ລາວ"},
    {"lt", "Lithuanian", "Lietuvių"},
    {"lv", "Latvian", "Latviešu"},
    {"mk", "Macedonian", "Македонски"},
    {"mn", "Mongolian", "Монгол"},
    {"ms", "Malay", "Bahasa Melayu"},
    {"my", "Burmese", "မြန်မာ"},
    {"ne", "Nepali", "नेपाली"},
    {"nl", "Dutch", "Nederlands"},
    {"no", "Norwegian", "Norsk"},
    {"pa", "Punjabi", "ਪੰਜਾਬੀ"},
    {"pl", "Polish", "Polski"},
    {"ps", "Pashto", "پښتو"},
    {"pt", "Portuguese", "Português"},
    {"ro", "Romanian", "Română"},
    {"ru", "Russian", "Русский"},
    {"si", "Sinhala", "සිංහල"},
    {"sk", "Slovak", "Slovenčina"},
    {"sl", "Slovenian", "Slovenščina"},
    {"so", "Somali", "Soomaali"},
    {"sq", "Albanian", "Shqip"},
    {"sr", "Serbian", "Српски"},
    {"sv", "Swedish", "Svenska"},
    {"sw", "Swahili", "Kiswahili"},
    {"ta", "Tamil", "தமிழ்"},
    {"th", "Thai", "ไทย"},
    {"tl", "Tagalog", "Tagalog"},
    {"tr", "Turkish", "Türkçe"},
    {"uk", "Ukrainian", "Українська"},
    {"ur", "Urdu", "اردو"},
    {"uz", "Uzbek", "Oʻzbekcha"},
    {"vi", "Vietnamese", "Tiếng Việt"},
    {"zh", "Chinese", "中文"},
}};

// Norwegian's two written forms have codes of their own, which pages use; the facet has one value for them.
std::string_view main_code(std::string_view code) {
  return code == "nb" || code == "nn" ? "no" : code;
}

}  // namespace

std::span<const LanguageName> language_names() {
  return kLanguages;
}

std::optional<LanguageName> find_language(std::string_view text) {
  const std::string wanted = fold_name(text);
  const std::string_view code = main_code(std::string_view(wanted).substr(0, wanted.find('-')));
  // "en-gb" is a code with a region; "bahasa-melayu" is a name, and has no code before its hyphen.
  for (const LanguageName& language : kLanguages) {
    if (language.code == code || fold_name(language.english) == wanted || fold_name(language.own) == wanted) {
      return language;
    }
  }
  return std::nullopt;
}

}  // namespace dateline
