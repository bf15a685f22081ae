#include "tests/fuzz/markup.h"

#include <algorithm>
#include <array>

namespace dateline::fuzz {
namespace {

constexpr std::string_view kDoctype = "<!DOCTYPE html>";
constexpr std::array<std::string_view, 4> kVoid{"br", "input", "link", "meta"};
constexpr std::array<std::string_view, 3> kAddresses{"action", "href", "src"};

bool is_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-';
}

std::string_view take_name(std::string_view& rest) {
  std::size_t size = 0;
  while (size < rest.size() && is_name(rest[size])) ++size;
  const std::string_view name = rest.substr(0, size);
  rest.remove_prefix(size);
  return name;
}

bool take(std::string_view& rest, std::string_view wanted) {
  if (rest.substr(0, wanted.size()) != wanted) return false;
  rest.remove_prefix(wanted.size());
  return true;
}

// The attributes of a start tag, up to its end.
bool take_attributes(std::string_view& rest, Tag& tag) {
  while (take(rest, " ")) {
    const std::string name(take_name(rest));
    if (name.empty()) return false;
    std::string value;
    if (take(rest, "=")) {
      const std::size_t end = rest.substr(0, 1) == "\"" ? rest.find('"', 1) : std::string_view::npos;
      if (end == std::string_view::npos) return false;
      value = rest.substr(1, end - 1);
      rest.remove_prefix(end + 1);
    }
    if (value.find_first_of("<>") != std::string::npos) return false;
    tag.attributes.emplace_back(name, value);
  }
  return true;
}

// A tag from its "<" on.
bool take_tag(std::string_view& rest, Tag& tag) {
  if (!take(rest, "<")) return false;
  if (take(rest, "/")) tag.kind = Tag::Kind::kEnd;
  tag.name = take_name(rest);
  if (tag.name.empty()) return false;
  if (tag.kind == Tag::Kind::kStart) {
    if (!take_attributes(rest, tag)) return false;
    if (take(rest, "/")) tag.kind = Tag::Kind::kEmpty;
  }
  return take(rest, ">");
}

// A template without what stands in braces; an element that is named so is one of `heading`.
std::string plain_template(std::string_view text, std::string_view heading) {
  std::string out;
  for (std::size_t open = 0; (open = text.find("{{")) != std::string_view::npos;) {
    out += text.substr(0, open);
    if (out.ends_with("<") || out.ends_with("</")) out += heading;
    const std::size_t close = text.find("}}", open);
    text.remove_prefix(close == std::string_view::npos ? text.size() : close + 2);
  }
  return out.append(text);
}

bool is_address(std::string_view value) {
  const bool is_ours = value.substr(0, 1) == "#" || (value.substr(0, 1) == "/" && value.substr(0, 2) != "//");
  return is_ours || value.substr(0, 7) == "http://" || value.substr(0, 8) == "https://";
}

template <class List>
bool contains(const List& list, std::string_view wanted) {
  return std::find(list.begin(), list.end(), wanted) != list.end();
}

}  // namespace

std::optional<std::vector<Tag>> read_tags(std::string_view html) {
  take(html, kDoctype);
  std::vector<Tag> tags;
  while (true) {
    const std::size_t next = html.find_first_of("<>");
    if (next == std::string_view::npos) return tags;
    html.remove_prefix(next);
    if (!take_tag(html, tags.emplace_back())) return std::nullopt;
  }
}

std::string skeleton(const std::vector<Tag>& tags) {
  std::string out;
  for (const Tag& tag : tags) {
    out += tag.kind == Tag::Kind::kEnd ? "</" : "<";
    out += tag.name;
    for (const auto& [name, value] : tag.attributes) out.append(" ").append(name);
    out += tag.kind == Tag::Kind::kEmpty ? "/>" : ">";
  }
  return out;
}

TemplateMarkup::TemplateMarkup(const std::vector<std::string>& templates) {
  for (const std::string& text : templates) {
    for (const std::string_view heading : {"h2", "h3"}) {
      const std::vector<Tag> tags = read_tags(plain_template(text, heading)).value();
      for (const Tag& tag : tags) {
        for (const auto& [name, value] : tag.attributes) attributes_[tag.name].insert(name);
        attributes_[tag.name];
      }
    }
  }
}

std::optional<std::string> TemplateMarkup::fault(const std::vector<Tag>& tags) const {
  std::vector<std::string> open;
  for (const Tag& tag : tags) {
    const auto known = attributes_.find(tag.name);
    if (known == attributes_.end()) return "no template has <" + tag.name + ">";
    for (const auto& [name, value] : tag.attributes) {
      if (!known->second.contains(name))
        return std::string("no <").append(tag.name).append("> of a template has ").append(name);
      if (contains(kAddresses, name) && !is_address(value)) return name + " leads to " + value;
    }
    if (tag.kind == Tag::Kind::kStart && !contains(kVoid, tag.name)) open.push_back(tag.name);
    if (tag.kind != Tag::Kind::kEnd) continue;
    if (open.empty() || open.back() != tag.name) return "</" + tag.name + "> closes another element";
    open.pop_back();
  }
  if (!open.empty()) return "<" + open.back() + "> is not closed";
  return std::nullopt;
}

}  // namespace dateline::fuzz
