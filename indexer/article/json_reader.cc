#include "indexer/article/json_reader.h"

#include <algorithm>
#include <limits>

#include "indexer/article/decode.h"
#include "indexer/article/json_feed.h"
#include "indexer/article/json_record.h"
#include "indexer/article/json_scan.h"
#include "indexer/article/limits.h"
#include "indexer/base/utf8.h"

namespace dateline {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::string_view kValueSpace = " \t\n\r";

// Invalid bytes are replaced before the parser sees them; controls inside strings stay the parser's business.
std::string repaired(std::string_view text, std::size_t& replaced) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_utf8(text, at);
    if (point.valid) {
      out.append(text.substr(at, point.bytes));
    } else {
      append_utf8(out, kReplacement);
      ++replaced;
    }
    at += point.bytes;
  }
  return out;
}

Result<Article> read_record(const std::string& field, std::string_view text) {
  if (text.size() > kMaxJsonRecord) return make_error(field, "larger than 8 MiB");
  if (is_valid_utf8(text)) return read_json_record(field, text);
  std::size_t replaced = 0;
  auto article = read_json_record(field, repaired(text, replaced));
  if (article.ok()) {
    article->warnings.push_back("encoding: " + std::to_string(replaced) + " invalid bytes read as U+FFFD");
  }
  return article;
}

Result<Article> numbered(Result<Article> article, std::uint64_t record) {
  if (article.ok()) article->record = record;
  return article;
}

// Returns what stands after the list.
std::string_view read_list(std::string_view list, const ArticleSink& sink) {
  std::uint64_t record = 0;
  const std::size_t end = scan_json_list(list, [&](std::string_view text) {
    const std::string field = "record " + std::to_string(++record);
    sink(numbered(read_record(field, text), record));
  });
  if (end == 0) {
    sink(make_error("file", "not JSON: the list is not closed"));
    return {};
  }
  return list.substr(end);
}

void read_items(std::string_view list, const FeedChannel& channel, const ArticleSink& sink) {
  std::uint64_t record = 0;
  const std::size_t end = scan_json_list(list, [&](std::string_view text) {
    const std::string field = "item " + std::to_string(++record);
    std::size_t replaced = 0;
    sink(numbered(text.size() > kMaxJsonRecord
                      ? Result<Article>(make_error(field, "larger than 8 MiB"))
                      : read_json_feed_item(field, repaired(text, replaced), channel),
                  record));
  });
  if (end == 0) sink(make_error("file", "not JSON: the list is not closed"));
}

bool is_utf16(std::string_view bytes) {
  return bytes.starts_with("\xff\xfe") || bytes.starts_with("\xfe\xff");
}

std::uint64_t begin_of(std::string_view head) {
  return head.starts_with(kByteOrderMark) ? kByteOrderMark.size() : 0;
}

// The text of a JSON file: UTF-8 as it stands, UTF-16 converted.
Result<std::string_view> json_text(std::string_view bytes, std::string& converted) {
  if (is_utf16(bytes)) {
    auto decoded = decode_text(bytes);
    if (!decoded.ok()) return decoded.error();
    converted = std::move(decoded->text);
    return std::string_view(converted);
  }
  // Only the beginning is judged: the rest is checked record by record.
  const auto probe = decode_text(bytes.substr(0, kBinaryProbe));
  if (!probe.ok() && (bytes.size() <= kBinaryProbe || probe.error().message != "file: empty"))
    return probe.error();
  if (bytes.starts_with(kByteOrderMark)) bytes.remove_prefix(kByteOrderMark.size());
  return bytes;
}

void read_lines(const ByteSource& source, const LinePart& part, const ArticleSink& sink) {
  const SourceUpTo rest(source, part.end);
  LineSource lines(rest, part.begin, kMaxJsonRecord);
  std::uint64_t record = part.records;
  std::uint64_t line_number = part.lines;
  std::string line;
  for (auto got = lines.next(line); got != LineSource::Line::kEnd; got = lines.next(line)) {
    const std::string field = "line " + std::to_string(++line_number);
    if (got == LineSource::Line::kTooLong) {
      ++record;
      sink(make_error(field, "larger than 8 MiB"));
    } else if (line.find_first_not_of(kValueSpace) != std::string::npos) {
      sink(numbered(read_record(field, line), ++record));
    }
  }
}

LinePart whole_from(std::uint64_t begin) {
  LinePart part;
  part.begin = begin;
  part.end = std::numeric_limits<std::uint64_t>::max();
  return part;
}

// UTF-16 has no lines that could be told without converting it.
Outcome read_utf16_lines(const ByteSource& source, const ArticleSink& sink) {
  const std::string bytes = read_up_to(source, kMaxHtmlPage + 1);
  if (bytes.size() > kMaxHtmlPage) return make_error("file", "UTF-16, and larger than 16 MiB");
  std::string converted;
  const auto text = json_text(bytes, converted);
  if (!text.ok()) return text.error();
  read_lines(MemorySource(*text), whole_from(0), sink);
  return Done{};
}

Outcome read_object(std::string_view object, const ArticleSink& sink) {
  const std::size_t list = find_json_list(object, "articles");
  if (list != std::string_view::npos) {
    read_list(object.substr(list), sink);
    return Done{};
  }
  if (const auto feed = find_json_feed(object)) {
    read_items(object.substr(feed->items), feed->channel, sink);
    return Done{};
  }
  auto article = read_record("file", object);
  if (!article.ok()) return article.error();
  sink(std::move(article));
  return Done{};
}

}  // namespace

Outcome read_json(std::string_view bytes, const ArticleSink& sink) {
  std::string converted;
  const auto text = json_text(bytes, converted);
  if (!text.ok()) return text.error();
  const std::size_t first = std::min(text->find_first_not_of(kValueSpace), text->size());
  const std::string_view json = text->substr(first, text->find_last_not_of(kValueSpace) + 1 - first);
  if (json.starts_with('{')) return read_object(json, sink);
  if (!json.starts_with('[')) {
    return make_error("file", "want an article, a list of articles or {\"articles\": [...]}, got '" +
                                  printable(json.substr(0, floor_boundary(json, 40))) + "'");
  }
  if (!read_list(json, sink).empty()) sink(make_error("file", "not JSON: text after the list was left out"));
  return Done{};
}

Outcome read_ndjson(const ByteSource& source, const ArticleSink& sink) {
  const std::string head = read_up_to(source, kBinaryProbe + 1);
  if (is_utf16(head)) return read_utf16_lines(source, sink);
  std::string converted;
  if (const auto text = json_text(head, converted); !text.ok()) return text.error();
  read_lines(source, whole_from(begin_of(head)), sink);
  return Done{};
}

std::optional<std::uint64_t> first_ndjson_line(const ByteSource& source) {
  const std::string head = read_up_to(source, kBinaryProbe + 1);
  std::string converted;
  if (is_utf16(head) || !json_text(head, converted).ok()) return std::nullopt;
  return begin_of(head);
}

void read_ndjson_part(const ByteSource& source, const LinePart& part, const ArticleSink& sink) {
  read_lines(source, part, sink);
}

}  // namespace dateline
