#include "server/page/template_store.h"

#include <stdexcept>
#include <utility>

#include "server/page/escape.h"
#include "server/page/template_words.h"

namespace dateline {
namespace {

constexpr std::string_view kFolder = "templates/";
constexpr std::string_view kEnding = ".mustache";
constexpr int kMaxPartials = 200;  // a page; more means that templates include each other in a ring

[[noreturn]] void fail(std::string_view name, const std::string& why) {
  throw std::runtime_error("web/templates/" + std::string(name) + ".mustache: " + why);
}

const std::string& source(const WebFiles& files, std::string_view name) {
  const auto found = files.find(std::string(kFolder) + std::string(name) + std::string(kEnding));
  if (found == files.end()) fail(name, "is not there");
  return found->second;
}

std::string with_partials(const WebFiles& files, std::string_view name) {
  std::string text = source(files, name);
  std::size_t at = 0;
  for (int count = 0; (at = text.find("{{>", at)) != std::string::npos; ++count) {
    if (count == kMaxPartials) fail(name, "its partials include each other");
    const std::size_t end = text.find("}}", at);
    if (end == std::string::npos) fail(name, "a partial is not closed");
    std::string partial = text.substr(at + 3, end - at - 3);
    std::erase(partial, ' ');
    std::string inside = source(files, partial);
    // The line of the partial ends itself.
    if (inside.ends_with('\n') && end + 2 < text.size() && text[end + 2] == '\n') inside.pop_back();
    text.replace(at, end + 2 - at, inside);
  }
  return text;
}

std::string in_words(const std::string& text, const Words& words, std::string_view name) {
  try {
    return with_words(text, words);
  } catch (const std::runtime_error& error) {
    fail(name, error.what());
  }
}

}  // namespace

TemplateStore::TemplateStore(const WebFiles& files, const Words& words) {
  for (const auto& [path, ignored] : files) {
    if (!path.starts_with(kFolder) || !path.ends_with(kEnding)) continue;
    const std::string name = path.substr(kFolder.size(), path.size() - kFolder.size() - kEnding.size());
    const std::string text = in_words(with_partials(files, name), words, name);
    if (text.find("{{{") != std::string::npos || text.find("{{&") != std::string::npos) {
      fail(name, "has an unescaped value");
    }
    auto parsed = std::make_unique<kainjow::mustache::mustache>(text);
    if (!parsed->is_valid()) fail(name, parsed->error_message());
    parsed->set_custom_escape([](const std::string& value) { return escape_html(value); });
    templates_.emplace(name, std::move(parsed));
  }
}

std::string TemplateStore::render(std::string_view name, const View& view) const {
  const auto found = templates_.find(name);
  if (found == templates_.end()) throw std::out_of_range("no template " + std::string(name));
  std::string out;
  out.reserve(1 << 16);
  found->second->render(view.data(), [&out](const std::string& piece) { out += piece; });
  return out;
}

}  // namespace dateline
