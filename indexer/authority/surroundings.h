// What stands around a name in a text: its sentence, context words, the phrases that an alias may not touch.
// Comparisons are folded and by whole words. person_rules asks. Pure functions, any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline {

// The sentence that holds byte `at`, or the 600 bytes on either side where it is longer.
std::string_view sentence_around(std::string_view text, std::size_t at);

// True when one of `words` (or phrases) stands in the sentence; inside another word only in scripts without
// spaces and in Korean.
bool has_context(std::string_view sentence, const std::vector<std::string>& words);

// True when the text behind a name begins with one of the phrases ("Texas", ", Texas"), the text before it
// ends in one.
bool starts_with_phrase(std::string_view after, const std::vector<std::string>& phrases);
bool ends_with_phrase(std::string_view before, const std::vector<std::string>& phrases);

// True when `word`, in matching form, is the first or the last word of a name: the family name in one of the
// two orders.
bool bears_family_name(std::string_view name, std::u32string_view word);

}  // namespace dateline
