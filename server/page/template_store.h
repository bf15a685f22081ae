// TemplateStore: the templates of web/templates, parsed once. Partials ({{> name}}) and the interface's words
// (template_words.h) are put in place before parsing: the library would parse partials anew at each use.
// Every value is escaped (escape.h); a template with an unescaped value ({{{ }}} or {{& }}) is refused.
// Immutable; render is safe from any thread (without lambdas and partials the library only reads).
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>

#include "server/page/view.h"
#include "server/page/web_files.h"
#include "server/page/words.h"

namespace dateline {

class TemplateStore {
 public:
  // Throws std::runtime_error naming the template that is malformed, unescaped, or includes a missing one, or
  // that says a text which `words` has not.
  TemplateStore(const WebFiles& files, const Words& words);

  // The page `name` ("results" is templates/results.mustache). Throws std::out_of_range for another name.
  std::string render(std::string_view name, const View& view) const;

 private:
  std::map<std::string, std::unique_ptr<kainjow::mustache::mustache>, std::less<>> templates_;
};

}  // namespace dateline
