// Stemmer: Snowball stems by ISO 639-1 language, through Xapian's stemmers, with a small memory of words
// already stemmed. Keeps Snowball state: one a thread.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace dateline {

class Stemmer {
 public:
  Stemmer();
  ~Stemmer();
  Stemmer(Stemmer&&) noexcept;
  Stemmer& operator=(Stemmer&&) noexcept;

  // The folded stem of a word in its language; "" when the language has no stemmer or the word is longer than
  // any word (the stem is then the term). `cased` is the word by fold_case(), `term` by fold(). English sees
  // the term, so that "résumés" and "resumes" meet; the others see their own letters, whose suffix rules need
  // the marks ("российский"). Of a Turkish word what stands before its apostrophe. The view is valid until
  // the next call.
  std::string_view stem(std::string_view cased, std::string_view term, std::string_view language);

  // True when stem() looks at `cased` for this language.
  static bool wants_marks(std::string_view language);
  // True when the stem of each word of plain ASCII begins with the word's own first letter.
  static bool keeps_first_letter(std::string_view language);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace dateline
