#include "server/page/template_words.h"

#include <algorithm>
#include <stdexcept>

#include "server/page/escape.h"

namespace dateline {
namespace {

constexpr std::string_view kTextPrefix = "t.";
constexpr std::string_view kIsolatedPrefix = "bdi.";
constexpr std::string_view kNameLetters = "abcdefghijklmnopqrstuvwxyz_";

enum class Isolation { kNone, kEachValue };

std::string template_text(const Words& words, std::string_view key, Isolation isolation) {
  if (!words.has(key)) throw std::runtime_error("web/words.json has no text " + std::string(key));
  const std::string_view text = words.text(key);
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t open = std::min(text.find("{{", at), text.size());
    out += escape_html(text.substr(at, open - at));
    if (open == text.size()) break;
    const std::size_t close = text.find("}}", open);
    const std::string_view name =
        close == std::string_view::npos ? "" : text.substr(open + 2, close - open - 2);
    if (name.empty() || name.find_first_not_of(kNameLetters) != std::string_view::npos) {
      throw std::runtime_error("web/words.json: texts: " + std::string(key) +
                               ": want only values such as {{count}} between double braces");
    }
    const std::string value = "{{" + std::string(name) + "}}";
    out += isolation == Isolation::kEachValue ? "<bdi>" + value + "</bdi>" : value;
    at = close + 2;
  }
  return out;
}

}  // namespace

std::string with_words(std::string_view source, const Words& words) {
  std::string out;
  std::size_t at = 0;
  for (std::size_t open = 0; (open = source.find("{{", at)) != std::string_view::npos;) {
    const std::size_t close = source.find("}}", open);
    if (close == std::string_view::npos) break;
    const std::string_view name = source.substr(open + 2, close - open - 2);
    out.append(source.substr(at, open - at));
    at = close + 2;
    if (name.starts_with(kTextPrefix)) {
      out += template_text(words, name.substr(kTextPrefix.size()), Isolation::kNone);
    } else if (name.starts_with(kIsolatedPrefix)) {
      out += template_text(words, name.substr(kIsolatedPrefix.size()), Isolation::kEachValue);
    } else if (name == "words.language") {
      out += words.language();
    } else if (name == "words.direction") {
      out += words.direction();
    } else {
      out.append(source.substr(open, at - open));
    }
  }
  return out.append(source.substr(at));
}

}  // namespace dateline
