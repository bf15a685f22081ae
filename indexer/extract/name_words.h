// What single words say about names: given names, titles, places, things, words that never begin one. English
// first; given and family names of many countries. Word lists and one lookup; name_evidence.h weighs what
// they say. Pure, any thread (the table is made at the first call).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace dateline {

enum WordTrait : std::uint32_t {
  kGivenName = 1U << 0U,           // "olga"
  kUncertainGivenName = 1U << 1U,  // "mark", "jordan": also a word, a place or a family name
  kFamilyName = 1U << 2U,
  kRole = 1U << 3U,       // "president", "guitarist": may stand before a name, and behind it after a comma
  kHonorific = 1U << 4U,  // "mr"
  kPlace = 1U << 5U,
  kPlaceOpener = 1U << 6U,  // "san", "fort", "north": what follows is a place's name
  kThingHead = 1U << 7U,    // "university", "records": the words before it are no person
  kSoftHead = 1U << 8U,     // "park", "hill": a place's head, or a family name
  kStop = 1U << 9U,         // ends a run of capitals: "the", "monday", "american"
  kCommon = 1U << 10U,      // "great", "world": seldom part of a name
  kSpeech = 1U << 11U,      // "said": a person comes before or after it
  kLifeVerb = 1U << 12U,    // "born", "married", "joined"
  kParticle = 1U << 13U,    // "van", "bin": in small letters inside a name
  kSuffix = 1U << 14U,      // "jr", "iii"
  kPlacePreposition = 1U << 15U,
  kSureTitle = 1U << 16U  // "president", "mr": whatever follows is a person
};
inline constexpr std::uint32_t kAnyGivenName = kGivenName | kUncertainGivenName;

// The traits of a folded word, 0 for one that no list has.
std::uint32_t word_traits(std::string_view folded);

// fold() of a word, quick for ASCII.
std::string folded_word(std::string_view word);

// The lists, words apart by one space each. given_names.cc, place_words.cc and role_words.cc hold them.
std::string_view given_names();
std::string_view uncertain_given_names();
std::string_view family_names();
std::string_view place_names();
std::string_view place_openers();
std::string_view thing_heads();
std::string_view soft_heads();
std::string_view roles();
std::string_view sure_titles();
std::string_view honorifics();
std::string_view stop_words();
std::string_view common_words();
std::string_view speech_verbs();
std::string_view life_verbs();

}  // namespace dateline
