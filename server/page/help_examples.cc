#include "server/page/help_examples.h"

namespace dateline {
namespace {

constexpr HelpExample kWordExamples[] = {
    {"soldiers kursk", "Articles with both words, in any order, in the title or the text."},
    {"troop",
     "Also finds troops: a word stands for all its endings, by the rules of each article's language."},
    {"hwasong-19", "Parts joined by a hyphen stand next to each other."},
};

constexpr HelpExample kQuoteExamples[] = {
    {"\"special forces\"", "These words, next to each other and in this order."},
    {"\"soldier\"", "One word in quotes: soldier, but not soldiers."},
};

constexpr HelpExample kOperatorExamples[] = {
    {"drones OR missiles", "Either of them, or both."},
    {"(drones OR missiles) kharkiv", "Parentheses hold together what belongs together."},
    {"kursk -casualties", "The first without the second: the minus stands directly before the word."},
    {"treaty NOT kursk", "The same, as a word."},
    {"treaty -(kursk OR donetsk)", "Without either."},
    {"treaty AND putin OR parade",
     "AND may be written or left out. It binds before OR: both of the first two, or the third."},
};

constexpr HelpExample kNearExamples[] = {
    {"troops NEAR/3 russia", "At most three words apart, in either order."},
    {"troops NEAR russia", "Without a number: at most ten."},
    {"kim ADJ jong", "The second directly after the first."},
    {"soldiers ADJ/3 kursk", "The second at most three words after the first."},
};

constexpr HelpExample kFieldExamples[] = {
    {"title:treaty", "Only in the title."},
    {"title:(dead OR casualties)", "Either of them in the title."},
    {"body:\"military equipment\"", "Only in the text, here as a phrase."},
};

constexpr HelpExample kValueExamples[] = {
    {"person:\"Kim Jong Un\"", "Articles that are about this person."},
    {"person:김정은", "The same person: any spelling that the index knows will do."},
    {"country:KP", "About a country, by its two-letter code ..."},
    {"country:\"North Korea\" -country:US", "... or by its name; and without another one."},
    {"source:NATO", "From one source."},
    {"lang:ko", "In one language, by its code ..."},
    {"language:Japanese", "... or by its name."},
};

constexpr HelpExample kDateExamples[] = {
    {"date:2024", "A year."},
    {"date:2024-10", "A month."},
    {"date:2024-10-18", "A day."},
    {"date:2024-10-18..2024-11-01", "From one day to another, both included."},
    {"date:>=2025-01", "From a day, month or year on; also >, < and <=."},
    {"date:..2024-06", "Up to the end of a month."},
    {"date:10y", "The last ten years. So with days, weeks and months: 7d, 4w, 6m."},
};

constexpr HelpExample kSpellingExamples[] = {
    {"deploy*", "Words that begin so: deployed, deployment ..."},
    {"zelenski~", "Words that are written nearly so."},
    {"kursk~1", "At most one letter more, less, other, or changed over; ~2 allows two."},
};

constexpr HelpExample kNameExamples[] = {
    {"kim jong un",
     "Also finds 김정은, Ким Чен Ын and the other spellings that the index knows, in all their cases."},
    {"北朝鮮", "Works from any script to any other: this one is North Korea."},
    {"\"kim jong un\"", "In quotes only what stands there."},
    {"kim jong un", "Only as typed, for the whole search.", {}, &kVariants},
};

constexpr HelpExample kCorrectionExamples[] = {
    {"soldeirs", "A word that no article has is replaced by the likeliest one, and the page says so."},
    {"soldiers", "Never corrected, for the whole search.", {}, &kTypos},
    {"soldiers kursk", "Never the nearest articles in place of none.", {}, &kRelax},
};

constexpr HelpExample kOddityExamples[] = {
    {"place:kursk", "There is no such field, so these are two words.", "unknown_field"},
    {"\"north korea", "The quote does not end, so these are two words.", "unclosed_quote"},
};

constexpr HelpGroup kGroups[] = {
    {"words", "Words",
     "Type the words that an article should have. Capitals and accents do not matter, nor does the order.",
     kWordExamples},
    {"quotes", "Exact words and phrases",
     "Between quotes nothing is changed: no other endings, no other spellings, no corrections.",
     kQuoteExamples},
    {"operators", "And, or, not", "Write them in capitals. In small letters they are words like all others.",
     kOperatorExamples},
    {"near", "Words near each other", "Between single words, in exactly these forms.", kNearExamples},
    {"fields", "Title or text", "A word, a phrase or a group in parentheses, directly after the colon.",
     kFieldExamples},
    {"values", "People, countries, sources, languages",
     "The same as the boxes beside the results, but as a part of what you type. A name of several words "
     "needs quotes.",
     kValueExamples},
    {"dates", "Dates",
     "Days are in UTC. An article of which only the month or year is known is found by any range that "
     "touches it; one without a date by none.",
     kDateExamples},
    {"spelling", "Unsure how it is written", "A star leaves the ending open, a tilde allows for mistakes.",
     kSpellingExamples},
    {"names", "Names in other spellings and scripts",
     "Names of people, countries and sources are found however an article writes them. Above the results "
     "stands what a name was also found as, with a link that searches only as typed.",
     kNameExamples},
    {"help-given", "Mistyped words, and when nothing matches",
     "What was corrected stands above the results, with a link that searches exactly as typed. When no "
     "article has everything, the nearest ones are listed apart; they are not counted. An address can say no "
     "to either.",
     kCorrectionExamples},
    {"oddities", "When something is not understood",
     "It is read as plain words, and a line above the results says what was not understood.",
     kOddityExamples},
};

}  // namespace

std::span<const HelpGroup> help_groups() {
  return kGroups;
}

}  // namespace dateline
