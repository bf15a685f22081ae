// MessageText: a sentence of the interface in the syntax of ICU's MessageFormat, as translators know it:
// "Page {page} of {pages}", "{count, plural, one {# article} other {# articles}}". Read once; ICU's own class
// is slow and of one thread. Immutable, safe from any thread.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "server/page/number_writer.h"

namespace dateline {

// What is said of a name in a message: a text as it is, or a count, which chooses plurals.
struct Argument {
  Argument(std::string_view its_name, std::string_view its_text) : name(its_name), text(its_text) {}
  Argument(std::string_view its_name, std::uint64_t its_number) : name(its_name), number(its_number) {}

  std::string_view name;
  std::string_view text;
  std::optional<std::uint64_t> number;
};
using Arguments = std::initializer_list<Argument>;

class MessageText {
 public:
  // Throws std::runtime_error saying where the pattern is malformed, or that it has a format that pages do
  // not use: anything but names and plurals, or one plural inside another.
  explicit MessageText(std::string_view pattern);

  // A name that no argument has stands there in braces.
  std::string write(Arguments arguments, const NumberWriter& numbers) const;

  // Of the arguments that it names.
  std::set<std::string> names() const;

 private:
  struct Branch;
  struct Piece {
    enum class Kind { kText, kArgument, kCount, kPlural };
    Kind kind = Kind::kText;
    std::string text{};  // as it stands, or the argument's name
    std::vector<Branch> branches{};
  };
  struct Branch {
    std::string selector;  // "one", "=0"
    std::vector<Piece> pieces;
  };
  class Reader;
  class Writer;

  std::vector<Piece> pieces_;
};

}  // namespace dateline
