#include "tests/e2e/server/bad_input_rows.h"

namespace dateline::test {
namespace {

// A search with these parameters; `code` "" is 200.
BadInputRow search(const char* id, std::string name, const std::string& parameters, std::string code = "") {
  const int status = code.empty() ? 200 : 400;
  return {id, std::move(name), request_text("GET /api/v1/search?" + parameters), status, std::move(code)};
}

BadInputRow because(const char* why, BadInputRow row) {
  row.why = why;
  return row;
}

BadInputRow at_most(int milliseconds, BadInputRow row) {
  row.most_cost = milliseconds;
  return row;
}

std::string different_sources(int count) {
  std::string parameters;
  for (int at = 0; at < count; ++at) parameters += "source=a" + std::to_string(at) + "&";
  return parameters;
}

// Nobody who searches knows a syntax: what can be read as words is, and the reply says so.
constexpr const char* kReadAsWords = "bad syntax is read as words, with a warning";

std::vector<BadInputRow> texts() {
  return {
      because("everything, newest first: what a page without a search shows", search("H1", "no q", "")),
      because("everything, newest first", search("H1", "an empty q", "q=")),
      because("the limit is 1,024 bytes", search("H2", "q of 513 bytes", "q=" + repeated("a", 513))),
      search("H2", "q of 1,024 bytes", "q=" + repeated("a", 1024)),
      search("H2", "q of 1,025 bytes", "q=" + repeated("a", 1025), "query_too_long"),
      at_most(50, search("H3", "512 opening parentheses", "q=" + repeated("(", 512), "query_too_deep")),
      at_most(50, search("H3", "1,024 opening parentheses", "q=" + repeated("(", 1024), "query_too_deep")),
      search("H4", "parentheses 16 deep", "q=" + repeated("(a+OR+", 16) + "b" + repeated(")", 16)),
      search("H4", "parentheses 17 deep", "q=" + repeated("(a+OR+", 17) + "b" + repeated(")", 17),
             "query_too_deep"),
      because(kReadAsWords, search("H5", "only AND", "q=AND")),
      because(kReadAsWords, search("H5", "AND twice", "q=a+AND+AND")),
      because(kReadAsWords, search("H5", "only NOT", "q=NOT")),
      search("H6", "a quote that is not closed", "q=%22unclosed"),
      because("a prefix that is too short is read as a word", search("H7", "only *", "q=*")),
      because("a prefix that is too short is read as a word", search("H7", "a*", "q=a*")),
      because("a prefix that is too short is read as a word", search("H7", "ab*", "q=ab*")),
      because("the third prefix is read as a word", search("H8", "three prefixes", "q=abc*+def*+ghi*")),
      because("the limit is 64 words", search("H9", "33 words", "q=" + repeated("a+", 33))),
      search("H9", "64 words", "q=" + repeated("a+", 64)),
      search("H9", "65 words", "q=" + repeated("a+", 65), "too_many_terms"),
      search("H10", "a NUL", "q=a%00b", "bad_encoding"),
      search("H11", "bytes that are no UTF-8", "q=%ff%fe", "invalid_utf8"),
      search("H11", "an overlong NUL", "q=%c0%80", "invalid_utf8"),
      search("H11", "a surrogate", "q=%ed%a0%80", "invalid_utf8"),
      search("H11", "above U+10FFFF", "q=%f4%90%80%80", "invalid_utf8"),
      search("H12", "an escape sequence", "q=%1b%5b31m", "control_character"),
      because("a text may be pasted with its line ends", search("H12", "a line end", "q=a%0d%0ab")),
      search("H13", "% alone", "q=%", "bad_encoding"),
      search("H13", "% and no hexadecimal digit", "q=%g1", "bad_encoding"),
      search("H13", "% and one digit", "q=%2", "bad_encoding"),
      search("H14", "a space as +", "q=oil+prices"),
      search("H14", "a space as %20", "q=oil%20prices"),
      search("H14", "a plus as %2B", "q=oil%2Bprices"),
      at_most(50, search("H15", "a word of 300 bytes", "q=" + repeated("a", 300))),
      at_most(50, search("H15", "a word of 1,024 bytes", "q=" + repeated("a", 1024))),
  };
}

std::vector<BadInputRow> numbers() {
  return {
      search("H16", "offset below 0", "offset=-1", "bad_offset"),
      search("H16", "offset as 1e9", "offset=1e9", "bad_offset"),
      search("H16", "offset of 20 digits", "offset=99999999999999999999", "bad_offset"),
      search("H16", "offset as a word", "offset=abc", "bad_offset"),
      search("H16", "offset with a point", "offset=1.5", "bad_offset"),
      search("H16", "offset with a plus", "offset=%2B1", "bad_offset"),
      because("one code says it of every parameter",
              search("H16", "an empty offset", "offset=", "empty_value")),
      search("H16", "page as a word", "page=abc", "bad_page"),
      search("H16", "page 0", "page=0", "bad_page"),
      search("H17", "the last of the first 1,000", "offset=999&limit=1"),
      search("H17", "the 1,001st", "offset=1000&limit=1", "window_exceeded"),
      search("H17", "page 101", "page=101", "bad_page"),
      search("H17", "two ways of paging", "offset=0&page=1", "mixed_paging"),
      search("H18", "limit 0", "limit=0", "bad_limit"),
      search("H18", "limit 100", "limit=100"),
      search("H18", "limit 101", "limit=101", "bad_limit"),
      search("H18", "limit below 0", "limit=-1", "bad_limit"),
  };
}

std::vector<BadInputRow> names() {
  return {
      search("H19", "q twice", "q=a&q=b", "duplicate_parameter"),
      search("H20", "an unknown parameter", "colour=red", "unknown_parameter"),
      search("H20", "a parameter without a name", "=red", "unknown_parameter"),
      search("H21", "February 30", "from=2024-02-30", "bad_date"),
      search("H21", "a date of zeros", "from=0000-00-00", "bad_date"),
      search("H21", "a date without hyphens", "from=20240101", "bad_date"),
      search("H21", "a year of five digits", "from=99999-01-01", "bad_date"),
      search("H22", "a range that ends before it begins", "from=2024-11&to=2024-10", "bad_range"),
      search("H23", "an unknown order", "sort=evil", "bad_sort"),
      {"H24", "a filter value of 10 KB", request_text("GET /api/v1/search?source=" + repeated("a", 10240)),
       414, "address_too_long", Afterwards::kClosed},
      search("H25", "markup as a facet value", "source=%3Cscript%3E%22:"),
      search("H25", "a prefix of the index as a field", "q=XSO:harbour+XSOURCE:x"),
      search("H26", "20 filter values", different_sources(20)),
      search("H26", "21 filter values", different_sources(21), "too_many_filters"),
      because("links and forms repeat themselves",
              search("H26", "a value 21 times", repeated("source=a&", 21))),
  };
}

}  // namespace

std::vector<BadInputRow> query_rows() {
  std::vector<BadInputRow> all = texts();
  for (const auto& more : {numbers(), names()}) all.insert(all.end(), more.begin(), more.end());
  return all;
}

}  // namespace dateline::test
