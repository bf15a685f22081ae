#include "indexer/cli/options.h"

#include <algorithm>
#include <thread>

#include "indexer/base/utf8.h"
#include "indexer/index/sync.h"

namespace dateline {
namespace {

constexpr std::uint64_t kLeastMemory = std::uint64_t{128} << 20U;
constexpr long long kMaxWait = 24LL * 3600;

Error wrong(const std::string& name, const std::string& wanted, const std::string& got) {
  return make_error(name, "want " + wanted + ", got '" + printable(got) + "'");
}

// Collects the first fault, so that reading stays one line a setting.
class Reader {
 public:
  explicit Reader(const Settings& settings) : settings_(settings) {}

  bool truth(const std::string& name) {
    const std::string& value = settings_.value(name);
    if (value == "true" || value == "1") return true;
    if (value != "false" && value != "0" && !value.empty()) fail(wrong(name, "true or false", value));
    return false;
  }

  std::string country(const std::string& name) {
    std::string value = settings_.value(name);
    for (char& letter : value)
      letter = static_cast<char>(letter >= 'a' && letter <= 'z' ? letter - 32 : letter);
    const bool is_code = value.size() == 2 &&
                         std::all_of(value.begin(), value.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
    if (!value.empty() && !is_code) fail(wrong(name, "an ISO 3166 code of two letters such as GB", value));
    return value;
  }

  ColorWhen color(const std::string& name) {
    const std::string& value = settings_.value(name);
    if (value == "always") return ColorWhen::kAlways;
    if (value == "never") return ColorWhen::kNever;
    if (value != "auto") fail(wrong(name, "auto, always or never", value));
    return ColorWhen::kAuto;
  }

  int seconds(const std::string& name) {
    const auto value = parse_whole(name, settings_.value(name), 0, kMaxWait);
    if (value) return static_cast<int>(*value);
    fail(value.error());
    return 0;
  }

  // "512M" or "2G".
  std::uint64_t memory(const std::string& name) {
    const std::string& text = settings_.value(name);
    const char unit = text.empty() ? ' ' : text.back();
    const auto value = parse_whole(name, text.substr(0, text.empty() ? 0 : text.size() - 1), 1, 1 << 20);
    const std::uint64_t bytes = !value        ? 0
                                : unit == 'M' ? static_cast<std::uint64_t>(*value) << 20U
                                : unit == 'G' ? static_cast<std::uint64_t>(*value) << 30U
                                              : 0;
    if (bytes < kLeastMemory) fail(wrong(name, "a size from 128M on, such as 512M or 2G", text));
    return bytes;
  }

  // "": one a processor.
  unsigned workers(const std::string& name) {
    const std::string& text = settings_.value(name);
    if (text.empty()) return std::clamp(std::thread::hardware_concurrency(), 1U, kMaxWorkers);
    const auto value = parse_whole(name, text, 1, kMaxWorkers);
    if (value) return static_cast<unsigned>(*value);
    fail(value.error());
    return 1;
  }

  void fail(Error error) {
    if (!error_) error_ = std::move(error);
  }
  const std::optional<Error>& error() const { return error_; }

 private:
  const Settings& settings_;
  std::optional<Error> error_;
};

}  // namespace

const std::vector<SettingSpec>& setting_specs() {
  static const std::vector<SettingSpec> kSpecs{
      {"db", "dateline.db"}, {"authority", ""}, {"default-country", ""}, {"allow-shrink", "false"},
      {"wait", "0"},         {"rescan", "0"},   {"strict", "false"},     {"quiet", "false"},
      {"verbose", "false"},  {"json", "false"}, {"color", "auto"},       {"workers", ""},
      {"memory", "1G"}};
  return kSpecs;
}

Result<Options> read_options(const Settings& settings) {
  Reader reader(settings);
  Options options;
  const std::string& db = settings.value("db");
  if (db.empty()) reader.fail(wrong("db", "the path of a directory", db));
  options.db = std::filesystem::path(db).lexically_normal();
  // "index/" and "index" are the same directory.
  if (!options.db.has_filename() && options.db.has_parent_path() && options.db != "/") {
    options.db = options.db.parent_path();
  }
  options.authority = settings.value("authority");
  options.default_country = reader.country("default-country");
  options.allow_shrink = reader.truth("allow-shrink");
  options.is_strict = reader.truth("strict");
  options.is_json = reader.truth("json");
  options.wait_seconds = reader.seconds("wait");
  options.rescan_seconds = reader.seconds("rescan");
  options.color = reader.color("color");
  options.workers = reader.workers("workers");
  options.memory = reader.memory("memory");
  if (reader.truth("verbose")) options.loudness = Loudness::kVerbose;
  if (reader.truth("quiet")) options.loudness = Loudness::kQuiet;
  if (reader.error()) return *reader.error();
  return options;
}

}  // namespace dateline
