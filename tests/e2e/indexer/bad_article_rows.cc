#include "tests/e2e/indexer/bad_article_rows.h"

namespace dateline::test {
namespace {

using namespace std::string_literals;

std::string json(const std::string& more) {
  return "{\"title\": \"T\", \"body\": \"B\", " + more + "}";
}

std::string repeated(const std::string& text, std::size_t count) {
  std::string all;
  for (std::size_t i = 0; i < count; ++i) all += text;
  return all;
}

// `text` made `size` bytes long by what it is padded with before its end.
std::string padded(const std::string& head, const std::string& tail, std::size_t size) {
  return head + std::string(size - head.size() - tail.size(), 'x') + tail;
}

std::string warc(const std::string& body) {
  const std::string page = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n" + body;
  return "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: " + std::to_string(page.size()) + "\r\n\r\n" +
         page + "\r\n\r\n";
}

std::string warc_of_size(std::size_t size) {
  const std::string head = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n";
  return warc(padded("<title>T</title><p>Body.<!--", "-->", size - head.size()));
}

std::string listed_persons(std::size_t count) {
  std::string list;
  for (std::size_t i = 0; i < count; ++i)
    list += (i == 0 ? "\"" : ", \"") + std::string("Person Number ") + std::to_string(i) + "\"";
  return "\"person\": [" + list + "]";
}

std::string distinct_words(std::size_t bytes) {
  std::string text;
  for (std::size_t i = 0; text.size() < bytes; ++i) text += std::to_string(i * 7919) + "w ";
  return text;
}

}  // namespace

std::vector<BadArticleRow> bad_article_rows() {
  std::vector<BadArticleRow> all{
      {"A1Empty", {{"a.txt", ""}}, 0, "a.txt: file: empty"},
      {"A1OnlyAByteOrderMark", {{"a.md", "\xEF\xBB\xBF"}}, 0, "a.md: file: empty"},
      {"A1OnlyFrontMatter", {{"a.md", "---\ntitle: T\n---\n"}}, 1, "", "\"body\":\"\""},

      {"A2TextOf2MiB", {{"a.txt", padded("Title: T\n\nB ", " " + distinct_words(300), 2 * kMebibyte)}}},
      {"A2TextOver2MiB",
       {{"a.txt", padded("Title: T\n\nB ", "", 2 * kMebibyte + 12)}},
       0,
       "a.txt: text: larger than 2 MiB"},
      {"A2PageOf16MiB", {{"a.html", padded("<title>T</title><p>Body.<!--", "-->", 16 * kMebibyte)}}},
      {"A2PageOver16MiB",
       {{"a.html", padded("<title>T</title><p>Body.<!--", "-->", 16 * kMebibyte + 1)}},
       0,
       "a.html: larger than 16 MiB"},
      {"A2LineOf8MiB", {{"a.ndjson", padded("{\"title\": \"T\", \"pad\": \"", "\"}", 8 * kMebibyte) + "\n"}}},
      {"A2LineOver8MiB",
       {{"a.ndjson",
         padded("{\"title\": \"T\", \"pad\": \"", "\"}", 8 * kMebibyte + 1) + "\n" + json("\"id\": 1")}},
       1,
       "a.ndjson: line 1: larger than 8 MiB",
       "",
       "",
       1},
      {"A2RecordOf16MiB", {{"a.warc", warc_of_size(16 * kMebibyte)}}},
      {"A2RecordOver16MiB",
       {{"a.warc", warc_of_size(16 * kMebibyte + 1) + warc("<title>U</title><p>Body.")}},
       1,
       "a.warc: record 1: larger than 16 MiB",
       "",
       "",
       1},

      {"A3InvalidUtf8",
       {{"a.txt", "Title: T\n\nA caf\xe9 is open all day long."}},
       1,
       "warning: ",
       "caf\xEF\xBF\xBD is",
       "a few bytes that are lost are worth an article that is found; --strict is about failures only"},
      {"A3Utf16", {{"a.txt", "\xff\xfeT\0i\0t\0l\0e\0:\0 \0U\0"s}}, 1, "", "\"value\":\"U\""},
      {"A3Latin1Page", {{"a.html", "<title>T</title><p>A caf\xe9 is open."}}, 1, "", "A café is open."},
      {"A3Latin1Text",
       {{"a.txt", repeated("\xe4\xf6\xfc ", 50)}},
       0,
       "binary, not text",
       "",
       "a text file does not say its encoding: a few odd bytes are replaced, many are no text that can be "
       "told"},

      {"A4ControlsInATitle",
       {{"a.txt", "Title: a\0b\x1b[31mc\x7f\xC2\x9B d\n\nBody with\0 a NUL and \x01\x02 others in it.\n"s}},
       1,
       "",
       "\"value\":\"ab[31mc d\""},
      {"A4NulsOnly", {{"a.txt", std::string(100, '\0')}}, 0, "binary, not text"},
      {"A4ControlsInJson",
       {{"a.json", json("\"source\": \"a\\u0000b\\u001b[2Jc\"")}},
       1,
       "",
       "\"value\":\"ab[2Jc\""},

      {"A5NeverClosed",
       {{"a.md", "---\ntitle: T\nBody.\n"}},
       0,
       "front matter: line 1: want a closing '---'"},
      {"A5TenMegabytes",
       {{"a.md", "---\ntitle: " + repeated("x", 10000000) + "\n---\nBody.\n"}},
       0,
       "front matter: line 1: want a closing '---' within 64 KiB"},
      {"A5TenThousandKeys",
       {{"a.md", "---\n" + repeated("k: v\n", 4000) + "title: U\n---\nBody.\n"}},
       1,
       "stands twice",
       "\"value\":\"U\"",
       "they are within 64 KiB, and only known keys are kept"},
      {"A5DuplicateKeys",
       {{"a.md", "---\ntitle: U\ntitle: V\n---\nBody.\n"}},
       1,
       "front matter: line 3: 'title' stands twice, the first counts",
       "\"value\":\"U\"",
       "an editor's slip is said, and the article is still found"},
      {"A5Tabs", {{"a.md", "---\ntitle: T\n\tx: y\n---\nBody.\n"}}, 0, "front matter: line 3: not YAML"},
      {"A5Anchors",
       {{"a.md", "---\na: &a [x, x]\nb: [*a, *a]\n---\nBody.\n"}},
       0,
       "front matter: line 2: want plain values, got an anchor"},
      {"A5Tags",
       {{"a.md", "---\ntitle: !!python/object/apply:os.system [ls]\n---\nBody.\n"}},
       0,
       "front matter: line 2: want plain values, got the tag"},

      {"A6Deep",
       {{"a.json", json("\"x\": " + std::string(100000, '[') + std::string(100000, ']'))}},
       0,
       "want at most 64 levels, got more"},
      {"A6NeverClosed", {{"a.json", std::string(100000, '[')}}, 0, "not JSON", "", "", 2},
      {"A6HugeNumber",
       {{"a.json", json("\"x\": 1e999")}},
       0,
       "not JSON: it holds a number that is out of range"},
      {"A6LoneSurrogate", {{"a.json", json("\"x\": \"\\ud800\"")}}, 0, "not JSON: it breaks at byte "},
      {"A6Garbage", {{"a.json", json("\"x\": 1") + " garbage"}}, 0, "not JSON: it breaks at byte "},
      {"A6GarbageBehindAList",
       {{"a.json", "[" + json("\"x\": 1") + "] garbage"}},
       1,
       "not JSON: text after the list was left out",
       "",
       "the articles before it are whole",
       1},
      {"A6DuplicateKeys",
       {{"a.json", "{\"title\": \"U\", \"body\": \"B\", \"title\": \"V\"}"}},
       1,
       "'title' stands twice, the last counts",
       "\"value\":\"V\"",
       "as every JSON parser has it, but said"},
      {"A6ByteOrderMark", {{"a.json", "\xEF\xBB\xBF" + json("\"x\": 1")}}},

      {"A7OnlyAScript", {{"a.html", "<script>alert(1)</script>"}}, 0, "want a title or a body, got neither"},
      {"A7ScriptInTheText",
       {{"a.html", "<title>T</title><p>One <script>alert(1)</script>two."}},
       1,
       "",
       "\"body\":\"One two.\""},
      {"A7UnclosedTag",
       {{"a.html", "<title>T</title><p>Body <a href=\"" + std::string(kMebibyte, 'x')}},
       1,
       "",
       "\"body\":\"Body\""},
      {"A7Nested",
       {{"a.html", "<title>T</title>" + repeated("<div>", 100000) + "Deep."}},
       1,
       "",
       "\"body\":\"Deep.\""},
      {"A7References",
       {{"a.html", "<title>T</title><p>a&#x110000;b&#0;c &amp;lt;script&amp;gt;"}},
       1,
       "",
       "a\xEF\xBF\xBD"
       "b\xEF\xBF\xBD"
       "c &lt;script&gt;"},

      {"A8MarkupInATitle",
       {{"a.json", "{\"title\": \"<img src=x onerror=alert(1)>\", \"body\": \"B\"}"}},
       1,
       "",
       "\"value\":\"<img src=x onerror=alert(1)>\"",
       "it is text, and whoever shows it escapes it"},

      {"A9Missing",
       {{"a.json", json("\"x\": 1")}},
       1,
       "",
       "\"title\":{\"value\":\"T\",\"origin\":\"field\"},\"body\""},
      {"A9Year1900",
       {{"a.json", json("\"date\": \"1900\"")}},
       1,
       "",
       "\"value\":\"1900\",\"origin\":\"field\""},
      {"A9YetToCome",
       {{"a.json", json("\"date\": \"9999-01-01\"")}},
       1,
       "date: want a day that has come, got 9999-01-01"},
      {"A9LeapSecond",
       {{"a.json", json("\"date\": \"2016-12-31T23:59:60Z\"")}},
       1,
       "",
       "\"instant\":\"2017-01-01T00:00:00Z\""},
      {"A9EpochNumber", {{"a.json", json("\"date\": 1729468800000")}}, 1, "date: want a text, got a number"},

      {"A10Missing", {{"a.json", json("\"x\": 1")}}, 1, "", "\"key\":\"articles/a.json\""},
      {"A10TenKilobytes", {{"a.json", json("\"id\": \"" + std::string(10240, 'k') + "\"")}}},
      {"A10WithNul", {{"a.json", json("\"id\": \"a\\u0000b\"")}}, 1, "", "\"key\":\"ab\""},
      {"A10TheSameTwice",
       {{"a.json", json("\"id\": \"k\"")}, {"b.json", json("\"id\": \"k\"")}},
       2,
       "b.json: its key 'k' is already that of '",
       "",
       "nothing is dropped: the later one goes by its path",
       0},
      {"A10AlmostTheSame",
       {{"a.json", json("\"id\": \"k\"")},
        {"b.json", json("\"id\": \"K\"")},
        {"c.json", json("\"id\": \"\xC3\xA9\"")},
        {"d.json", json("\"id\": \"e\xCC\x81\"")}},
       4,
       "",
       "",
       "",
       0},

      {"A11WordOf300Bytes", {{"a.txt", "Title: T\n\n" + std::string(300, 'w') + " end."}}},
      {"A11TokenOfAMegabyte",
       {{"a.txt", "Title: T\n\n" + std::string(kMebibyte, 'w') + " " + distinct_words(300)}}},
      {"A11DistinctWords",
       {{"a.txt", "Title: T\n\n" + distinct_words(kMebibyte)}},
       1,
       "",
       "",
       "a text of 2 MiB cannot have a million words; it has 100,000"},
      {"A11LongSourceName", {{"a.json", json("\"source\": \"" + std::string(246, 's') + "\"")}}},

      {"A12FiveHundredPersons",
       {{"a.json", json(listed_persons(500))}},
       1,
       "person: want at most 200 values, the others were left out"},
      {"A12LongPerson",
       {{"a.json", json("\"person\": [\"" + std::string(1024, 'n') + "\"]")}},
       1,
       "person: want at most 1000 bytes, got 1024; the end was left out"},
      {"A12EmptyList", {{"a.json", json("\"person\": []")}}},
      {"A12WrongType", {{"a.json", json("\"person\": 42")}}, 1, "person: want a text, got a number"},

      {"A13Scripts",
       {{"a.txt",
         "Title: 북한군 東京 العربية 👨\u200d👩\u200d👧 \u202ertl\u202c \xEE\x80\x80\xEE\x80\x81x\n\nBody."}},
       1,
       "",
       "\"value\":\"북한군 東京 العربية 👨\u200d👩\u200d👧 rtl x\""},
      {"A13TenThousandMarks", {{"a.txt", "Title: T\n\na" + repeated("\u0301", 10000) + " end."}}},
  };
  for (const char* url : {"javascript:alert(1)", " JaVa\\tscript:alert(1)", "data:text/html,x", "vbscript:x",
                          "//evil.example/x", "https://a@b.example/x", "https://a.example/\\\"><script>"}) {
    all.push_back({"A8Address" + std::to_string(all.size()),
                   {{"a.json", json("\"url\": \"" + std::string(url) + "\"")}},
                   1,
                   "url: want an absolute http or https address, got '"});
  }
  all.push_back({"A8AddressOfTenKilobytes",
                 {{"a.json", json("\"url\": \"https://a.example/" + std::string(10240, 'x') + "\"")}},
                 1,
                 "url: want an absolute http or https address, got '"});
  for (const char* date : {"2024-13-01", "2024-10-21T05:00:00+24:00", "1729468800000", "0"}) {
    all.push_back({"A9Date" + std::to_string(all.size()),
                   {{"a.json", json("\"date\": \"" + std::string(date) + "\"")}},
                   1,
                   "date: want a date such as 2024-10-18, 2024-10 or 2024, got '" + std::string(date) + "'"});
  }
  return all;
}

}  // namespace dateline::test
