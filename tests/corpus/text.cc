#include "tests/corpus/text.h"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>
#include <unicode/ustring.h>

#include <cstddef>
#include <cstdint>
#include <fstream>
#include <iterator>

namespace dateline::corpus {
namespace {

constexpr std::uintmax_t kMaxFileBytes = std::uintmax_t{1} << 20;

UScriptCode script_of(UChar32 character) {
  UErrorCode status = U_ZERO_ERROR;
  return uscript_getScript(character, &status);
}

bool is_cjk(UScriptCode script) {
  return script == USCRIPT_HAN || script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA ||
         script == USCRIPT_HANGUL;
}

// The characters that a folded text is made of: compatibility forms, case and accents are gone.
icu::UnicodeString plain_characters(std::string_view utf8) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* casefold = icu::Normalizer2::getNFKCCasefoldInstance(status);
  const icu::Normalizer2* decompose = icu::Normalizer2::getNFDInstance(status);
  const icu::Normalizer2* compose = icu::Normalizer2::getNFCInstance(status);
  icu::UnicodeString text =
      icu::UnicodeString::fromUTF8(icu::StringPiece(utf8.data(), static_cast<std::int32_t>(utf8.size())));
  text = decompose->normalize(casefold->normalize(text, status), status);
  icu::UnicodeString kept;
  UChar32 base = 0;
  for (std::int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1)) {
    const UChar32 character = text.char32At(at);
    const bool is_mark = u_charType(character) == U_NON_SPACING_MARK;
    if (!is_mark) base = character;
    // The mark on a kana is part of the letter.
    const UScriptCode script = script_of(base);
    const bool is_accent = script == USCRIPT_LATIN || script == USCRIPT_GREEK || script == USCRIPT_CYRILLIC;
    if (!is_mark || !is_accent) kept.append(character);
  }
  return compose->normalize(kept, status);
}

}  // namespace

std::string fold(std::string_view utf8) {
  const icu::UnicodeString text = plain_characters(utf8);
  icu::UnicodeString folded;
  for (std::int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1)) {
    UChar32 character = text.char32At(at);
    if (character == 0x2019 || character == 0x02BC) character = '\'';
    const bool is_gap = u_isUWhiteSpace(character) || u_charType(character) == U_DASH_PUNCTUATION;
    if (!is_gap) {
      folded.append(character);
    } else if (!folded.isEmpty() && !folded.endsWith(u" ", 1)) {
      folded.append(u' ');
    }
  }
  if (folded.endsWith(u" ", 1)) folded.truncate(folded.length() - 1);
  std::string result;
  folded.toUTF8String(result);
  return result;
}

std::vector<std::string> words(std::string_view utf8) {
  const icu::UnicodeString text = plain_characters(utf8);
  std::vector<std::string> found;
  icu::UnicodeString word;
  const auto close_word = [&] {
    if (word.isEmpty()) return;
    word.toUTF8String(found.emplace_back());
    word.remove();
  };
  for (std::int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1)) {
    const UChar32 character = text.char32At(at);
    if (is_cjk(script_of(character))) {
      close_word();
      word.append(character);
      close_word();
    } else if (u_isalnum(character)) {
      word.append(character);
    } else {
      close_word();
    }
  }
  close_word();
  return found;
}

std::string language_by_script(std::string_view utf8) {
  const icu::UnicodeString text =
      icu::UnicodeString::fromUTF8(icu::StringPiece(utf8.data(), static_cast<std::int32_t>(utf8.size())));
  std::size_t letters = 0, hangul = 0, kana = 0, han = 0, cyrillic = 0, ukrainian = 0, russian = 0;
  const icu::UnicodeString ukrainian_letters(u"іїєґ");
  const icu::UnicodeString russian_letters(u"ыэъё");
  for (std::int32_t at = 0; at < text.length(); at = text.moveIndex32(at, 1)) {
    const UChar32 character = u_tolower(text.char32At(at));
    const UScriptCode script = script_of(character);
    if (u_isalpha(character)) ++letters;
    if (script == USCRIPT_HANGUL) ++hangul;
    if (script == USCRIPT_HIRAGANA || script == USCRIPT_KATAKANA) ++kana;
    if (script == USCRIPT_HAN) ++han;
    if (script == USCRIPT_CYRILLIC) ++cyrillic;
    if (ukrainian_letters.indexOf(character) >= 0) ++ukrainian;
    if (russian_letters.indexOf(character) >= 0) ++russian;
  }
  // A third of the letters decides: foreign names and the closing line may be in Latin letters.
  const auto prevails = [&](std::size_t count) { return count > 0 && count * 3 >= letters; };
  if (prevails(hangul)) return "ko";
  if (prevails(kana + han)) return kana * 10 > han ? "ja" : "zh";
  if (prevails(cyrillic)) return ukrainian > russian ? "uk" : "ru";
  return "";
}

std::optional<std::string> read_text(const std::filesystem::path& path) {
  std::error_code error;
  const std::uintmax_t size = std::filesystem::file_size(path, error);
  if (error || size > kMaxFileBytes) return std::nullopt;
  std::ifstream file(path, std::ios::binary);
  std::string bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
  UErrorCode status = U_ZERO_ERROR;
  std::int32_t needed = 0;
  u_strFromUTF8(nullptr, 0, &needed, bytes.data(), static_cast<std::int32_t>(bytes.size()), &status);
  const bool is_utf8 = status == U_ZERO_ERROR || status == U_BUFFER_OVERFLOW_ERROR;
  if (!is_utf8 || bytes.find('\0') != std::string::npos) return std::nullopt;
  return bytes;
}

}  // namespace dateline::corpus
