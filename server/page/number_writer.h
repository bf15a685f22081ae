// NumberWriter: counts as a locale writes them ("1,284", "1.284", "١٬٢٨٤"), and which plural each takes. By
// ICU; the small ones, which most are, are written once. Immutable, safe from any thread; copies share.
#pragma once

#include <cstdint>
#include <memory>
#include <string>

namespace dateline {

class NumberWriter {
 public:
  // `locale` as in "en-GB"; one that ICU does not know is written as its language is, or plainly.
  explicit NumberWriter(const std::string& locale);

  std::string write(std::uint64_t number) const;
  // CLDR's keyword: "one", "two", "few", "many", "other", "zero".
  std::string plural(std::uint64_t number) const;

 private:
  struct State;
  std::shared_ptr<const State> state_;
};

}  // namespace dateline
