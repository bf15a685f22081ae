// Web: one state of web/, read for use: its words, templates and assets. WebStore has the state that pages
// are made of now: the program's own, or a folder's as it is at each request, so that an edit shows on
// reload. A Web is immutable; WebStore is safe from any thread.
#pragma once

#include <memory>
#include <mutex>
#include <string>

#include "server/page/assets.h"
#include "server/page/template_store.h"
#include "server/page/web_files.h"
#include "server/page/words.h"

namespace dateline {

struct Web {
  // Throws std::runtime_error when a template or the words are malformed.
  explicit Web(WebFiles its_files);
  WebFiles files;
  Words words;
  TemplateStore templates;
  Assets assets;
};

class WebStore {
 public:
  // `folder` is "" for the files built in. Throws std::runtime_error as load_web_files() and Web().
  explicit WebStore(std::string folder);

  // Of a folder: reads the files, parses them when they are others than before, and throws as above.
  std::shared_ptr<const Web> current() const;

 private:
  std::string folder_;
  mutable std::mutex mutex_;
  mutable std::shared_ptr<const Web> web_;
};

}  // namespace dateline
