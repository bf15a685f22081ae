// Any value of the header fields that the server looks into: Host, If-None-Match, Accept-Encoding, Origin;
// and of the settings that hold such a value.
#include "indexer/base/ascii.h"
#include "indexer/base/utf8.h"
#include "server/http/compression.h"
#include "server/http/cors.h"
#include "server/http/entity_tag.h"
#include "server/http/host_check.h"
#include "server/http/public_url.h"
#include "tests/fuzz/target.h"
#include "tests/support/gunzip.h"

namespace dateline::fuzz {
namespace {

constexpr std::string_view kTag = "W/\"7-0123456789abcdef01234567\"";

void check_tag(std::string_view value) {
  const bool matches = matches_tag(value, kTag);
  require(!matches || value.find(kTag.substr(2)) != std::string_view::npos,
          "a tag that matches stands there");
  require(matches_tag(std::string(value) + ", " + std::string(kTag), kTag), "a tag behind others is found");
  require(!matches_tag(value, "\"" + std::string(value) + "x\""), "another tag is not found");
}

void check_host(std::string_view value) {
  const HostCheck loopback("127.0.0.1", {});
  const HostCheck everywhere("0.0.0.0", {"news.example"});
  if (!loopback.allows(value)) return;
  require(everywhere.allows(value), "a wider server takes what a narrower takes");
  for (const char c : value) {
    require(static_cast<unsigned char>(c) > ' ' && c != '/' && c != '@', "a host that is taken is a host");
  }
}

void check_url(std::string_view value) {
  const auto url = parse_public_url(value);
  if (!url) {
    require(printable(url.error().message) == url.error().message, "an error can be shown as it is");
    return;
  }
  require(url->base.find(url->host) != std::string::npos && !url->host.empty(), "a base holds its host");
  const auto again = parse_public_url(url->base);
  require(again && again->base == url->base && again->host == url->host, "a base is its own base");
  const bool is_ipv6 = url->host.find(':') != std::string::npos;
  require(HostCheck("127.0.0.1", {url->host}).allows(is_ipv6 ? "[" + url->host + "]" : url->host),
          "the host of a base can be allowed");
}

void check_cors(std::string_view value) {
  const auto origin = check_origin(value);
  if (!origin) {
    require(printable(origin.error().message) == origin.error().message, "an error can be shown as it is");
  } else {
    require(*check_origin(*origin) == *origin, "an origin is its own origin");
  }
  require(CorsPolicy().grant(value).empty(), "nothing is granted unasked");
  for (const auto& [name, granted] : CorsPolicy({"https://a.example"}).grant(value)) {
    require(granted != value || value == "https://a.example" || name == "Vary", "no other origin is granted");
  }
}

void check_encoding(std::string_view value) {
  static const std::string text(2 * kMinCompressedBytes, 'x');
  Reply reply{200, "text/plain", text, {}};
  compress(reply, value);
  const bool is_packed = !reply.headers.empty();
  require(!is_packed || read_accept_encoding(value) != GzipWish::kNo, "only what is taken is packed");
  require((is_packed ? test::gunzip(reply.body) : reply.body) == text, "what is packed is the same");
  require(!is_packed || lower_ascii(value).find("gzip") != std::string::npos ||
              value.find('*') != std::string_view::npos,
          "who takes gzip says so");
}

}  // namespace

void run_target(std::string_view bytes) {
  check_tag(bytes);
  check_host(bytes);
  check_url(bytes);
  check_cors(bytes);
  check_encoding(bytes);
}

}  // namespace dateline::fuzz
