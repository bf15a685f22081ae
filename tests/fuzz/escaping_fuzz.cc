// Any bytes as a value: safe in a log line, a terminal, HTML, XML, CSV and an address, whatever they are.
#include <spdlog/details/log_msg.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "indexer/article/web_url.h"
#include "indexer/base/utf8.h"
#include "server/api/csv_cell.h"
#include "server/api/url_encoding.h"
#include "server/api/xml_writer.h"
#include "server/http/access_log.h"
#include "server/log/log_formatter.h"
#include "server/page/escape.h"
#include "tests/fuzz/target.h"

namespace dateline::fuzz {
namespace {

bool is_bidi_control(char32_t code) {
  return (code >= 0x202A && code <= 0x202E) || (code >= 0x2066 && code <= 0x2069);
}

// Tells whether `is_wanted` holds for all code points; that the text is UTF-8 is required.
template <class Wanted>
bool all_codes(std::string_view text, Wanted is_wanted) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_utf8(text, at);
    require(point.valid, "what was escaped is UTF-8");
    if (!is_wanted(point.code)) return false;
    at += point.bytes;
  }
  return true;
}

bool has_any(std::string_view text, std::string_view signs) {
  return text.find_first_of(signs) != std::string_view::npos;
}

std::string log_line(LogFormat format, const LogEvent& event) {
  spdlog::memory_buf_t line;
  LogFormatter(format).format(spdlog::details::log_msg("", spdlog::level::info, event.fields()), line);
  return {line.data(), line.size()};
}

void check_log(std::string_view bytes) {
  const std::string shown = printable(bytes);
  require(all_codes(shown,
                    [](char32_t code) {
                      return code >= 0x20 && (code < 0x7F || code > 0x9F) && !is_bidi_control(code) &&
                             code != 0x2028 && code != 0x2029;
                    }),
          "what is printed moves no cursor and ends no line");
  require(printable(shown) == shown, "what is printed once is printed the same twice");
  const AccessEntry entry{.method = bytes, .route = "/", .query = bytes};
  for (const LogFormat format : {LogFormat::kText, LogFormat::kJson}) {
    const std::string line = log_line(format, access_event(entry, QueryLog::kText));
    require(line.find('\n') == line.size() - 1, "a log line is one line");
    require(all_codes(std::string_view(line).substr(0, line.size() - 1),
                      [](char32_t code) { return code >= 0x20 && (code < 0x7F || code > 0x9F); }),
            "a log line moves no cursor");
    require(format == LogFormat::kText || nlohmann::json::accept(line), "a log line is JSON");
  }
}

void check_clean(std::string_view bytes) {
  const CleanText clean = clean_text(bytes);
  require(all_codes(clean.text,
                    [](char32_t code) {
                      return (code >= 0x20 || code == '\n' || code == '\t') && (code < 0x7F || code > 0x9F) &&
                             !is_bidi_control(code) && code != 0xE000 && code != 0xE001;
                    }),
          "clean text has no controls");
  require(clean_text("x" + clean.text).text == "x" + clean.text, "clean text stays as it is");
  const std::string line = clean_line(bytes);
  require(line.find_first_of("\n\t") == std::string::npos && line.substr(0, 1) != " ", "a line is one line");
  require(clean_line("x" + line).size() == line.size() + 1, "a clean line stays as it is");
}

void check_html(std::string_view bytes) {
  const std::string html = escape_html(bytes);
  require(!has_any(html, "<>\"'"), "no sign of HTML stands in a value");
  require(html.find('\0') == std::string::npos && html.find('\x1b') == std::string::npos,
          "no controls stand in a value");
  const std::string_view link = web_link(bytes);
  require(link.empty() || (link == bytes && !has_any(link, "<>\"\\ \n\t\r")), "a link is an address");
  const std::string_view tag = language_tag(bytes);
  require(tag.size() <= 35 && !has_any(tag, "<>\"' "), "a language is a short word");
}

void check_xml(std::string_view bytes) {
  const std::string xml = xml_text(bytes);
  require(!has_any(xml, "<>\"'"), "no sign of XML stands in a value");
  require(all_codes(xml,
                    [](char32_t code) {
                      return code == '\n' || code == '\t' ||
                             (code >= 0x20 && code != 0xFFFE && code != 0xFFFF);
                    }),
          "XML takes every code point");
}

void check_csv(std::string_view bytes) {
  const std::string cell = csv_cell(bytes);
  const bool is_quoted = cell.size() > 1 && cell.front() == '"' && cell.back() == '"';
  const std::string_view inside = is_quoted ? std::string_view(cell).substr(1, cell.size() - 2) : cell;
  require(is_valid_utf8(cell), "a cell is text");
  require(is_quoted || !has_any(cell, ",\"\r\n"), "what parts cells is quoted");
  require(std::count(inside.begin(), inside.end(), '"') % 2 == 0, "quotes in a cell are doubled");
  require(inside.empty() || !has_any(inside.substr(0, 1), "=+-@\t\r\n"), "no cell begins a formula");
}

void check_address(std::string_view bytes) {
  const auto is_ascii = [](const std::string& text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < 0x7F; });
  };
  require(is_ascii(encode_parameter(bytes)) && !has_any(encode_parameter(bytes), "&=#?\"'<>"),
          "a parameter is its own");
  const std::string address = encode_address(bytes);
  require(is_ascii(address) && !has_any(address, "\"<>\\^`{|}"), "an address has no sign that ends it");
  require(encode_address(address) == address, "an address stays as it is");
  if (const auto url = clean_url(bytes)) {
    require(clean_url(*url) == url, "a clean address stays as it is");
    require(web_link(*url).size() == url->size() || has_any(*url, "<>\"\\"), "a clean address can be linked");
    require(url_host(*url).size() + url_path(*url).size() < url->size() && !url_host(*url).empty(),
            "a clean address has a host");
  }
}

}  // namespace

void run_target(std::string_view bytes) {
  check_log(bytes);
  check_clean(bytes);
  check_html(bytes);
  check_xml(bytes);
  check_csv(bytes);
  check_address(bytes);
}

}  // namespace dateline::fuzz
