#include "server/page/number_writer.h"

#include <unicode/locid.h>
#include <unicode/numberformatter.h>
#include <unicode/plurrule.h>

#include <algorithm>
#include <stdexcept>
#include <vector>

namespace dateline {
namespace {

constexpr std::uint64_t kSmallNumbers = 1000;
constexpr std::uint64_t kMostOfIcu = 1'000'000'000'000'000;  // plurals and formatting stay exact below

std::string utf8_of(const icu::UnicodeString& text) {
  std::string out;
  return text.toUTF8String(out);
}

}  // namespace

struct NumberWriter::State {
  struct Small {
    std::string text;
    std::string plural;
  };
  icu::number::LocalizedNumberFormatter formatter;
  std::unique_ptr<const icu::PluralRules> rules;
  std::vector<Small> small;

  std::string write(std::uint64_t number) const {
    UErrorCode status = U_ZERO_ERROR;
    const auto value = static_cast<std::int64_t>(std::min(number, kMostOfIcu));
    std::string text = utf8_of(formatter.formatInt(value, status).toString(status));
    if (U_FAILURE(status)) throw std::runtime_error(std::string("ICU: ") + u_errorName(status));
    return text;
  }
  std::string plural(std::uint64_t number) const {
    return utf8_of(rules->select(static_cast<double>(std::min(number, kMostOfIcu))));
  }
};

NumberWriter::NumberWriter(const std::string& locale) {
  auto state = std::make_shared<State>();
  UErrorCode status = U_ZERO_ERROR;
  const icu::Locale icu_locale = icu::Locale::forLanguageTag(locale, status);
  state->formatter = icu::number::NumberFormatter::withLocale(icu_locale);
  state->rules.reset(icu::PluralRules::forLocale(icu_locale, status));
  if (U_FAILURE(status) || !state->rules) {
    throw std::runtime_error("web/words.json: locale: ICU cannot write numbers of '" + locale + "'");
  }
  for (std::uint64_t number = 0; number < kSmallNumbers; ++number) {
    state->small.push_back({state->write(number), state->plural(number)});
  }
  state_ = std::move(state);
}

std::string NumberWriter::write(std::uint64_t number) const {
  return number < kSmallNumbers ? state_->small[number].text : state_->write(number);
}

std::string NumberWriter::plural(std::uint64_t number) const {
  return number < kSmallNumbers ? state_->small[number].plural : state_->plural(number);
}

}  // namespace dateline
