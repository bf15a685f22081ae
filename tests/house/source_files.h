// The project's own C++ files as text, for the tests that hold the house in order. Test support only.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline {

struct SourceFile {
  std::string path;  // from the top: "server/query/parser.h"
  std::string text;

  bool is_header() const { return path.ends_with(".h"); }
  // "server/query", or "server" for server/main.cc.
  std::string room() const { return path.substr(0, path.rfind('/')); }
  // What stands between the quotes or brackets of each #include.
  std::vector<std::string> includes() const;
};

// All .h and .cc files below the top-level folders named, in path order.
std::vector<SourceFile> source_files(const std::vector<std::string>& folders);

bool project_file_exists(const std::string& path);

}  // namespace dateline
