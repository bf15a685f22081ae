#include "indexer/article/toml_fields.h"

#include <toml++/toml.h>

#include <algorithm>
#include <optional>
#include <sstream>

#include "indexer/base/utf8.h"

namespace dateline {
namespace {

// Every dot outside strings may open a table, and tables are destroyed by recursion.
constexpr std::size_t kMaxDots = 1000;

// Where the string that begins at `at` (a quote) ends, as TOML reads it; the end of the text when it does
// not.
std::size_t string_end(std::string_view toml, std::size_t at) {
  const char quote = toml[at];
  const std::string three(3, quote);
  const bool is_long = toml.substr(at).starts_with(three);
  at += is_long ? 3 : 1;
  while (at < toml.size()) {
    if (quote == '"' && toml[at] == '\\') {
      at += 2;
    } else if (is_long ? toml.substr(at).starts_with(three) : toml[at] == quote) {
      return at + (is_long ? 3 : 1);
    } else {
      ++at;
    }
  }
  return toml.size();
}

std::size_t count_dots(std::string_view toml) {
  std::size_t dots = 0;
  for (std::size_t at = 0; at < toml.size();) {
    if (toml[at] == '"' || toml[at] == '\'') {
      at = string_end(toml, at);
    } else if (toml[at] == '#') {
      at = std::min(toml.find('\n', at), toml.size());
    } else {
      if (toml[at] == '.') ++dots;
      ++at;
    }
  }
  return dots;
}

template <class T>
std::string written(const T& value) {
  std::ostringstream stream;
  stream << value;
  return stream.str();
}

std::optional<std::string> scalar_text(const toml::node& node) {
  if (const auto* text = node.as_string()) return text->get();
  if (const auto* flag = node.as_boolean()) return flag->get() ? "true" : "false";
  if (const auto* whole = node.as_integer()) return std::to_string(whole->get());
  if (const auto* number = node.as_floating_point()) return written(number->get());
  if (const auto* date = node.as_date()) return written(date->get());
  if (const auto* time = node.as_time()) return written(time->get());
  if (const auto* instant = node.as_date_time()) return written(instant->get());
  return std::nullopt;
}

void add_texts(const toml::node& node, std::vector<std::string>& texts) {
  if (const toml::table* table = node.as_table()) {
    if (const toml::node* name = table->get("name")) {
      if (auto text = scalar_text(*name)) texts.push_back(*std::move(text));
    }
  } else if (auto text = scalar_text(node)) {
    texts.push_back(*std::move(text));
  }
}

}  // namespace

Result<FlatFields> read_toml_fields(const std::string& field, std::string_view toml, std::size_t first_line) {
  const auto at_line = [&](std::size_t line) { return "line " + std::to_string(line) + ": "; };
  if (count_dots(toml) > kMaxDots) {
    return make_error(field, at_line(first_line) + "want at most " + std::to_string(kMaxDots) +
                                 " dots outside of texts, got more");
  }
  FlatFields result;
  try {
    const toml::table table = toml::parse(toml);
    for (const auto& [key, node] : table) {
      auto& [name, texts] = result.fields.emplace_back(std::string(key.str()), std::vector<std::string>{});
      if (const toml::array* list = node.as_array()) {
        for (const toml::node& element : *list) add_texts(element, texts);
      } else {
        add_texts(node, texts);
      }
    }
  } catch (const toml::parse_error& error) {
    const std::size_t line = std::max<std::size_t>(error.source().begin.line, 1);
    return make_error(field, at_line(first_line + line - 1) + "not TOML: " + printable(error.description()));
  }
  return result;
}

}  // namespace dateline
