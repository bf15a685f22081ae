#include "indexer/extract/language.h"

#include <gtest/gtest.h>

namespace dateline {
namespace {

TEST(DetectLanguage, GoesByScriptThenByWords) {
  const std::vector<std::pair<std::string, std::string>> cases{
      {"The harbour was opened again after the storm had passed, and the ships could leave for the sea.",
       "en"},
      {"Гавань снова открыта после шторма, и корабли могут выйти в море, сообщили власти города.", "ru"},
      {"Гавань знову відкрита після шторму, і кораблі можуть вийти в море, повідомила влада міста.", "uk"},
      {"Der Hafen ist nach dem Sturm wieder geöffnet, und die Schiffe können auslaufen, sagte der "
       "Bürgermeister.",
       "de"},
      {"Le port est de nouveau ouvert après la tempête et les navires peuvent partir, a dit le maire.", "fr"},
      {"항구가 다시 열렸다", "ko"},
      {"港は再び開かれた。船は出航できる。", "ja"},
      {"港口在風暴之後重新開放", "zh"},
      {"ท่าเรือเปิดอีกครั้ง", "th"},
      {"הנמל נפתח שוב", "he"},
      {"Το λιμάνι άνοιξε", "el"},
      {"Harbour", ""},
      {"12345 67890 !!! 12345 67890 !!! 12345 67890 !!! 12345 67890 !!! 12345 67890", ""},
      {"", ""},
  };
  for (const auto& [text, language] : cases) EXPECT_EQ(detect_language(text), language) << text;
}

TEST(DetectLanguage, SaysNothingOfWhatIsMostlyNames) {
  const std::string table =
      "Alex Zuelle (Switzerland) Mapei, Fabian Jeker (Switzerland) Festina, Tony Rominger (Switzerland) "
      "Mapei, "
      "Laurent Jalabert (France), Marco Pantani (Italia), Francesco Casagrande, Giuseppe Guerini";
  EXPECT_TRUE(detect_language(table).empty() || detect_language(table) == "en") << detect_language(table);
}

TEST(DetectLanguage, TakesBytesOfAnyKind) {
  EXPECT_EQ(detect_language(std::string(300000, '\xff')), "");
  EXPECT_EQ(detect_language("북한군\xff이 왔다"), "ko");
}

}  // namespace
}  // namespace dateline
