#include "indexer/analysis/analyzer.h"

#include <gtest/gtest.h>

#include <random>

#include "indexer/base/utf8.h"

namespace dateline {
namespace {

// "term@position[what a highlight would mark]" of each token.
std::vector<std::string> describe(std::string_view text, std::string_view language = "") {
  Analyzer analyzer;
  TokenList list;
  analyzer.analyze(text, language, list);
  std::vector<std::string> out;
  for (const Token& token : list.tokens()) {
    out.push_back(std::string(token.term) + "@" + std::to_string(token.position) + "[" +
                  std::string(text.substr(token.begin, token.end - token.begin)) + "]");
  }
  return out;
}

TEST(Analyzer, YieldsTermsPositionsAndRanges) {
  struct Row {
    std::string text;
    std::vector<std::string> expected;
  };
  const std::vector<Row> rows{
      {"", {}},
      {" \n", {}},
      {"North Korean troops", {"north@1[North]", "korean@2[Korean]", "troops@3[troops]"}},
      {"Putin's Putin’s SOLDIERS'", {"putin@1[Putin's]", "putin@2[Putin’s]", "soldiers@3[SOLDIERS]"}},
      {"Don’t", {"don't@1[Don’t]"}},
      {"U.S.-led", {"u.s@1[U.S]", "us@1[U.S]", "led@2[led]"}},
      {"북한군이 왔다", {"북한군이@1[북한군이]", "북한군@1[북한군이]", "왔다@2[왔다]"}},
      {"Володимир Зеленський", {"володимир@1[Володимир]", "зеленськии@2[Зеленський]"}},
      {"Ким Чен Ын", {"ким@1[Ким]", "чен@2[Чен]", "ын@3[Ын]"}},
      {"ex\u0301 café", {"ex@1[ex\u0301]", "cafe@2[café]"}},
      {"plain é plain", {"plain@1[plain]", "e@2[é]", "plain@3[plain]"}},
      {"L’Ukraine", {"l'ukraine@1[L’Ukraine]", "ukraine@1[L’Ukraine]"}},
      {"السلام عليكم", {"السلام@1[السلام]", "عليكم@2[عليكم]"}},
      {"東京 ロシア", {"東京@1[東京]", "ロシア@2[ロシア]"}},
      {"one\xFF"
       "two \xE2\x82 three",
       {"one@1[one]", "two@2[two]", "three@3[three]"}},
      {"\u3164 word", {"word@1[word]"}},
      {"a🙂b 🇰🇵", {"a@1[a]", "b@2[b]"}},
  };
  for (const Row& row : rows) EXPECT_EQ(describe(row.text), row.expected) << row.text;
}

TEST(Analyzer, StemsByLanguage) {
  Analyzer analyzer;
  TokenList list;
  analyzer.analyze("Soldiers deployed", "en", list);
  ASSERT_EQ(list.tokens().size(), 2U);
  EXPECT_EQ(list.tokens()[0].term, "soldiers");
  EXPECT_EQ(list.tokens()[0].stem, "soldier");
  EXPECT_EQ(list.tokens()[1].stem, "deploy");
  analyzer.analyze("Soldiers", "", list);
  EXPECT_EQ(list.tokens()[0].stem, "soldiers");
  analyzer.analyze("l’été российский", "fr", list);
  EXPECT_EQ(list.tokens()[1].term, "ete");
  EXPECT_EQ(list.tokens()[1].stem, analyzer.stem("été", "fr"));
  EXPECT_EQ(analyzer.stem("Soldiers", "en"), "soldier");
  EXPECT_EQ(analyzer.stem("Soldiers", ""), "soldiers");
}

// The terms of a text; forms of one position joined by '|'.
std::string terms_of(std::string_view text, std::string_view language = "") {
  Analyzer analyzer;
  TokenList list;
  analyzer.analyze(text, language, list);
  std::string out;
  std::uint32_t position = 0;
  for (const Token& token : list.tokens()) {
    out += (out.empty() ? "" : (token.position == position ? "|" : " ")) + std::string(token.term);
    position = token.position;
  }
  return out;
}

TEST(Analyzer, ReadsWhatStandsInTheNews) {
  const std::vector<std::pair<std::string, std::string>> rows{
      // Possessives, quotes and contractions.
      {"Kim's Kim’s KIM'S James's boss’s", "kim kim kim james boss"},
      {"soldiers' soldiers’ 'quoted' ‘quoted’", "soldiers soldiers quoted quoted"},
      {"don't it’s rock'n'roll O’Neil’s", "don't it rock'n'roll o'neil"},
      // Numbers, times and dates.
      {"10,000 10.000 10 000 3.5 3,5% $5.5m", "10,000 10.000 10 000 3.5 3,5 5.5m"},
      {"10:30 1/2 2024-10-18 18.10.2024 41st 1990s", "10 30 1 2 2024 10 18 18.10.2024 41st 1990s"},
      {"½ ² ④ Ⅳ ４２ ١٢٣", "1⁄2 2 4 iv 42 ١٢٣"},
      // Hyphens and dashes of all kinds part words.
      {"well-known co‑op re–run e—mail state−run", "well known co op re run e mail state run"},
      {"COVID-19 COVID‑19 F-16 F-16s F16 B-52H", "covid 19 covid 19 f 16 f 16s f16 b 52h"},
      // Acronyms also without their periods.
      {"U.S. U.S.A. E.U.-led p.m.", "u.s|us u.s.a|usa e.u|eu led p.m|pm"},
      {"С.Ш.А. node.js 1.2.3 a.b", "с.ш.а|сша node.js 1.2.3 a.b|ab"},
      // Hashtags, handles, addresses, names of files.
      {"#Kursk #북한군 #StandWithUkraine @nato @mod_russia", "kursk 북한군 standwithukraine nato mod_russia"},
      {"press.desk@example.org https://x.org/a_b?c=1&d", "press.desk example.org https x.org a_b c 1 d"},
      {"__init__ _so_ a_b_1 C++ C# AT&T", "init so a_b_1 c c at t"},
      // Emoji part words and are none; a keycap is a number.
      {"a👍🏽b 👨‍👩‍👧 🇰🇵 c❤️d ☎", "a b c d"},
      // Europe.
      {"L’Ukraine d'été aujourd’hui qu'il presqu’île",
       "l'ukraine|ukraine d'ete|ete aujourd'hui qu'il|il presqu'ile|ile"},
      {"Müller Mueller Größe ẞ Œuvre Łódź Đà Nẵng", "muller mueller grosse ss oeuvre lodz da nang"},
      {"İstanbul ISPARTA ılık Erdoğan'ın", "istanbul isparta ilik erdogan'in"},
      {"Об'єднані пам’ять П’ять їжак Ґанок", "об'єднані пам'ять п'ять іжак ґанок"},
      {"Ёлка йод Путин-то", "елка иод путин то"},
      {"Ρωσία ΡΩΣΙΑΣ", "ρωσια ρωσιασ"},
      // Semitic: points and vowel signs go, prefix letters and hamza stay.
      {"צה\"ל צה״ל בצה״ל ג׳ורג׳ שָׁלוֹם בן־גוריון", "צה\"ל צה\"ל בצה\"ל ג'ורג' שלום בן גוריון"},
      {"السَّلام والجنود أحمد مُؤتمر، نعم؟", "السلام والجنود أحمد مؤتمر نعم"},
      // East Asia.
      {"북한군이 북한군에게서는 김정은과 3,000명",
       "북한군이|북한군 북한군에게서는|북한군에게서|북한군 김정은과|김정은|김정 3,000 명"},
      {"北朝鮮の兵士が到着した", "北朝鮮 の 兵士 が 到着 した"},
      {"朝鲜士兵抵达。北京大学", "朝鲜 士兵 抵达 北京 大学"},
      {"ＮＡＴＯ１２ ﾛｼｱ", "nato12 ロシア"},
      {"ทหารไปรัสเซีย", "ทหาร ไป รัสเซีย"},
      {"हिन्दी सेना", "हिन्दी सेना"},
  };
  for (const auto& [text, wanted] : rows) EXPECT_EQ(terms_of(text), wanted) << text;
}

// Who looks for few words finds the same of these, and each other word's place.
TEST(Analyzer, LeavesOutPlainWordsThatNobodySeeks) {
  const std::string text =
      "Soldiers' boots, U.S. and us; l'Ukraine d'Été: SOLDIERS so_ F-16 16th 북한군이 café Don’t Putin's "
      "sailors";
  Analyzer analyzer;
  TokenList all;
  TokenList some;
  analyzer.analyze(text, "en", all);
  for (const std::string letters : {"", "s", "su", "f1"}) {
    FirstBytes sought;
    for (const char letter : letters) sought.set(static_cast<unsigned char>(letter));
    analyzer.analyze(text, "en", sought, some);
    ASSERT_EQ(some.tokens().size(), all.tokens().size());
    for (std::size_t i = 0; i < all.tokens().size(); ++i) {
      const Token& token = some.tokens()[i];
      const Token& whole = all.tokens()[i];
      EXPECT_EQ(token.position, whole.position);
      EXPECT_EQ(token.begin, whole.begin);
      EXPECT_EQ(token.end, whole.end);
      const bool is_sought = letters.find(whole.term.front()) != std::string::npos;
      if (!is_sought && token.term.empty()) {
        EXPECT_TRUE(token.stem.empty());
        continue;
      }
      EXPECT_EQ(token.term, whole.term);
      EXPECT_EQ(token.stem, whole.stem);
    }
  }
  analyzer.analyze("plain and so", "en", FirstBytes().set('s'), some);
  EXPECT_TRUE(some.tokens()[0].term.empty());
  EXPECT_EQ(some.tokens()[2].term, "so");
}

TEST(Analyzer, TellsOneTermHoweverAWordIsWritten) {
  const std::vector<std::vector<std::string>> groups{
      {"don't", "don’t", "donʼt", "DON＇T", "don‘t"},
      {"café", "cafe\u0301", "CAFÉ", "Cafe"},
      {"cooperate", "co\u00ADoperate", "coop\u2060erate", "co\u200Doper\u200Cate", "CO\u00ADOP\u00ADERATE"},
      {"nato", "ＮＡＴＯ", "ＮATO", "𝐍𝐀𝐓𝐎", "NATO’s"},
      {"об'єднані", "об’єднані", "обʼєднані", "ОБ’ЄДНАНІ"},
      {"צה\"ל", "צה״ל"},
      {"שלום", "שָׁלוֹם", "שׁלום"},
      {"السلام", "السَّلام", "السلامُ"},
      {"istanbul", "İstanbul", "ISTANBUL", "i\u0307stanbul"},
      {"ガンダム", "ｶﾞﾝﾀﾞﾑ", "カ\u3099ンタ\u3099ム"},
      {"한국", "\u1112\u1161\u11AB\u1100\u116E\u11A8"},
      {"strasse", "Straße", "STRASSE", "STRAẞE"},
      {"москва", "МОСКВА", "москва\u0301"},
  };
  for (const std::vector<std::string>& group : groups) {
    for (const std::string& word : group) EXPECT_EQ(terms_of(word), terms_of(group.front())) << word;
  }
  EXPECT_NE(terms_of("Müller"), terms_of("Mueller"));
  EXPECT_NE(terms_of("أحمد"), terms_of("احمد"));
  EXPECT_NE(terms_of("10,000"), terms_of("10000"));
}

TEST(Analyzer, StemsATurkishNameBeforeItsApostrophe) {
  Analyzer analyzer;
  for (const std::string name : {"Erdoğan", "Rusya", "Putin", "NATO"}) {
    for (const std::string suffix : {"'ın", "’nın", "'ya"}) {
      EXPECT_EQ(analyzer.stem(name + suffix, "tr"), analyzer.stem(name, "tr")) << name << suffix;
    }
  }
  EXPECT_EQ(analyzer.stem("'ın", "tr"), "'in");
}

// What a reader copies out of a text is found in it: a word alone is the word that it was in its text. Not so
// where dictionaries cut by what stands around.
TEST(Analyzer, ReadsAWordAloneAsInItsText) {
  const std::vector<std::u32string> alphabets{U"abzAZéüßøœıİ", U"абвґєїёйЖ",      U"αβγΣς", U"אבגדשל",
                                              U"ابتثجأؤ",      U"북한군이가에서", U"हिनदी", U"0123456789٣４"};
  const std::u32string between = U" \n.,;:'’\"״׳-@#\u00AD\u200D\u0301\u0651\u05B8👍“”";
  std::mt19937 random(17);
  Analyzer analyzer;
  TokenList list;
  TokenList alone;
  for (int round = 0; round < 6000; ++round) {
    const std::u32string& own = alphabets[random() % alphabets.size()];
    std::string text;
    for (int i = 0; i < 25; ++i) {
      const std::u32string& letters = random() % 8 == 0 ? alphabets[random() % alphabets.size()] : own;
      append_utf8(
          text, random() % 4 == 0 ? between[random() % between.size()] : letters[random() % letters.size()]);
    }
    analyzer.analyze(text, "", list);
    std::uint32_t position = 0;
    for (const Token& token : list.tokens()) {
      if (token.position == position) continue;
      position = token.position;
      analyzer.analyze(text.substr(token.begin, token.end - token.begin), "", alone);
      ASSERT_FALSE(alone.tokens().empty()) << printable(text);
      ASSERT_EQ(alone.tokens().back().position, 1U) << printable(text) << ": " << token.term;
      ASSERT_EQ(alone.tokens().front().term, token.term) << printable(text);
    }
  }
}

TEST(Analyzer, FindsTheSameWordsInAWholeTextAsInItsParts) {
  // Stretches take different paths; glued together nothing may change.
  const std::vector<std::string> parts{"plain words", "naïve 3,000", "북한군이", "東京都",     "U.S.",
                                       "ภาษาไทย",     "\u0301x",     "\xFF",     "snake_case", "«Путин»"};
  Analyzer analyzer;
  TokenList list;
  std::mt19937 random(5);
  for (int round = 0; round < 300; ++round) {
    std::string text;
    std::vector<std::string> expected;
    for (int i = 0; i < 5; ++i) {
      const std::string& part = parts[random() % parts.size()];
      analyzer.analyze(part, "", list);
      for (const Token& token : list.tokens()) expected.emplace_back(token.term);
      text += part + (random() % 2 == 0 ? " " : "\n\n");
    }
    analyzer.analyze(text, "", list);
    std::vector<std::string> terms;
    for (const Token& token : list.tokens()) terms.emplace_back(token.term);
    ASSERT_EQ(terms, expected) << text;
  }
}

TEST(Analyzer, RangesAreOrderedAndOnCodePointsForAnyBytes) {
  Analyzer analyzer;
  TokenList list;
  std::mt19937 random(11);
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (int i = 0; i < 40; ++i) {
      if (random() % 5 == 0) {
        text.push_back(static_cast<char>(random() % 256));
      } else {
        append_utf8(text, static_cast<char32_t>(random() % 0x3100U));
      }
    }
    analyzer.analyze(text, round % 2 == 0 ? "ru" : "", list);
    std::uint32_t position = 0;
    std::uint32_t end = 0;
    for (const Token& token : list.tokens()) {
      ASSERT_LT(token.begin, token.end);
      ASSERT_LE(token.end, text.size());
      ASSERT_FALSE(token.term.empty());
      ASSERT_FALSE(token.stem.empty());
      ASSERT_TRUE(token.position == position || (token.position == position + 1 && token.begin >= end));
      ASSERT_TRUE(is_valid_utf8(text.substr(token.begin, token.end - token.begin)));
      position = token.position;
      end = token.end;
    }
  }
}

TEST(Analyzer, KeepsViewsWhenTheListMovesAndForgetsOldOnes) {
  Analyzer analyzer;
  TokenList list;
  std::string text;
  for (int i = 0; i < 20000; ++i) text += "word" + std::to_string(i) + " ";
  analyzer.analyze(text, "en", list);
  const TokenList moved = std::move(list);
  ASSERT_EQ(moved.tokens().size(), 20000U);
  EXPECT_EQ(moved.tokens()[0].term, "word0");
  EXPECT_EQ(moved.tokens()[19999].term, "word19999");
  TokenList again;
  analyzer.analyze("a long text to begin with", "", again);
  analyzer.analyze("short", "", again);
  ASSERT_EQ(again.tokens().size(), 1U);
  EXPECT_EQ(again.tokens()[0].term, "short");
  again.clear();
  EXPECT_TRUE(again.tokens().empty());
}

TEST(Analyzer, SurvivesTextsWithoutSpaces) {
  Analyzer analyzer;
  TokenList list;
  const auto repeat = [](std::string_view piece, std::size_t times) {
    std::string text;
    for (std::size_t i = 0; i < times; ++i) text += piece;
    return text;
  };
  analyzer.analyze(std::string(10U << 20U, 'a'), "en", list);
  ASSERT_EQ(list.tokens().size(), 1U);
  EXPECT_EQ(list.tokens()[0].term.size(), 10U << 20U);
  analyzer.analyze("x" + repeat("\u0301\u0323", 500000), "fr", list);
  ASSERT_FALSE(list.tokens().empty());
  EXPECT_EQ(list.tokens()[0].term, "x");
  analyzer.analyze(repeat("é", 700000), "ru", list);
  EXPECT_GE(list.tokens().size(), 1U);
  analyzer.analyze(repeat("東京都", 60000), "ja", list);
  EXPECT_GT(list.tokens().size(), 60000U);
  analyzer.analyze(repeat("이", 100000), "ko", list);
  EXPECT_GE(list.tokens().size(), 1U);
  analyzer.analyze(repeat("a.", 1000000), "en", list);
  EXPECT_EQ(list.tokens().size(), 2U);
  analyzer.analyze(repeat("\xFF", 1000000), "en", list);
  EXPECT_TRUE(list.tokens().empty());
}

}  // namespace
}  // namespace dateline
