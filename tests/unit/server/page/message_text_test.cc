#include "server/page/message_text.h"

#include <gtest/gtest.h>
#include <unicode/fmtable.h>
#include <unicode/msgfmt.h>

#include <stdexcept>

namespace dateline {
namespace {

const NumberWriter& english() {
  static const NumberWriter numbers("en-GB");
  return numbers;
}

TEST(MessageText, PutsArgumentsAndPluralsInPlace) {
  const struct {
    const char* pattern;
    std::uint64_t count;
    const char* text;
  } rows[] = {
      {"", 1, ""},
      {"plain", 1, "plain"},
      {"{count} of {name}", 1284, "1,284 of <b>"},
      {"{count, plural, one {# article} other {# articles}}.", 1, "1 article."},
      {"{count, plural, one {# article} other {# articles}}.", 1284, "1,284 articles."},
      {"{count, plural, =0 {none} one {# by {name}} other {# by {name}}}", 0, "none"},
      {"{count, plural, other {#} =1 {the one}}", 1, "the one"},
      {"{count, plural, other {# by {name}} one {# alone}}", 1, "1 alone"},
      {"the article's '{'record'}', {missing}", 1, "the article's {record}, {missing}"},
      {"{name, plural, one {one} other {other}}", 1, "other"},
  };
  for (const auto& row : rows) {
    EXPECT_EQ(MessageText(row.pattern).write({{"count", row.count}, {"name", "<b>"}}, english()), row.text)
        << row.pattern;
  }
}

TEST(MessageText, AnArgumentIsNeverAPattern) {
  EXPECT_EQ(MessageText("{name}").write({{"name", "{count} # ''"}, {"count", 3}}, english()), "{count} # ''");
}

TEST(MessageText, SaysWhatItCannotRead) {
  for (const char* pattern :
       {"{count", "{}", "{count, number}", "{count, plural, one {x}}", "{count, select, a {x} other {y}}",
        "{0} {", "{count, plural, offset:1 one {x} other {y}}",
        "{count, plural, other {{count, plural, other {x}}}}"}) {
    EXPECT_THROW(static_cast<void>(MessageText(pattern)), std::runtime_error) << pattern;
  }
}

TEST(MessageText, NamesItsArguments) {
  const std::set<std::string> names{"count", "name", "other"};
  EXPECT_EQ(MessageText("{other} {count, plural, one {{name}} other {#}}").names(), names);
}

TEST(MessageText, AgreesWithIcu) {
  const char* pattern =
      "{name}: {count, plural, =2 {a pair} one {# a} two {# b} few {# c} many {# d} other {# e}}!";
  const MessageText message(pattern);
  for (const char* locale : {"en", "pl", "ar", "ru", "cy", "ja", "fr"}) {
    const NumberWriter numbers(locale);
    UErrorCode status = U_ZERO_ERROR;
    const icu::MessageFormat format(icu::UnicodeString::fromUTF8(pattern), icu::Locale(locale), status);
    const icu::UnicodeString argument_names[] = {"name", "count"};
    // From a thousand on, ICU's class groups digits where the locale would not.
    for (std::int64_t count = 0; count < 1000; ++count) {
      const icu::Formattable arguments[] = {icu::Formattable("x"), icu::Formattable(count)};
      icu::UnicodeString text;
      std::string icus;
      format.format(argument_names, arguments, 2, text, status).toUTF8String(icus);
      ASSERT_TRUE(U_SUCCESS(status));
      EXPECT_EQ(message.write({{"name", "x"}, {"count", static_cast<std::uint64_t>(count)}}, numbers), icus)
          << locale;
    }
  }
}

}  // namespace
}  // namespace dateline
