#include "server/page/web.h"

#include <utility>

#include "server/page/script_module.h"

namespace dateline {

Web::Web(WebFiles its_files)
    : files(std::move(its_files)),
      words(Words::load(files)),
      templates(files, words),
      assets(with_joined_script(files, "app.js")) {}

WebStore::WebStore(std::string folder)
    : folder_(std::move(folder)), web_(std::make_shared<Web>(load_web_files(folder_))) {}

std::shared_ptr<const Web> WebStore::current() const {
  if (folder_.empty()) return web_;
  WebFiles files = load_web_files(folder_);
  const std::lock_guard lock(mutex_);
  if (files != web_->files) web_ = std::make_shared<const Web>(std::move(files));
  return web_;
}

}  // namespace dateline
