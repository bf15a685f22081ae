#include "indexer/base/settings.h"

#include <unistd.h>

#include <toml++/toml.h>
#include <algorithm>
#include <charconv>
#include <fstream>
#include <sstream>

#include "indexer/base/utf8.h"

namespace dateline {
namespace {

constexpr std::string_view kConfigFile = "dateline.toml";

std::string environment_name(const std::string& name) {
  std::string upper = "DATELINE_";
  for (const char c : name) {
    upper.push_back(c == '-' ? '_' : static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c));
  }
  return upper;
}

// A TOML scalar, or an array of scalars joined by commas, as the text that a flag would have.
std::optional<std::string> node_text(const toml::node& node) {
  if (const auto text = node.value_exact<std::string>()) return *text;
  if (const auto whole = node.value_exact<std::int64_t>()) return std::to_string(*whole);
  if (const auto flag = node.value_exact<bool>()) return *flag ? "true" : "false";
  if (const toml::array* array = node.as_array()) {
    std::string joined;
    for (const toml::node& element : *array) {
      const auto text = element.is_array() ? std::nullopt : node_text(element);
      if (!text) return std::nullopt;
      if (!joined.empty()) joined += ',';
      joined += *text;
    }
    return joined;
  }
  return std::nullopt;
}

Result<std::map<std::string, std::string>> read_table(const toml::table& table, const std::string& program,
                                                      const std::vector<SettingSpec>& specs) {
  const auto known = [&](std::string_view key) {
    return std::any_of(specs.begin(), specs.end(), [&](const SettingSpec& spec) { return spec.name == key; });
  };
  std::map<std::string, std::string> values;
  for (const auto& [key, node] : table) {
    const std::string name(key.str());
    if (node.is_table()) continue;
    // A shared key at the top may belong to the other program alone.
    if (!known(name)) continue;
    const auto text = node_text(node);
    if (!text)
      return make_error(std::string(kConfigFile),
                        "'" + printable(name) + "' wants a string, a whole number, true or false");
    values[name] = *text;
  }
  const toml::table* own = table[program].as_table();
  if (own == nullptr) return values;
  for (const auto& [key, node] : *own) {
    const std::string name(key.str());
    if (!known(name))
      return make_error(std::string(kConfigFile),
                        "[" + program + "] has no setting '" + printable(name) + "'");
    const auto text = node_text(node);
    if (!text)
      return make_error(std::string(kConfigFile),
                        "'" + printable(name) + "' wants a string, a whole number, true or false");
    values[name] = *text;
  }
  return values;
}

Result<std::map<std::string, std::string>> parse_file(const SettingSources& sources,
                                                      const std::vector<SettingSpec>& specs) {
  if (!sources.file_text) return std::map<std::string, std::string>{};
  try {
    return read_table(toml::parse(*sources.file_text), sources.program, specs);
  } catch (const toml::parse_error& error) {
    return make_error(std::string(kConfigFile), "line " + std::to_string(error.source().begin.line) + ": " +
                                                    printable(error.description()));
  }
}

}  // namespace

std::string_view to_string(SettingOrigin origin) {
  switch (origin) {
    case SettingOrigin::kDefault:
      return "default";
    case SettingOrigin::kFile:
      return "dateline.toml";
    case SettingOrigin::kEnvironment:
      return "environment";
    case SettingOrigin::kFlag:
      return "flag";
  }
  return "default";
}

const std::string& Settings::value(const std::string& name) const {
  return settings_.at(name).value;
}

SettingOrigin Settings::origin(const std::string& name) const {
  return settings_.at(name).origin;
}

std::string Settings::describe() const {
  std::string text;
  for (const std::string& name : order_) {
    const Setting& setting = settings_.at(name);
    text += name + " = " + printable(setting.value) + "  (" + std::string(to_string(setting.origin)) + ")\n";
  }
  return text;
}

Result<Settings> resolve_settings(const std::vector<SettingSpec>& specs, const SettingSources& sources) {
  const auto file = parse_file(sources, specs);
  if (!file) return file.error();
  Settings resolved;
  for (const SettingSpec& spec : specs) {
    Setting setting{spec.fallback, SettingOrigin::kDefault};
    if (const auto found = file->find(spec.name); found != file->end()) {
      setting = {found->second, SettingOrigin::kFile};
    }
    if (const auto found = sources.environment.find(environment_name(spec.name));
        found != sources.environment.end()) {
      setting = {found->second, SettingOrigin::kEnvironment};
    }
    if (const auto found = sources.flags.find(spec.name); found != sources.flags.end()) {
      setting = {found->second, SettingOrigin::kFlag};
    }
    resolved.order_.push_back(spec.name);
    resolved.settings_[spec.name] = std::move(setting);
  }
  return resolved;
}

Result<SettingSources> read_setting_sources(std::string program, std::map<std::string, std::string> flags) {
  SettingSources sources;
  sources.program = std::move(program);
  sources.flags = std::move(flags);
  for (char** entry = environ; *entry != nullptr; ++entry) {
    const std::string_view text(*entry);
    const std::size_t equals = text.find('=');
    if (equals == std::string_view::npos || text.substr(0, 9) != "DATELINE_") continue;
    sources.environment.emplace(text.substr(0, equals), text.substr(equals + 1));
  }
  if (access(kConfigFile.data(), F_OK) == 0) {
    std::ifstream file{std::string(kConfigFile)};
    std::ostringstream text;
    if (!file || !(text << file.rdbuf())) return make_error(std::string(kConfigFile), "cannot be read");
    sources.file_text = text.str();
  }
  return sources;
}

Result<long long> parse_whole(const std::string& name, std::string_view text, long long low, long long high) {
  long long value = 0;
  const auto [end, code] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (code != std::errc{} || end != text.data() + text.size() || value < low || value > high) {
    return make_error(name, "want " + std::to_string(low) + ".." + std::to_string(high) + ", got '" +
                                printable(text.substr(0, 80)) + "'");
  }
  return value;
}

}  // namespace dateline
