#include "indexer/article/yaml_fields.h"

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <sstream>

#include "indexer/article/limits.h"
#include "indexer/base/utf8.h"

namespace dateline {
namespace {

// Ends the parse; caught in read_yaml_fields.
struct Refused {
  int line;
  std::string reason;
};

// yaml-cpp 0.7 writes the escapes \N and \_ as the bare bytes 85 and A0, where the rest of its output is
// UTF-8.
std::string as_utf8(const std::string& scalar) {
  if (is_valid_utf8(scalar)) return scalar;
  std::string text;
  for (std::size_t at = 0; at < scalar.size();) {
    const CodePoint point = decode_utf8(scalar, at);
    append_utf8(text, point.valid ? point.code : static_cast<unsigned char>(scalar[at]));
    at += point.bytes;
  }
  return text;
}

// Collects the scalars of a map of depth one. Inside a value, a map counts only by its "name".
class FieldCollector : public YAML::EventHandler {
 public:
  void OnDocumentStart(const YAML::Mark&) override {}
  void OnDocumentEnd() override {}

  void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override {
    check(mark, "", anchor);
    if (depth() == 0) return;
    if (wants_key()) {
      take_key(mark, "");
    } else {
      value_done();
    }
  }

  void OnAlias(const YAML::Mark& mark, YAML::anchor_t) override { refuse(mark, "got an alias"); }
  void OnAnchor(const YAML::Mark& mark, const std::string&) override { refuse(mark, "got an anchor"); }

  void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                const std::string& scalar) override {
    check(mark, tag, anchor);
    if (depth() == 0) throw Refused{mark.line, "want 'key: value' lines, got a text"};
    const std::string value = as_utf8(scalar);
    if (wants_key()) {
      take_key(mark, value);
      return;
    }
    if (!is_inside_map() || levels_.back().key == "name") values().push_back(value);
    value_done();
  }

  void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value) override {
    check(mark, tag, anchor);
    if (depth() == 0) throw Refused{mark.line, "want 'key: value' lines, got a list"};
    open(mark, Level{});
  }
  void OnSequenceEnd() override { close(); }

  void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  YAML::EmitterStyle::value) override {
    check(mark, tag, anchor);
    open(mark, Level{true, true, ""});
  }
  void OnMapEnd() override { close(); }

  std::vector<std::pair<std::string, std::vector<std::string>>> fields;
  std::vector<std::pair<int, std::string>> repeated;

 private:
  struct Level {
    bool is_map = false;
    bool key_is_next = false;
    std::string key;
  };

  std::size_t depth() const { return levels_.size(); }
  bool wants_key() const { return levels_.back().is_map && levels_.back().key_is_next; }
  bool is_inside_map() const { return depth() > 1 && levels_.back().is_map; }
  std::vector<std::string>& values() { return is_repeated_ ? dropped_ : fields.back().second; }

  [[noreturn]] static void refuse(const YAML::Mark& mark, const std::string& got) {
    throw Refused{mark.line, "want plain values, " + got};
  }

  static void check(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor) {
    if (anchor != 0) refuse(mark, "got an anchor");
    if (!tag.empty() && tag != "?" && tag != "!")
      refuse(mark, "got the tag '" + printable(tag.substr(0, 60)) + "'");
  }

  void open(const YAML::Mark& mark, Level level) {
    if (depth() == kMaxFrontMatterDepth) {
      throw Refused{mark.line, "want at most " + std::to_string(kMaxFrontMatterDepth) + " levels, got more"};
    }
    if (depth() > 0 && wants_key()) refuse(mark, "got a list as a key");
    levels_.push_back(std::move(level));
  }
  void close() {
    levels_.pop_back();
    if (!levels_.empty()) value_done();
  }

  void take_key(const YAML::Mark& mark, const std::string& key) {
    levels_.back().key = key;
    levels_.back().key_is_next = false;
    if (depth() > 1) return;
    is_repeated_ =
        std::any_of(fields.begin(), fields.end(), [&](const auto& field) { return field.first == key; });
    if (is_repeated_) {
      repeated.emplace_back(mark.line, key);
    } else {
      fields.emplace_back(key, std::vector<std::string>{});
    }
  }
  void value_done() {
    if (levels_.back().is_map) levels_.back().key_is_next = true;
  }

  std::vector<Level> levels_;
  bool is_repeated_ = false;
  std::vector<std::string> dropped_;
};

std::string at_line(std::size_t first_line, int line, const std::string& detail) {
  return "line " + std::to_string(first_line + static_cast<std::size_t>(std::max(line, 0))) + ": " + detail;
}

}  // namespace

Result<FlatFields> read_yaml_fields(const std::string& field, std::string_view yaml, std::size_t first_line) {
  FieldCollector collector;
  std::istringstream stream{std::string(yaml)};
  try {
    YAML::Parser parser(stream);
    parser.HandleNextDocument(collector);
  } catch (const Refused& refused) {
    return make_error(field, at_line(first_line, refused.line, refused.reason));
  } catch (const YAML::Exception& exception) {
    return make_error(field,
                      at_line(first_line, exception.mark.line, "not YAML: " + printable(exception.msg)));
  }
  FlatFields result;
  result.fields = std::move(collector.fields);
  for (const auto& [line, key] : collector.repeated) {
    result.warnings.push_back(
        field + ": " + at_line(first_line, line, "'" + printable(key) + "' stands twice, the first counts"));
  }
  return result;
}

}  // namespace dateline
