// NameMatcher: every place where a text writes a name that the authority files know, in one pass. extract/
// asks it for persons (person_rules.h decides which of them count) and for countries (it weighs them itself).
// Immutable once built: one matcher may be shared by all threads. Not for unknown names: those are
// extract/'s.
//
// A name is compared folded (fold.h), hyphens and line ends as spaces, apostrophes equal. It must begin and
// end at a word's edge; Chinese, Japanese and Thai names need none, Korean ones none at the end (particles).
// A single word that the files write with a capital, and every code such as US or EU, matches only so.
#pragma once

#include <cstdint>
#include <memory>
#include <string_view>
#include <vector>

#include "indexer/authority/authority.h"

namespace dateline {

enum class MentionKind : std::uint8_t { kPerson, kCountry, kSource, kBlock, kNotCountry };

// One name in a text. `entry` is the index into Authority::persons(), countries(), sources() or
// person_blocks(), for kNotCountry the index of the country. `alias` says which name it is: of a person 0 for
// `name`, n for aliases[n - 1]; of a country the index into names, or not_phrases; of a source 0 for `name`,
// n for aliases[n - 1].
struct Mention {
  MentionKind kind = MentionKind::kPerson;
  std::uint32_t entry = 0;
  std::uint32_t alias = 0;
  std::uint32_t begin = 0;  // bytes into the text as given
  std::uint32_t end = 0;

  friend bool operator==(const Mention&, const Mention&) = default;
};

class NameMatcher {
 public:
  // Keeps nothing of `authority` but the indices above.
  explicit NameMatcher(const Authority& authority);
  ~NameMatcher();
  NameMatcher(NameMatcher&&) noexcept;
  NameMatcher& operator=(NameMatcher&&) noexcept;

  // The mentions of `text` (UTF-8, up to 4 GiB), ascending. The longest name wins where names overlap; what
  // kBlock and kNotCountry cover holds nothing else. Words that several entries claim ("Kim") yield one
  // mention for each, with the same range, one after the other. Time is linear in the text.
  std::vector<Mention> find(std::string_view text) const;

 private:
  struct Names;
  std::unique_ptr<const Names> names_;
};

}  // namespace dateline
