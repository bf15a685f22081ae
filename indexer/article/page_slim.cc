#include "indexer/article/page_slim.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "indexer/article/limits.h"
#include "indexer/article/tag_scan.h"

namespace dateline {
namespace {

template <std::size_t N>
bool is_one_of(std::string_view name, const std::array<std::string_view, N>& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

// Elements whose end tag may be missing, and those that have none: they cannot nest by themselves.
bool is_self_limiting(std::string_view name) {
  static constexpr std::array<std::string_view, 33> kNames{
      "p",     "li",   "dt",   "dd",  "tr",    "td",     "th",    "tbody",    "thead",   "tfoot",  "col",
      "html",  "head", "body", "rt",  "rp",    "area",   "base",  "br",       "embed",   "hr",     "img",
      "input", "link", "meta", "wbr", "param", "source", "track", "colgroup", "caption", "keygen", "frame"};
  return is_one_of(name, kNames);
}

// Formatting elements: the parser opens them anew in every block in which they were not closed.
bool is_formatting(std::string_view name) {
  static constexpr std::array<std::string_view, 14> kNames{"b",      "big",  "code", "em",       "font",
                                                           "i",      "nobr", "s",    "small",    "strike",
                                                           "strong", "tt",   "u",    "plaintext"};
  return is_one_of(name, kNames);
}

// Elements that go with all that is in them.
bool is_dropped_whole(std::string_view name) {
  static constexpr std::array<std::string_view, 18> kNames{
      "script", "style",   "noscript", "template", "svg",   "math",  "iframe", "textarea", "select",
      "xmp",    "noembed", "noframes", "canvas",   "video", "audio", "object", "button",   "datalist"};
  return is_one_of(name, kNames);
}

bool is_kept_attribute(std::string_view name) {
  static constexpr std::array<std::string_view, 16> kNames{
      "class", "id",   "href",     "rel",   "name", "property", "content",    "itemprop",
      "type",  "lang", "datetime", "title", "role", "style",    "http-equiv", "aria-hidden"};
  return is_one_of(name, kNames) || name == "hidden";
}

class Slimmer {
 public:
  explicit Slimmer(std::string_view html) : html_(html) { out_.reserve(html.size() / 2); }

  std::string run() {
    out_ = "<!DOCTYPE html>";
    while (at_ < html_.size()) {
      const std::size_t tag = std::min(html_.find('<', at_), html_.size());
      out_ += html_.substr(at_, tag - at_);
      at_ = tag;
      if (at_ < html_.size()) take_markup();
    }
    return std::move(out_);
  }

 private:
  void take_markup() {
    const std::string_view rest = html_.substr(at_);
    if (rest.starts_with("<!--")) {
      skip_past("-->", 4);
    } else if (rest.starts_with("<!") || rest.starts_with("<?")) {
      skip_past(">", 2);
    } else if (const ScannedTag tag = scan_tag(rest); tag.bytes > 0) {
      at_ += tag.bytes;
      if (tag.is_end) {
        take_end(tag.name);
      } else {
        take_start(tag);
      }
    } else {
      out_ += "&lt;";
      ++at_;
    }
  }

  void skip_past(std::string_view end, std::size_t from) {
    const std::size_t found = html_.find(end, std::min(at_ + from, html_.size()));
    at_ = found == std::string_view::npos ? html_.size() : found + end.size();
  }

  // The position of "</name" from here on, or npos; a name that was not found once is not looked for again.
  std::size_t end_of(const std::string& name) {
    if (unclosed_.count(name) > 0) return std::string_view::npos;
    const std::size_t end = find_end_tag(html_, at_, name);
    if (end == std::string_view::npos) unclosed_.insert(name);
    return end;
  }

  void take_start(const ScannedTag& tag) {
    if (is_formatting(tag.name)) return;
    const bool is_data = tag.name == "script" && is_json_ld(tag);
    if (is_data || tag.name == "title") {
      const std::size_t end = end_of(tag.name);
      if (end == std::string_view::npos) return;
      emit(tag);
      out_ += html_.substr(at_, end - at_);
      out_ += "</" + tag.name + ">";
      at_ = end;
      return;
    }
    if (is_dropped_whole(tag.name)) {
      const std::size_t end = end_of(tag.name);
      if (end != std::string_view::npos) at_ = end;
      // As in a browser, a script without an end takes the rest of the page.
      if (end == std::string_view::npos && (tag.name == "script" || tag.name == "style")) at_ = html_.size();
      return;
    }
    if (tags_ >= kMaxPageTags) return;
    if (!is_self_limiting(tag.name)) {
      if (depth_ >= kMaxPageDepth) {
        ++skipped_[tag.name];
        return;
      }
      ++depth_;
      ++open_[tag.name];
    }
    emit(tag);
  }

  void take_end(const std::string& name) {
    if (is_self_limiting(name)) {
      // An end tag without its start makes an empty element: only </p> is worth it.
      if (name != "br" && ++tags_ < kMaxPageTags) out_ += "</" + name + ">";
      return;
    }
    if (const auto skipped = skipped_.find(name); skipped != skipped_.end() && skipped->second > 0) {
      --skipped->second;
    } else if (const auto open = open_.find(name); open != open_.end() && open->second > 0) {
      --open->second;
      --depth_;
      out_ += "</" + name + ">";
    }
  }

  static bool is_json_ld(const ScannedTag& tag) {
    return std::any_of(tag.attributes.begin(), tag.attributes.end(), [](const TagAttribute& attribute) {
      return attribute.name == "type" && attribute.value.find("ld+json") != std::string_view::npos;
    });
  }

  void emit(const ScannedTag& tag) {
    ++tags_;
    out_ += "<" + tag.name;
    std::set<std::string_view> seen;
    for (const TagAttribute& attribute : tag.attributes) {
      if (!is_kept_attribute(attribute.name) || !seen.insert(attribute.name).second) continue;
      if (attribute.value.size() > kMaxSummary) continue;
      out_ += " " + attribute.name + "=\"";
      for (const char c : attribute.value) {
        if (c == '"') {
          out_ += "&quot;";
        } else {
          out_.push_back(c);
        }
      }
      out_ += '"';
    }
    out_ += '>';
  }

  std::string_view html_;
  std::size_t at_ = 0;
  std::string out_;
  std::size_t tags_ = 0;
  std::size_t depth_ = 0;
  std::map<std::string, std::size_t> open_;
  std::map<std::string, std::size_t> skipped_;
  std::set<std::string> unclosed_;
};

}  // namespace

std::string slim_page(std::string_view html) {
  return Slimmer(html).run();
}

}  // namespace dateline
