// The files of web/ (templates, stylesheet, module, icon) as bytes: those built into the program, or those of
// a folder while somebody works on them. Immutable once loaded, safe from any thread.
#pragma once

#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>

namespace dateline {

struct WebFile {
  std::string_view name;  // below web/: "style.css", "templates/hits.mustache"
  std::string_view bytes;
};

// What embed.cmake wrote into the program.
std::span<const WebFile> embedded_web_files();

using WebFiles = std::map<std::string, std::string, std::less<>>;

// All files, by name: the built-in ones when `folder` is empty, else each of the same names read from there.
// Throws std::runtime_error naming a file that cannot be read.
WebFiles load_web_files(const std::string& folder);

}  // namespace dateline
