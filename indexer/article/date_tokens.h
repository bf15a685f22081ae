// DateTokens: a text cut into numbers and words, as dates are made of, with what stands between them. Digits
// of all scripts are read. Used by the date scan. Pure functions, any thread.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline {

struct DateToken {
  int number = -1;  // of 1 to 8 digits; -1 for a word or a longer number
  std::size_t digits = 0;
  std::string word;       // folded; "" for a number
  std::string before;     // what stands between the last token and this one, without spaces; at most 8 bytes
  bool is_apart = false;  // by a space from the last one
};

// The tokens of a text, which is folded first. A stop inside a Thai short form ("ต.ค.") goes.
std::vector<DateToken> date_tokens(std::string_view text);

}  // namespace dateline
