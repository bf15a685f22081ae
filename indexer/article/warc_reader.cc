#include "indexer/article/warc_reader.h"

#include <algorithm>
#include <charconv>
#include <map>

#include "indexer/article/html_reader.h"
#include "indexer/article/http_payload.h"
#include "indexer/article/limits.h"
#include "indexer/article/not_read.h"
#include "indexer/article/text_reader.h"
#include "indexer/article/warc_stream.h"
#include "indexer/article/web_url.h"
#include "indexer/base/ascii.h"
#include "indexer/base/utf8.h"

namespace dateline {
namespace {

// Enough to tell from an HTTP head whether the rest is wanted.
constexpr std::size_t kHeadBytes = std::size_t{64} << 10U;
constexpr std::size_t kMaxFields = 200;

struct WarcHead {
  std::map<std::string, std::string> fields;  // by name in lower case
  std::uint64_t length = 0;

  std::string field(const char* name) const {
    const auto found = fields.find(name);
    return found == fields.end() ? "" : found->second;
  }
};

bool is_page(const MediaType& type) {
  return type.name == "text/html" || type.name == "application/xhtml+xml" || type.name == "text/plain";
}

// "<http://example.org/>" as WARC/0.18 and some crawlers write it.
std::string target_of(const WarcHead& head) {
  std::string target = head.field("warc-target-uri");
  if (target.starts_with('<') && target.ends_with('>')) target = target.substr(1, target.size() - 2);
  return target;
}

class WarcReader {
 public:
  WarcReader(const ByteSource& source, const ArticleSink& sink) : stream_(source), sink_(sink) {}

  Outcome run() {
    std::string line;
    bool is_known = false;
    while (next_line(line)) {
      stream_.mark();
      const bool begins = line.starts_with("WARC/");
      if (!begins && !is_known) return make_error("file", "want a WARC file, got something else");
      is_known = true;
      ++record_;
      if ((begins && read_record()) || recover()) continue;
      break;
    }
    if (!is_known) return make_error("file", "want a WARC file, got something else");
    return Done{};
  }

 private:
  // The next line that is not blank: records are parted by two.
  bool next_line(std::string& line) {
    stream_.mark();
    while (stream_.read_line(line)) {
      if (!line.empty()) return true;
    }
    if (record_ == 0 || stream_.is_at_end()) return false;
    complain("what follows it is damaged");
    return stream_.find_next_record() && stream_.read_line(line);
  }

  std::string place() const { return "record " + std::to_string(record_); }
  void complain(const std::string& reason) { sink_(make_error(place(), reason)); }

  // After a bad record: it is said, and the next is looked for.
  bool recover() {
    complain("damaged, cut off or no WARC record");
    return stream_.find_next_record();
  }

  // False when the record cannot be followed to its end.
  bool read_record() {
    WarcHead head;
    if (!read_head(head)) return false;
    const std::string type = lower_ascii(head.field("warc-type"));
    if (type != "response" && type != "resource") return stream_.skip(head.length);
    std::string block;
    const auto begin = static_cast<std::size_t>(std::min<std::uint64_t>(head.length, kHeadBytes));
    if (stream_.read(begin, block) < begin) return false;
    HttpHead http;
    if (type == "response") {
      http = read_http_head(block);
    } else {
      http.status = 200;
      http.type = media_type(head.field("content-type"));
    }
    const std::uint64_t rest = head.length - begin;
    if (http.status != 200 || !is_page(http.type)) return stream_.skip(rest);
    if (head.length > kMaxWarcRecord) {
      complain("larger than 16 MiB");
      return stream_.skip(rest);
    }
    if (stream_.read(static_cast<std::size_t>(rest), block) < rest) return false;
    take(head, http, std::string_view(block).substr(http.bytes));
    return true;
  }

  bool read_head(WarcHead& head) {
    std::string line;
    bool has_length = false;
    while (stream_.read_line(line)) {
      if (line.empty()) return has_length;
      const std::size_t colon = line.find(':');
      if (colon == std::string::npos || head.fields.size() == kMaxFields) return false;
      const std::string name = lower_ascii(std::string_view(line).substr(0, colon));
      const std::string value = clean_line(std::string_view(line).substr(colon + 1));
      if (name == "content-length") {
        const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), head.length);
        has_length = error == std::errc() && end == value.data() + value.size();
      }
      head.fields.emplace(name, value);
    }
    return false;
  }

  void take(const WarcHead& head, const HttpHead& http, std::string_view payload) {
    const auto body = http_body(place(), http, payload, kMaxWarcRecord);
    if (!body.ok()) return sink_(body.error());
    auto article = http.type.name == "text/plain" ? read_text(*body) : read_html(*body, http.type.charset);
    if (!article.ok()) return sink_(placed(place(), article.error()));
    article->record = record_;
    if (auto url = clean_url(target_of(head))) article->url = Sourced{*std::move(url), Origin::kGiven};
    sink_(std::move(article));
  }

  WarcStream stream_;
  const ArticleSink& sink_;
  std::uint64_t record_ = 0;
};

}  // namespace

Outcome read_warc(const ByteSource& source, const ArticleSink& sink) {
  std::string first;
  if (source.read_at(0, 1, first) == 0) return make_error("file", "empty");
  return WarcReader(source, sink).run();
}

}  // namespace dateline
