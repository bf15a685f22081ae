// Assets: the stylesheet, the module, the icon and robots.txt under names that hold a hash of their bytes
// (/assets/style.1f2e3d4c5b.css), so that browsers keep them for good and a changed file has a new name.
// Packed once, when they are loaded. Immutable, safe from any thread.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "server/api/route.h"
#include "server/page/web_files.h"

namespace dateline {

class Assets {
 public:
  explicit Assets(const WebFiles& files);

  // "/assets/style.1f2e3d4c5b.css" for "style.css"; "" for a name that is no asset.
  std::string url(std::string_view name) const;
  // The file under an address that stays the same (/robots.txt), to be asked for again after a day. Throws
  // std::out_of_range for a name that is no asset.
  Reply by_name(std::string_view name) const;
  // The reply to /assets/{tail}. Another hash of the same file is answered too, but not
  // kept by browsers; anything else is 404.
  Reply reply(std::string_view tail) const;

 private:
  struct Asset {
    std::string hashed_name;
    std::string type;
    std::string bytes;
    std::shared_ptr<const std::string> gzipped;
  };
  static Reply reply_of(const Asset& asset, const char* cache_control);

  std::map<std::string, Asset, std::less<>> assets_;  // by plain name
};

}  // namespace dateline
