#include "server/page/assets.h"

#include <optional>
#include <stdexcept>

#include "indexer/base/digest.h"
#include "server/api/gzip.h"

namespace dateline {
namespace {

constexpr std::size_t kHashLength = 10;

// nullopt for files that are not sent to browsers (templates).
std::optional<std::string> media_type(std::string_view name) {
  if (name.ends_with(".css")) return "text/css; charset=utf-8";
  if (name.ends_with(".js")) return "text/javascript; charset=utf-8";
  if (name.ends_with(".svg")) return "image/svg+xml";
  if (name.ends_with(".txt")) return "text/plain; charset=utf-8";
  return std::nullopt;
}

}  // namespace

Assets::Assets(const WebFiles& files) {
  for (const auto& [name, bytes] : files) {
    const std::optional<std::string> type = media_type(name);
    if (!type) continue;
    std::string hashed = name;
    hashed.insert(name.rfind('.'), "." + hex(sha256(bytes)).substr(0, kHashLength));
    assets_.emplace(name, Asset{std::move(hashed), *type, bytes,
                                std::make_shared<const std::string>(gzip(bytes, kBestGzipLevel))});
  }
}

std::string Assets::url(std::string_view name) const {
  const auto found = assets_.find(name);
  return found == assets_.end() ? "" : "/assets/" + found->second.hashed_name;
}

Reply Assets::reply_of(const Asset& asset, const char* cache_control) {
  Reply reply{200, asset.type, asset.bytes, {{"Cache-Control", cache_control}}};
  reply.gzipped = asset.gzipped;
  return reply;
}

Reply Assets::by_name(std::string_view name) const {
  const auto found = assets_.find(name);
  if (found == assets_.end()) throw std::out_of_range("no asset " + std::string(name));
  return reply_of(found->second, "public, max-age=86400");
}

Reply Assets::reply(std::string_view tail) const {
  for (const auto& [name, asset] : assets_) {
    if (tail == asset.hashed_name) return reply_of(asset, "public, max-age=31536000, immutable");
    // A page that was open during an upgrade asks for the name it knows: give it the file of today.
    const std::size_t stem = name.rfind('.') + 1;
    const bool is_older = tail.size() == asset.hashed_name.size() &&
                          tail.substr(0, stem) == name.substr(0, stem) &&
                          tail.ends_with(name.substr(stem - 1));
    if (is_older) return reply_of(asset, "no-cache");
  }
  return {404, "text/plain; charset=utf-8", "no such file\n", {}};
}

}  // namespace dateline
