// View: what a template is given, a tree of named texts, flags and lists. Views are built by the *_view.cc
// files and read by the template store; values are escaped there, never here. A plain value of one thread.
//
// A template that does not find a name in an inner view takes the outer one's, so optional names are always
// set in inner views: flag(name, false) or maybe(name, "").
#pragma once

#include <kainjow/mustache.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

class View {
 public:
  View() = default;
  // Lists of views move their items when they grow; the library's own values would be copied, all the way
  // down.
  View(View&&) noexcept = default;
  View(const View&) = default;
  View& operator=(View&&) noexcept = default;
  View& operator=(const View&) = delete;
  ~View() = default;

  View& text(const char* name, std::string_view value);
  // The text, or false when it is empty: {{#name}}...{{name}}...{{/name}}.
  View& maybe(const char* name, std::string_view value);
  View& flag(const char* name, bool value);  // NOLINT: the value is the flag
  View& nested(const char* name, View view);
  View& list(const char* name, std::vector<View> views);
  // The list, and `flag` when it is not empty, for what stands round its items.
  View& listed(const char* flag, const char* name, std::vector<View> views);

  const kainjow::mustache::data& data() const { return data_; }

 private:
  kainjow::mustache::data data_{kainjow::mustache::data::type::object};
};

}  // namespace dateline
