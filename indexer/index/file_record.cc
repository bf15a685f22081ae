#include "indexer/index/file_record.h"

#include "indexer/base/bytes.h"
#include "indexer/base/digest.h"
#include "indexer/schema/side_tables.h"

namespace dateline {
namespace {

constexpr std::uint64_t kRecordVersion = 3;

void put_stamp(ByteWriter& out, const FileStamp& stamp) {
  out.put_number(stamp.size);
  out.put_signed(stamp.modified);
}

FileStamp read_stamp(ByteReader& in) {
  FileStamp stamp;
  stamp.size = in.number();
  stamp.modified = in.signed_number();
  return stamp;
}

void put_article(ByteWriter& out, const ArticleEntry& entry) {
  out.put_number(entry.record);
  out.put_text(entry.id);
  out.put_number(entry.attempt);
  out.put_text(entry.wanted);
  entry.labels.write(out);
}

ArticleEntry read_article(ByteReader& in) {
  ArticleEntry entry;
  entry.record = in.number();
  entry.id = in.text();
  entry.attempt = in.number();
  entry.wanted = in.text();
  entry.labels = LooseLabels::read(in);
  return entry;
}

void put_reasons(ByteWriter& out, const std::vector<std::string>& reasons, std::uint64_t count) {
  out.put_number(reasons.size());
  for (const std::string& reason : reasons) out.put_text(reason);
  out.put_number(count);
}

// Returns how many there were in all.
std::uint64_t read_reasons(ByteReader& in, std::vector<std::string>& reasons) {
  const std::size_t kept = in.count();
  for (std::size_t i = 0; i < kept && in.ok(); ++i) reasons.emplace_back(in.text());
  return in.number();
}

}  // namespace

std::string full_path(std::string_view root, std::string_view path) {
  std::string full(root);
  if (!path.empty()) full.append("/").append(path);
  return full;
}

std::string record_key(std::string_view root, std::string_view path) {
  return std::string(kMetaFilePrefix) + article_id(full_path(root, path));
}

std::string encode_record(const FileRecord& record) {
  ByteWriter out;
  out.put_number(kRecordVersion);
  out.put_text(record.root);
  out.put_text(record.path);
  put_stamp(out, record.stamp);
  out.put_number(record.sidecar ? 1 : 0);
  if (record.sidecar) put_stamp(out, *record.sidecar);
  out.put_text(record.digest);
  out.put_text(record.inputs);
  out.put_number(record.articles.size());
  for (const ArticleEntry& entry : record.articles) put_article(out, entry);
  put_reasons(out, record.problems, record.problem_count);
  put_reasons(out, record.not_read, record.not_read_count);
  return out.take();
}

Result<FileRecord> decode_record(std::string_view bytes) {
  ByteReader in(bytes);
  const std::uint64_t version = in.number();
  FileRecord record;
  record.root = in.text();
  record.path = in.text();
  record.stamp = read_stamp(in);
  if (in.number() == 1) record.sidecar = read_stamp(in);
  record.digest = in.text();
  record.inputs = in.text();
  const std::size_t articles = in.count();
  for (std::size_t i = 0; i < articles && in.ok(); ++i) record.articles.push_back(read_article(in));
  record.problem_count = read_reasons(in, record.problems);
  record.not_read_count = read_reasons(in, record.not_read);
  if (version != kRecordVersion || !in.done()) {
    return make_error("file record", "malformed, or written by another version");
  }
  return record;
}

}  // namespace dateline
