#include "indexer/schema/layout.h"

#include <array>
#include <charconv>
#include <cstdio>
#include <fstream>
#include <sstream>

#include "indexer/base/utf8.h"

namespace dateline {

std::string generation_name(std::uint64_t number) {
  std::array<char, 32> name{};
  std::snprintf(name.data(), name.size(), "gen-%06llu", static_cast<unsigned long long>(number));
  return name.data();
}

Result<std::uint64_t> generation_number(std::string_view name) {
  std::uint64_t number = 0;
  if (name.substr(0, 4) == "gen-") {
    const std::string_view digits = name.substr(4);
    const auto [end, code] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    if (code == std::errc{} && end == digits.data() + digits.size() && name == generation_name(number)) {
      return number;
    }
  }
  return make_error("current", "want a generation's name such as gen-000001, got '" +
                                   printable(name.substr(0, floor_boundary(name, 80))) + "'");
}

Generation generation_at(const std::filesystem::path& db, std::uint64_t number) {
  const std::filesystem::path folder = db / generation_name(number);
  return Generation{number, folder, folder / kGlassFolder};
}

Result<Generation> current_generation(const std::filesystem::path& db) {
  std::error_code code;
  if (!std::filesystem::is_directory(db, code)) {
    return make_error("db", "there is no index directory '" + printable(db.string()) +
                                "'; make one with: dateline-indexer sync --db DB FOLDER");
  }
  std::ifstream file(db / kCurrentFile);
  std::string name;
  if (!file || !std::getline(file, name)) {
    return make_error("db", "'" + printable(db.string()) +
                                "' holds no index; make one with: dateline-indexer sync --db DB FOLDER");
  }
  const auto number = generation_number(name);
  if (!number) return number.error();
  Generation generation = generation_at(db, *number);
  if (!std::filesystem::is_directory(generation.glass, code)) {
    return make_error("db", "'" + printable(db.string()) + "' points to " + name + ", which is not there");
  }
  return generation;
}

}  // namespace dateline
