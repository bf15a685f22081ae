#include "indexer/article/entity.h"

#include <array>
#include <charconv>

#include "indexer/base/utf8.h"

namespace dateline {
namespace {

struct Named {
  std::string_view name;
  std::string_view text;
};

// Those that occur in articles; the full list of HTML has 2,231.
constexpr std::array<Named, 36> kNamed{{
    {"amp", "&"},    {"lt", "<"},     {"gt", ">"},     {"quot", "\""},  {"apos", "'"},   {"nbsp", "\u00A0"},
    {"copy", "©"},   {"reg", "®"},    {"trade", "™"},  {"hellip", "…"}, {"mdash", "—"},  {"ndash", "–"},
    {"lsquo", "‘"},  {"rsquo", "’"},  {"ldquo", "“"},  {"rdquo", "”"},  {"laquo", "«"},  {"raquo", "»"},
    {"bull", "•"},   {"middot", "·"}, {"sect", "§"},   {"deg", "°"},    {"euro", "€"},   {"pound", "£"},
    {"yen", "¥"},    {"cent", "¢"},   {"frac12", "½"}, {"times", "×"},  {"eacute", "é"}, {"egrave", "è"},
    {"agrave", "à"}, {"ccedil", "ç"}, {"auml", "ä"},   {"ouml", "ö"},   {"uuml", "ü"},   {"szlig", "ß"},
}};

}  // namespace

std::string decode_entity(std::string_view reference) {
  if (reference.size() < 4 || reference.front() != '&' || reference.back() != ';')
    return std::string(reference);
  std::string_view name = reference.substr(1, reference.size() - 2);
  if (name.front() != '#') {
    for (const Named& named : kNamed) {
      if (named.name == name) return std::string(named.text);
    }
    return std::string(reference);
  }
  name.remove_prefix(1);
  const int base = name.starts_with('x') || name.starts_with('X') ? 16 : 10;
  if (base == 16) name.remove_prefix(1);
  unsigned long code = 0;
  const auto [end, error] = std::from_chars(name.data(), name.data() + name.size(), code, base);
  if (name.empty() || end != name.data() + name.size()) return std::string(reference);
  std::string text;
  const bool fits = error == std::errc() && code <= 0x10FFFF && code != 0;
  append_utf8(text, fits ? static_cast<char32_t>(code) : kReplacement);
  return text;
}

}  // namespace dateline
