#include "indexer/article/json_scan.h"

#include <algorithm>

namespace dateline {
namespace {

constexpr std::string_view kJsonSpace = " \t\n\r";

// The end of the string that begins at `at` (a quote): the byte after its closing quote, or the text's size.
std::size_t string_end(std::string_view json, std::size_t at) {
  for (++at; at < json.size(); ++at) {
    if (json[at] == '\\') {
      ++at;
    } else if (json[at] == '"') {
      return at + 1;
    }
  }
  return json.size();
}

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(kJsonSpace);
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(kJsonSpace) - first + 1);
}

// Calls visit(key, place of its colon) for each key of an object, not of those within it, until it says
// false.
template <class Visit>
void each_key(std::string_view object, const Visit& visit) {
  std::size_t depth = 0;
  for (std::size_t at = 0; at < object.size();) {
    const char c = object[at];
    if (c != '"') {
      if (c == '[' || c == '{') ++depth;
      if ((c == ']' || c == '}') && depth > 0) --depth;
      ++at;
      continue;
    }
    const std::size_t end = string_end(object, at);
    const std::size_t colon = object.find_first_not_of(kJsonSpace, end);
    const bool is_key = depth == 1 && colon != std::string_view::npos && object[colon] == ':';
    if (is_key && !visit(object.substr(at + 1, end - at - 2), colon)) return;
    at = end;
  }
}

}  // namespace

bool json_depth_within(std::string_view json, std::size_t limit) {
  std::size_t depth = 0;
  for (std::size_t at = 0; at < json.size();) {
    const char c = json[at];
    if (c == '"') {
      at = string_end(json, at);
      continue;
    }
    if ((c == '[' || c == '{') && ++depth > limit) return false;
    if ((c == ']' || c == '}') && depth > 0) --depth;
    ++at;
  }
  return true;
}

std::size_t scan_json_list(std::string_view list, const ElementSink& element) {
  std::size_t depth = 0;
  std::size_t begin = 1;
  const auto report = [&](std::size_t end) {
    const std::string_view text = trimmed(list.substr(begin, end - begin));
    if (!text.empty()) element(text);
    begin = end + 1;
  };
  for (std::size_t at = 1; at < list.size();) {
    const char c = list[at];
    if (c == '"') {
      at = string_end(list, at);
      continue;
    }
    if (c == '[' || c == '{') ++depth;
    if (depth == 0 && (c == ',' || c == ']')) report(at);
    if (depth == 0 && c == ']') return at + 1;
    if ((c == ']' || c == '}') && depth > 0) --depth;
    ++at;
  }
  report(list.size());
  return 0;
}

std::size_t find_json_list(std::string_view object, std::string_view key) {
  std::size_t list = std::string_view::npos;
  each_key(object, [&](std::string_view found, std::size_t colon) {
    const std::size_t value = object.find_first_not_of(kJsonSpace, colon + 1);
    if (found == key && value != std::string_view::npos && object[value] == '[') list = value;
    return list == std::string_view::npos;
  });
  return list;
}

std::vector<std::string_view> repeated_keys(std::string_view object) {
  std::vector<std::string_view> keys;
  each_key(object, [&keys](std::string_view found, std::size_t) {
    keys.push_back(found);
    return true;
  });
  std::sort(keys.begin(), keys.end());
  std::vector<std::string_view> repeated;
  for (std::size_t i = 1; i < keys.size(); ++i) {
    if (keys[i] == keys[i - 1] && (repeated.empty() || repeated.back() != keys[i]))
      repeated.push_back(keys[i]);
  }
  return repeated;
}

std::size_t json_object_end(std::string_view text) {
  std::size_t depth = 0;
  for (std::size_t at = 0; at < text.size();) {
    const char c = text[at];
    if (c == '"') {
      at = string_end(text, at);
      continue;
    }
    ++at;
    if (c == '[' || c == '{') ++depth;
    if ((c == ']' || c == '}') && --depth == 0) return at;
  }
  return 0;
}

}  // namespace dateline
