#include "indexer/schema/stored_article.h"

#include <array>

#include "indexer/base/bytes.h"
#include "indexer/schema/packing.h"

namespace dateline {
namespace {

static_assert(kStoredVersion != kPackedMark);

void put_list(ByteWriter& out, const std::vector<std::string>& list) {
  out.put_number(list.size());
  for (const std::string& item : list) out.put_text(item);
}

std::vector<std::string> read_list(ByteReader& in) {
  std::vector<std::string> list(in.count());
  for (std::string& item : list) item = in.text();
  return list;
}

void put_date(ByteWriter& out, const Date& date) {
  out.put_number(static_cast<std::uint64_t>(date.precision));
  out.put_signed(date.first.time_since_epoch().count());
  out.put_signed((date.last - date.first).count());
  out.put_number(date.instant ? 1 : 0);
  if (date.instant) out.put_signed(*date.instant);
}

// Days and seconds of the years that a date may have (make_day): what counts on from others would overflow.
constexpr std::int64_t kFirstDay = Day(std::chrono::year(1000) / 1 / 1).time_since_epoch().count();
constexpr std::int64_t kLastDay = Day(std::chrono::year(9999) / 12 / 31).time_since_epoch().count();
constexpr std::int64_t kDaySeconds = 86400;

bool is_day(std::int64_t day) {
  return day >= kFirstDay && day <= kLastDay;
}

// A time zone may lead a day out of the years.
bool is_instant(std::int64_t seconds) {
  return seconds >= (kFirstDay - 1) * kDaySeconds && seconds < (kLastDay + 2) * kDaySeconds;
}

// False when the days are in no order or not of those years.
bool read_date(ByteReader& in, Date& date) {
  const std::uint64_t precision = in.number();
  if (precision <= static_cast<std::uint64_t>(DatePrecision::kEstimate)) {
    date.precision = static_cast<DatePrecision>(precision);
  }
  const std::int64_t first = in.signed_number();
  const std::int64_t span = in.signed_number();
  if (in.number() != 0) date.instant = in.signed_number();
  if (!is_day(first) || span < 0 || span > kLastDay - first) return false;
  date.first = Day(std::chrono::days(first));
  date.last = date.first + std::chrono::days(span);
  return is_instant(date.instant.value_or(0));
}

std::string encode_head(const StoredHead& head) {
  ByteWriter out;
  for (const std::string* text :
       {&head.key, &head.id, &head.title, &head.summary, &head.url, &head.source, &head.source_country}) {
    out.put_text(*text);
  }
  put_list(out, head.author);
  put_date(out, head.date);
  put_date(out, head.date_modified);
  out.put_text(head.language);
  put_list(out, head.person);
  put_list(out, head.country);
  put_list(out, head.country_mentioned);
  out.put_text(head.section);
  put_list(out, head.tag);
  out.put_signed(head.first_indexed);
  out.put_number(head.origins.size());
  for (const auto& [field, origin] : head.origins) {
    out.put_text(field);
    out.put_number(static_cast<std::uint64_t>(origin));
  }
  return out.take();
}

bool read_head(ByteReader& in, StoredHead& head) {
  for (std::string* text :
       {&head.key, &head.id, &head.title, &head.summary, &head.url, &head.source, &head.source_country}) {
    *text = in.text();
  }
  head.author = read_list(in);
  if (!read_date(in, head.date) || !read_date(in, head.date_modified)) return false;
  head.language = in.text();
  head.person = read_list(in);
  head.country = read_list(in);
  head.country_mentioned = read_list(in);
  head.section = in.text();
  head.tag = read_list(in);
  head.first_indexed = in.signed_number();
  if (!is_instant(head.first_indexed)) return false;
  head.origins.resize(in.count());
  for (auto& [field, origin] : head.origins) {
    field = in.text();
    origin = static_cast<Origin>(in.number());
  }
  return in.done();
}

// The three parts of the data; ok is false when the version or a length is wrong.
struct Parts {
  std::string_view head;
  std::string_view blocks;
  std::string_view body;
  bool ok = false;
};

Parts split(std::string_view data) {
  ByteReader in(data);
  if (in.number() != kStoredVersion) return {};
  Parts parts{in.text(), in.text(), in.text(), false};
  parts.ok = in.done();
  return parts;
}

Error malformed() {
  return make_error("stored article", "malformed data, or written by another version");
}

}  // namespace

std::string_view to_string(Origin origin) {
  static constexpr std::array<std::string_view, 12> kNames{"none",     "field", "front matter", "sidecar",
                                                           "json-ld",  "meta",  "byline",       "url",
                                                           "filename", "text",  "authority",    "rule"};
  const auto at = static_cast<std::size_t>(origin);
  return at < kNames.size() ? kNames[at] : "none";
}

std::string encode_stored(const StoredArticle& article) {
  ByteWriter blocks;
  blocks.put_number(article.blocks.size());
  std::uint32_t end = 0;
  for (const Block& block : article.blocks) {
    blocks.put_number(static_cast<std::uint64_t>(block.kind));
    blocks.put_number(block.begin - end);
    blocks.put_number(block.end - block.begin);
    end = block.end;
  }
  ByteWriter out;
  out.put_number(kStoredVersion);
  out.put_text(encode_head(article.head));
  out.put_text(blocks.bytes());
  out.put_text(article.body);
  return pack_long(out.take());
}

StoredData::StoredData(std::string_view data) : plain_(data) {
  if (!is_packed(data)) return;
  auto unpacked = unpack_long(data);
  if (!unpacked) return;
  unpacked_ = std::move(*unpacked);
  plain_ = unpacked_;
}

Result<StoredHead> StoredData::head() const {
  const Parts parts = split(plain_);
  StoredHead head;
  ByteReader in(parts.head);
  if (!parts.ok || !read_head(in, head)) return malformed();
  return head;
}

std::string_view StoredData::body() const {
  return split(plain_).body;
}

Result<StoredArticle> StoredData::article() const {
  const Parts parts = split(plain_);
  StoredArticle article;
  ByteReader head(parts.head);
  if (!parts.ok || !read_head(head, article.head)) return malformed();
  article.body = parts.body;
  ByteReader in(parts.blocks);
  article.blocks.resize(in.count());
  std::uint64_t left = article.body.size();
  for (Block& block : article.blocks) {
    const std::uint64_t kind = in.number();
    const std::uint64_t gap = in.number();
    const std::uint64_t length = in.number();
    if (!in.ok() || kind > static_cast<std::uint64_t>(BlockKind::kQuote) || gap > left ||
        length > left - gap) {
      return malformed();
    }
    left -= gap + length;
    block.kind = static_cast<BlockKind>(kind);
    block.end = static_cast<std::uint32_t>(article.body.size() - left);
    block.begin = block.end - static_cast<std::uint32_t>(length);
  }
  if (!in.done()) return malformed();
  return article;
}

Result<StoredHead> decode_head(std::string_view data) {
  return StoredData(data).head();
}

Result<StoredArticle> decode_stored(std::string_view data) {
  return StoredData(data).article();
}

}  // namespace dateline
