#include "server/api/meili/field_reader.h"

#include <algorithm>
#include <limits>
#include <nlohmann/json.hpp>

#include "indexer/base/ascii.h"
#include "server/api/parameter_values.h"

namespace dateline {
namespace {

using Json = nlohmann::ordered_json;

// A value of another kind, in a message. Containers are named only: they may be deep.
std::string shown(const Json& value) {
  if (value.is_string()) return value.get<std::string>();
  if (value.is_array()) return "a list";
  if (value.is_object()) return "an object";
  return value.dump();
}

std::optional<std::vector<std::string>> strings(const Json& list) {
  std::vector<std::string> items;
  for (const Json& item : list) {
    if (!item.is_string()) return std::nullopt;
    items.push_back(item.get<std::string>());
  }
  return items;
}

}  // namespace

std::string snake_case(std::string_view name) {
  std::string out;
  for (const char c : name) {
    if (c >= 'A' && c <= 'Z') out.push_back('_');
    out.push_back(lower_ascii(c));
  }
  return out;
}

const Json* FieldReader::find(const char* name) const {
  const auto found = object_.find(name);
  return found == object_.end() || found->is_null() ? nullptr : &*found;
}

void FieldReader::fail(std::string_view name, std::string_view wanted, const std::string& came) {
  if (!error_) error_ = unwanted_value(family_ + snake_case(name), name, wanted, came);
}

void FieldReader::fail(std::string_view name, std::string_view wanted, const Json& came) {
  fail(name, wanted, shown(came));
}

std::optional<std::string> FieldReader::text(const char* name) {
  const Json* value = find(name);
  if (value == nullptr) return std::nullopt;
  if (value->is_string()) return value->get<std::string>();
  fail(name, "a string", *value);
  return std::nullopt;
}

std::optional<std::uint32_t> FieldReader::whole(const char* name) {
  const Json* value = find(name);
  if (value == nullptr) return std::nullopt;
  if (value->is_number_unsigned()) {
    return static_cast<std::uint32_t>(
        std::min<std::uint64_t>(value->get<std::uint64_t>(), std::numeric_limits<std::uint32_t>::max()));
  }
  fail(name, "a whole number from 0", *value);
  return std::nullopt;
}

bool FieldReader::flag(const char* name) {
  const Json* value = find(name);
  if (value == nullptr) return false;
  if (value->is_boolean()) return value->get<bool>();
  fail(name, "true or false", *value);
  return false;
}

std::optional<std::vector<std::string>> FieldReader::list(const char* name) {
  const Json* value = find(name);
  if (value == nullptr) return std::nullopt;
  auto items = value->is_array() ? strings(*value) : std::nullopt;
  if (!items) fail(name, "a list of strings", *value);
  return items;
}

std::vector<std::vector<std::string>> FieldReader::alternatives(const char* name) {
  std::vector<std::vector<std::string>> all;
  const Json* value = find(name);
  if (value == nullptr) return all;
  if (value->is_string()) return {{value->get<std::string>()}};
  if (!value->is_array()) {
    fail(name, "a string or a list", *value);
    return all;
  }
  for (const Json& item : *value) {
    auto any = item.is_array() ? strings(item) : std::nullopt;
    if (item.is_string()) any = std::vector<std::string>{item.get<std::string>()};
    if (!any) {
      fail(name, "a list of strings and lists of strings", item);
      return {};
    }
    all.push_back(std::move(*any));
  }
  return all;
}

void FieldReader::refuse(const char* name, std::string_view why) {
  if (find(name) == nullptr || error_) return;
  error_ = Error{family_ + snake_case(name), std::string(name) + ": " + std::string(why)};
}

}  // namespace dateline
