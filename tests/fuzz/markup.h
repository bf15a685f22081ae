// Markup: the tags of an HTML page as a list, and whether our templates can have written them: what tells
// that no text of strangers became markup. Strict: reads what our templates write, and refuses all else.
// Pure.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace dateline::fuzz {

struct Tag {
  enum class Kind { kStart, kEnd, kEmpty };  // <p>, </p>, <rect/>

  Kind kind = Kind::kStart;
  std::string name;
  std::vector<std::pair<std::string, std::string>> attributes;
};

// The tags in order. nullopt when a "<" or ">" is none of a tag, or a tag is not written as our templates
// write theirs (names in small letters, values in double quotes). A <!DOCTYPE html> at the beginning is
// passed over.
std::optional<std::vector<Tag>> read_tags(std::string_view html);

// "<p class><bdi></bdi></p>": the tags with the names of their attributes.
std::string skeleton(const std::vector<Tag>& tags);

class TemplateMarkup {
 public:
  // What `templates` (their texts) write. An element whose name is a value is a heading (h2, h3).
  explicit TemplateMarkup(const std::vector<std::string>& templates);

  // Why these tags are none of the templates' own: an element or attribute that none of them has, an address
  // that is no page of ours and not http(s), elements that are not closed in order. nullopt: they are.
  std::optional<std::string> fault(const std::vector<Tag>& tags) const;

 private:
  std::map<std::string, std::set<std::string>> attributes_;  // by element
};

}  // namespace dateline::fuzz
