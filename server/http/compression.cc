#include "server/http/compression.h"

#include <algorithm>
#include <optional>
#include <string>

#include "indexer/base/ascii.h"
#include "server/api/gzip.h"
#include "server/http/field_syntax.h"

namespace dateline {
namespace {

constexpr int kFullWeight = 1000;  // a weight of 1, in thousandths

// "0", "0.5", "1.000": a weight in thousandths (RFC 9110, section 12.4.2).
std::optional<int> read_weight(std::string_view text) {
  if (text.empty() || text.size() > 5 || (text[0] != '0' && text[0] != '1')) return std::nullopt;
  if (text.size() > 1 && text[1] != '.') return std::nullopt;
  int weight = text[0] == '1' ? kFullWeight : 0;
  int unit = 100;
  for (const char digit : text.substr(std::min<std::size_t>(2, text.size()))) {
    if (digit < '0' || digit > '9') return std::nullopt;
    weight += (digit - '0') * unit;
    unit /= 10;
  }
  if (weight > kFullWeight) return std::nullopt;
  return weight;
}

struct Coding {
  std::string name;  // lower case
  int weight = kFullWeight;
};

std::optional<Coding> read_coding(std::string_view item) {
  const std::size_t semicolon = item.find(';');
  Coding coding{lower_ascii(trim_blanks(item.substr(0, semicolon)))};
  if (!is_token(coding.name)) return std::nullopt;
  if (semicolon == std::string_view::npos) return coding;
  const std::string_view weight = trim_blanks(item.substr(semicolon + 1));
  if (weight.substr(0, 2) != "q=" && weight.substr(0, 2) != "Q=") return std::nullopt;
  const auto read = read_weight(weight.substr(2));
  if (!read) return std::nullopt;
  coding.weight = *read;
  return coding;
}

// The weight of a coding that may be named more than once: what was refused once is not sent.
void lower(std::optional<int>& weight, int named) {
  weight = std::min(weight.value_or(kFullWeight), named);
}

}  // namespace

GzipWish read_accept_encoding(std::string_view value) {
  std::optional<int> gzip;
  std::optional<int> identity;
  std::optional<int> others;
  while (!value.empty()) {
    const std::size_t comma = value.find(',');
    const std::string_view item = trim_blanks(value.substr(0, comma));
    value.remove_prefix(comma == std::string_view::npos ? value.size() : comma + 1);
    if (item.empty()) continue;  // a list may have empty places (section 5.6.1.2)
    const auto coding = read_coding(item);
    if (!coding) return GzipWish::kNo;
    if (coding->name == "gzip" || coding->name == "x-gzip") lower(gzip, coding->weight);
    if (coding->name == "identity") lower(identity, coding->weight);
    if (coding->name == "*") lower(others, coding->weight);
  }
  const int wanted = gzip.value_or(others.value_or(0));
  if (wanted == 0 || wanted < identity.value_or(0)) return GzipWish::kNo;
  return identity.value_or(others.value_or(kFullWeight)) == 0 ? GzipWish::kOnly : GzipWish::kYes;
}

bool is_compressible(std::string_view content_type) {
  const std::string_view type = trim_blanks(content_type.substr(0, content_type.find(';')));
  return type.starts_with("text/") || type == "application/json" || type.ends_with("+json") ||
         type.ends_with("+xml");
}

void compress(Reply& reply, std::string_view accept_encoding) {
  if (accept_encoding.empty() || reply.file || reply.body.empty()) return;
  if (!is_compressible(reply.content_type)) return;
  const GzipWish wish = read_accept_encoding(accept_encoding);
  if (wish == GzipWish::kNo) return;
  if (wish == GzipWish::kYes && reply.body.size() < kMinCompressedBytes) return;
  std::string packed = reply.gzipped ? *reply.gzipped : gzip(reply.body, kGzipLevel);
  if (wish == GzipWish::kYes && packed.size() >= reply.body.size()) return;
  reply.body = std::move(packed);
  reply.headers.emplace_back("Content-Encoding", "gzip");
}

}  // namespace dateline
