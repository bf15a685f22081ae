// ASCII letters in lower case, for names of our own making (fields, headers, hosts, tags), whatever the
// locale. Pure functions, any thread. Not for words of a text: those are folded (indexer/analysis/fold.h).
#pragma once

#include <string>
#include <string_view>

namespace dateline {

constexpr char lower_ascii(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

inline std::string lower_ascii(std::string_view text) {
  std::string lower(text);
  for (char& c : lower) c = lower_ascii(c);
  return lower;
}

}  // namespace dateline
