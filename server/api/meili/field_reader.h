// FieldReader: the fields of a JSON object of a Meilisearch client, each checked for its kind. The first one
// that is wrong is kept as the error; the others read on, so that a reader of many fields looks once. `null`
// is absent, and what nobody asks for is ignored: clients send fields of every version. One thread.
#pragma once

#include <cstdint>
#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/base/result.h"

namespace dateline {

class FieldReader {
 public:
  // `object` outlives the reader. `family` begins the codes of errors: "invalid_search_" makes the error of
  // `cropLength` invalid_search_crop_length.
  FieldReader(const nlohmann::ordered_json& object, std::string family)
      : object_(object), family_(std::move(family)) {}

  std::optional<std::string> text(const char* name);
  // More than 32 bits is the largest of these.
  std::optional<std::uint32_t> whole(const char* name);
  bool flag(const char* name);
  // Of strings.
  std::optional<std::vector<std::string>> list(const char* name);
  // A string, or a list of strings and lists of strings: all of them, of each any.
  std::vector<std::vector<std::string>> alternatives(const char* name);
  // An error when the field is there.
  void refuse(const char* name, std::string_view why);

  // "FIELD: want WANTED, got 'CAME'", unless another came before.
  void fail(std::string_view name, std::string_view wanted, const std::string& came);
  const std::optional<Error>& error() const { return error_; }

 private:
  const nlohmann::ordered_json* find(const char* name) const;
  void fail(std::string_view name, std::string_view wanted, const nlohmann::ordered_json& came);

  const nlohmann::ordered_json& object_;
  std::string family_;
  std::optional<Error> error_;
};

// "cropLength" as "crop_length".
std::string snake_case(std::string_view name);

}  // namespace dateline
