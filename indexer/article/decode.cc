#include "indexer/article/decode.h"

#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>

#include "indexer/article/limits.h"
#include "indexer/base/ascii.h"
#include "indexer/base/utf8.h"

namespace dateline {
namespace {

struct Signature {
  std::string_view bytes;
  std::string_view name;
};

constexpr std::array<Signature, 10> kBinarySignatures{{
    {"%PDF-", "a PDF"},
    {"\x7f"
     "ELF",
     "a program"},
    {"PK\x03\x04", "a zip archive"},
    {"\x1f\x8b", "a gzip archive"},
    {"\x89PNG", "a PNG image"},
    {"\xff\xd8\xff", "a JPEG image"},
    {"GIF8", "a GIF image"},
    {"RIFF", "a RIFF container"},
    {"\xd0\xcf\x11\xe0", "an Office document"},
    {"SQLite format 3", "a SQLite database"},
}};

Error not_text(std::string_view why) {
  return make_error("file", "binary, not text (" + std::string(why) + ")");
}

std::optional<Error> binary_error(std::string_view bytes) {
  for (const Signature& signature : kBinarySignatures) {
    if (bytes.starts_with(signature.bytes)) return not_text(signature.name);
  }
  return std::nullopt;
}

// Whether too much of the beginning is neither UTF-8 nor printable. A few NULs or other controls are only
// dirt, which clean_text() takes out.
bool is_noise(std::string_view bytes) {
  const std::string_view probe = bytes.substr(0, kBinaryProbe);
  std::size_t bad = 0;
  std::size_t letters = 0;
  for (std::size_t at = 0; at < probe.size(); ++letters) {
    const CodePoint point = decode_utf8(probe, at);
    const bool control = point.code < 0x20 && point.code != '\n' && point.code != '\r' &&
                         point.code != '\t' && point.code != '\f';
    if (!point.valid || control) ++bad;
    at += point.bytes;
  }
  return bad * 100 > letters * kBinaryPercent;
}

struct ConverterCloser {
  void operator()(UConverter* converter) const { ucnv_close(converter); }
};

// `bytes` from the named charset to UTF-8; nullopt for a charset that ICU does not know.
std::optional<std::string> convert(std::string_view bytes, const std::string& charset) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, ConverterCloser> from(ucnv_open(charset.c_str(), &status));
  if (U_FAILURE(status) || bytes.size() > kMaxHtmlPage * 2) return std::nullopt;
  const std::unique_ptr<UConverter, ConverterCloser> into(ucnv_open("UTF-8", &status));
  std::string out;
  std::array<char, 16384> target{};
  std::array<UChar, 8192> pivot{};
  UChar* pivot_source = pivot.data();
  UChar* pivot_target = pivot.data();
  const char* source = bytes.data();
  const char* source_end = source + bytes.size();
  UBool reset = 1;
  do {
    status = U_ZERO_ERROR;
    char* to = target.data();
    ucnv_convertEx(into.get(), from.get(), &to, target.data() + target.size(), &source, source_end,
                   pivot.data(), &pivot_source, &pivot_target, pivot.data() + pivot.size(), reset, 1,
                   &status);
    reset = 0;
    out.append(target.data(), static_cast<std::size_t>(to - target.data()));
  } while (status == U_BUFFER_OVERFLOW_ERROR);
  if (U_FAILURE(status)) return std::nullopt;
  return out;
}

std::string utf16_mark(std::string_view bytes) {
  if (bytes.starts_with("\xff\xfe")) return "UTF-16LE";
  if (bytes.starts_with("\xfe\xff")) return "UTF-16BE";
  return "";
}

bool is_blank(std::string_view text) {
  return text.find_first_not_of(" \t\n\v\f\r") == std::string_view::npos;
}

Result<DecodedText> finish(std::string_view utf8) {
  if (is_noise(utf8)) return not_text("too much of it is neither UTF-8 nor printable");
  CleanText clean = clean_text(utf8);
  if (is_blank(clean.text)) return make_error("file", "empty");
  DecodedText decoded;
  if (clean.replaced > 0) {
    decoded.warnings.push_back("encoding: " + std::to_string(clean.replaced) +
                               " invalid bytes read as U+FFFD");
  }
  decoded.text = std::move(clean.text);
  return decoded;
}

}  // namespace

Result<DecodedText> decode_text(std::string_view bytes) {
  if (bytes.empty()) return make_error("file", "empty");
  if (const std::string charset = utf16_mark(bytes); !charset.empty()) {
    const auto text = convert(bytes.substr(2), charset);
    if (!text) return make_error("file", "want text, got malformed UTF-16");
    return finish(*text);
  }
  if (auto error = binary_error(bytes)) return *std::move(error);
  return finish(bytes);
}

namespace {

// "<?xml version="1.0" encoding="koi8-r"?>" says "koi8-r".
std::string xml_charset(std::string_view bytes) {
  const std::string head = lower_ascii(bytes.substr(0, 200));
  const std::size_t at = head.starts_with("<?xml") ? head.find("encoding") : std::string::npos;
  const std::size_t end = head.find("?>");
  if (at == std::string::npos || at > end) return "";
  const std::size_t begin = head.find_first_of("\"'", at);
  if (begin == std::string::npos) return "";
  const std::size_t close = head.find(head[begin], begin + 1);
  return close == std::string::npos ? "" : head.substr(begin + 1, close - begin - 1);
}

// A text of which it is said that it is in that charset, "" for nothing.
Result<DecodedText> decode_marked(std::string_view bytes, const std::string& said) {
  if (!utf16_mark(bytes).empty() || bytes.empty()) return decode_text(bytes);
  if (auto error = binary_error(bytes)) return *std::move(error);
  if (bytes.starts_with("\xEF\xBB\xBF") || is_valid_utf8(bytes)) return finish(bytes);
  // A page that says UTF-8 and has a few bad bytes is UTF-8; one that says nothing is most often the charset
  // that browsers take by default.
  if (said == "utf-8" || said == "utf8") return finish(bytes);
  const std::string charset = said.empty() || said == "iso-8859-1" ? "windows-1252" : said;
  if (const auto text = convert(bytes, charset)) return finish(*text);
  auto decoded = finish(bytes);
  if (decoded.ok()) {
    decoded->warnings.push_back("encoding: want a charset that is known, got '" +
                                printable(said.substr(0, 40)) + "'; read as UTF-8");
  }
  return decoded;
}

}  // namespace

Result<DecodedText> decode_page(std::string_view bytes, std::string_view from_server) {
  return decode_marked(bytes, from_server.empty() ? page_charset(bytes) : lower_ascii(from_server));
}

Result<DecodedText> decode_xml(std::string_view bytes) {
  return decode_marked(bytes, xml_charset(bytes));
}

std::string page_charset(std::string_view bytes) {
  const std::string head = lower_ascii(bytes.substr(0, 4096));
  for (std::size_t at = head.find("charset"); at != std::string::npos; at = head.find("charset", at + 1)) {
    const std::size_t tag = head.rfind('<', at);
    if (tag == std::string::npos || head.compare(tag, 5, "<meta") != 0) continue;
    std::size_t begin = head.find_first_not_of(" \t\n\r", at + 7);
    if (begin == std::string::npos || head[begin] != '=') continue;
    begin = head.find_first_not_of(" \t\n\r\"'", begin + 1);
    if (begin == std::string::npos) continue;
    const std::size_t end = head.find_first_of(" \t\n\r\"';/>", begin);
    return head.substr(begin, std::min(end, head.size()) - begin);
  }
  return "";
}

}  // namespace dateline
