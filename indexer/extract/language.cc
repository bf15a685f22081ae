#include "indexer/extract/language.h"

// CLD2's header uses NULL without including anything that defines it.
#include <cstdio>

#include <cld2/public/compact_lang_det.h>

#include <array>

#include "indexer/base/utf8.h"

namespace dateline {
namespace {

constexpr std::size_t kProbe = std::size_t{100} << 10U;
constexpr std::size_t kMinLetters = 60;
constexpr std::size_t kMinScriptLetters = 4;

enum Script : std::size_t { kHangul, kKana, kHan, kThai, kHebrew, kGreek, kOther, kScripts };

Script script_of(char32_t code) {
  const auto in = [code](char32_t first, char32_t last) { return code >= first && code <= last; };
  if (in(0xAC00, 0xD7A3) || in(0x1100, 0x11FF) || in(0x3130, 0x318F)) return kHangul;
  if (in(0x3041, 0x30FF)) return kKana;
  if (in(0x4E00, 0x9FFF) || in(0x3400, 0x4DBF) || in(0x20000, 0x2FFFF)) return kHan;
  if (in(0x0E01, 0x0E4E)) return kThai;
  if (in(0x05D0, 0x05EA)) return kHebrew;
  if (in(0x0370, 0x03FF)) return kGreek;
  const bool letter = in('a', 'z') || in('A', 'Z') || in(0xC0, 0x024F) || in(0x0400, 0x052F) ||
                      in(0x0621, 0x06D3) || in(0x0530, 0x058F) || in(0x0900, 0x0DFF) || in(0x0E80, 0x10FF) ||
                      in(0x1780, 0x18AF);
  return letter ? kOther : kScripts;
}

// A script that one language alone writes.
std::string by_script(const std::array<std::size_t, kScripts>& letters, std::size_t total) {
  const auto is_most = [&](std::size_t count) { return count >= kMinScriptLetters && count * 2 > total; };
  if (is_most(letters[kHangul])) return "ko";
  // Japanese is kana and Han together; one kana in ten letters already tells it from Chinese.
  const std::size_t east = letters[kKana] + letters[kHan];
  if (is_most(east)) return letters[kKana] * 10 > east ? "ja" : "zh";
  if (is_most(letters[kThai])) return "th";
  if (is_most(letters[kHebrew])) return "he";
  if (is_most(letters[kGreek])) return "el";
  return "";
}

// Whether most words begin with a capital, as in results and tables: names look like any language.
bool is_mostly_names(std::string_view text) {
  constexpr std::size_t kMinCapitals = 10;
  std::size_t capitals = 0;
  std::size_t others = 0;
  char before = ' ';
  for (const char c : text) {
    if (before == ' ' || before == '\n' || before == '(') {
      if (c >= 'A' && c <= 'Z') ++capitals;
      if (c >= 'a' && c <= 'z') ++others;
    }
    before = c;
  }
  return capitals >= kMinCapitals && others * 2 < capitals;
}

}  // namespace

std::string detect_language(std::string_view text) {
  text = text.substr(0, floor_boundary(text, kProbe));
  std::array<std::size_t, kScripts> letters{};
  std::size_t total = 0;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_utf8(text, at);
    const Script script = script_of(point.code);
    if (script != kScripts) {
      ++letters[script];
      ++total;
    }
    at += point.bytes;
  }
  if (std::string language = by_script(letters, total); !language.empty()) return language;
  if (total < kMinLetters) return "";
  bool is_reliable = false;
  const CLD2::Language found =
      CLD2::DetectLanguage(text.data(), static_cast<int>(text.size()), true, &is_reliable);
  if (!is_reliable || found == CLD2::UNKNOWN_LANGUAGE) return "";
  const std::string code = CLD2::LanguageCode(found);
  if (code != "en" && is_mostly_names(text)) return "";
  if (code.starts_with("zh")) return "zh";
  if (code == "iw") return "he";
  return code.size() == 2 ? code : "";
}

}  // namespace dateline
