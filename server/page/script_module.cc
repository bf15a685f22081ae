#include "server/page/script_module.h"

#include <array>
#include <map>
#include <set>
#include <stdexcept>

namespace dateline {
namespace {

constexpr std::string_view kExport = "export ";
constexpr std::string_view kImport = "import ";

[[noreturn]] void fail_module(const std::string& name, const std::string& why) {
  throw std::runtime_error("web/" + name + ": " + why);
}

// "other.js" of `import { a } from './other.js';`.
std::string imported(const std::string& name, std::string_view line) {
  constexpr std::string_view kBefore = "'./";
  constexpr std::string_view kAfter = "';";
  const std::size_t begin = line.find(kBefore);
  if (begin == std::string_view::npos || !line.ends_with(kAfter) || line.find(" as ") < begin) {
    fail_module(name, "want import { a } from './other.js'; on one line, got '" + std::string(line) + "'");
  }
  line.remove_prefix(begin + kBefore.size());
  line.remove_suffix(kAfter.size());
  return std::string(line);
}

// The name that a line in the outermost scope declares; "" when it declares none.
std::string_view declared(std::string_view line) {
  constexpr std::array<std::string_view, 5> kKeywords{"async function ", "function ", "const ", "let ",
                                                      "class "};
  for (const std::string_view keyword : kKeywords) {
    if (!line.starts_with(keyword)) continue;
    line.remove_prefix(keyword.size());
    return line.substr(0, line.find_first_of(" (=;"));
  }
  return {};
}

class Joiner {
 public:
  explicit Joiner(const WebFiles& files) : files_(files) {}

  void add(const std::string& name) {
    if (!begun_.insert(name).second) {
      if (!done_.contains(name)) fail_module(name, "its imports lead back to it");
      return;
    }
    const auto found = files_.find(name);
    if (found == files_.end()) fail_module(name, "is imported and not there");
    std::string own;
    for (std::string_view rest = found->second; !rest.empty();) {
      const std::size_t end = std::min(rest.find('\n'), rest.size());
      take_line(name, rest.substr(0, end), own);
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    done_.insert(name);
    out_ += own;
  }

  std::string take() { return std::move(out_); }

 private:
  void take_line(const std::string& name, std::string_view line, std::string& own) {
    if (line.starts_with(kImport)) return add(imported(name, line));
    const std::size_t first = line.find_first_not_of(' ');
    if (first == std::string_view::npos || line.substr(first).starts_with("//")) return;
    if (line.starts_with(kExport)) line.remove_prefix(kExport.size());
    if (const std::string_view declaration = declared(line); !declaration.empty()) {
      const auto [at, is_new] = declared_in_.emplace(declaration, name);
      if (!is_new) fail_module(name, std::string(declaration) + " is also declared in " + at->second);
    }
    own.append(line) += '\n';
  }

  const WebFiles& files_;
  std::set<std::string> begun_;
  std::set<std::string> done_;
  std::map<std::string, std::string, std::less<>> declared_in_;
  std::string out_;
};

}  // namespace

std::string joined_script(const WebFiles& files, std::string_view entry) {
  Joiner joiner(files);
  joiner.add(std::string(entry));
  return joiner.take();
}

WebFiles with_joined_script(const WebFiles& files, std::string_view entry) {
  WebFiles out = files;
  std::erase_if(out, [](const auto& file) { return file.first.ends_with(".js"); });
  out[std::string(entry)] = joined_script(files, entry);
  return out;
}

}  // namespace dateline
