// Any bytes as a response that a crawler kept, and as packed bytes: a body within its limit, or an error.
#include "indexer/article/http_payload.h"

#include "indexer/article/decode.h"
#include "indexer/article/inflate.h"
#include "indexer/base/utf8.h"
#include "tests/fuzz/target.h"

namespace dateline::fuzz {
namespace {

constexpr std::size_t kCap = std::size_t{1} << 20U;

void check_unpacked(const Result<std::string>& unpacked) {
  if (unpacked) return require(unpacked->size() <= kCap, "what is unpacked is bounded");
  require(unpacked.error().field == "record" && is_valid_utf8(unpacked.error().message), "an error is text");
}

void check_text(const Result<DecodedText>& decoded) {
  if (!decoded) return require(is_valid_utf8(decoded.error().message), "an error is text");
  require(is_valid_utf8(decoded->text) && decoded->text.find('\0') == std::string::npos, "text is text");
  for (const std::string& warning : decoded->warnings) require(is_valid_utf8(warning), "a warning is text");
}

}  // namespace

void run_target(std::string_view bytes) {
  const HttpHead head = read_http_head(bytes);
  require(head.bytes <= bytes.size(), "a head lies within the response");
  const std::string_view body = bytes.substr(head.bytes);
  check_unpacked(http_body("record", head, body, kCap));
  check_unpacked(inflate_all("record", bytes, kCap));
  check_unpacked(unbrotli_all("record", bytes, kCap));
  check_text(decode_text(body));
  check_text(decode_xml(body));
  for (const std::string_view charset : {"", "koi8-r", "shift_jis", "iso-2022-jp", "utf-7", "gb18030"}) {
    check_text(decode_page(body, charset));
  }
  check_text(decode_page(body, head.type.charset));
}

}  // namespace dateline::fuzz
