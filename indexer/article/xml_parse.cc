#include "indexer/article/xml_parse.h"

#include <expat.h>

#include <algorithm>
#include <array>
#include <limits>
#include <map>
#include <memory>

#include "indexer/article/limits.h"
#include "indexer/article/xml_mend.h"
#include "indexer/base/utf8.h"

namespace dateline {
namespace {

struct Vocabulary {
  std::string_view address;
  std::string_view prefix;
};

constexpr std::array<Vocabulary, 5> kVocabularies{{
    {"http://www.w3.org/2005/Atom", "atom"},
    {"http://purl.org/dc/elements/1.1/", "dc"},
    {"http://purl.org/dc/terms/", "dcterms"},
    {"http://purl.org/rss/1.0/modules/content/", "content"},
    {"http://www.w3.org/1999/02/22-rdf-syntax-ns#", "rdf"},
}};

class Parse {
 public:
  explicit Parse(XmlHandler& handler) : handler_(handler), parser_(XML_ParserCreate("UTF-8")) {
    if (parser_ == nullptr) throw std::bad_alloc();
    XML_SetUserData(parser_.get(), this);
    XML_SetElementHandler(
        parser_.get(), [](void* self, const char* name, const char** pairs) { of(self).start(name, pairs); },
        [](void* self, const char* name) { of(self).end(name); });
    XML_SetCharacterDataHandler(parser_.get(), [](void* self, const char* text, int size) {
      if (!of(self).is_over_) of(self).handler_.text({text, static_cast<std::size_t>(size)});
    });
    XML_SetStartDoctypeDeclHandler(
        parser_.get(), [](void* self, const char*, const char*, const char*, int has_own) {
          if (has_own != 0) of(self).refuse("want no declarations of its own, got a DOCTYPE with some");
        });
  }

  Outcome run(std::string_view xml) {
    const std::string mended = mend_xml(xml);
    if (mended.size() > static_cast<std::size_t>(std::numeric_limits<int>::max())) {
      return make_error("file", "not XML: larger than 2 GiB");
    }
    const auto status = XML_Parse(parser_.get(), mended.data(), static_cast<int>(mended.size()), 1);
    if (!refused_.empty()) return error(refused_);
    if (status == XML_STATUS_ERROR && !is_over_) {
      return error(printable(XML_ErrorString(XML_GetErrorCode(parser_.get()))));
    }
    return Done{};
  }

 private:
  struct Closer {
    void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
  };

  static Parse& of(void* self) { return *static_cast<Parse*>(self); }

  Error error(const std::string& reason) const {
    return make_error(
        "file", "not XML: line " + std::to_string(XML_GetCurrentLineNumber(parser_.get())) + ": " + reason);
  }

  void stop() {
    is_over_ = true;
    XML_StopParser(parser_.get(), XML_FALSE);
  }
  void refuse(std::string reason) {
    refused_ = std::move(reason);
    stop();
  }

  void start(const char* name, const char** pairs) {
    if (is_over_) return;
    if (++depth_ > kMaxPageDepth) {
      return refuse("want at most " + std::to_string(kMaxPageDepth) + " levels, got more");
    }
    XmlAttributes attributes;
    for (; *pairs != nullptr; pairs += 2) {  // NOLINT: expat's list
      attributes.emplace_back(pairs[0], pairs[1]);
      learn(attributes.back().first, attributes.back().second);
    }
    if (!handler_.start(known(name), attributes)) stop();
  }
  void end(const char* name) {
    if (is_over_) return;
    --depth_;
    handler_.end(known(name));
  }

  void learn(std::string_view attribute, std::string_view address) {
    if (!attribute.starts_with("xmlns:") || prefixes_.size() > 100) return;
    const auto* known = std::find_if(kVocabularies.begin(), kVocabularies.end(),
                                     [&](const Vocabulary& one) { return one.address == address; });
    if (known != kVocabularies.end()) prefixes_.emplace(attribute.substr(6), known->prefix);
  }
  std::string known(std::string_view name) const {
    const std::size_t colon = name.find(':');
    if (colon == std::string_view::npos) return std::string(name);
    const auto prefix = prefixes_.find(std::string(name.substr(0, colon)));
    if (prefix == prefixes_.end()) return std::string(name);
    return prefix->second + std::string(name.substr(colon));
  }

  XmlHandler& handler_;
  std::unique_ptr<XML_ParserStruct, Closer> parser_;
  std::map<std::string, std::string> prefixes_;  // as written, to the one that is known
  std::size_t depth_ = 0;
  bool is_over_ = false;
  std::string refused_;
};

}  // namespace

std::string_view xml_attribute(const XmlAttributes& attributes, std::string_view name) {
  const auto found = std::find_if(attributes.begin(), attributes.end(),
                                  [&](const auto& attribute) { return attribute.first == name; });
  return found == attributes.end() ? std::string_view() : found->second;
}

Outcome parse_xml(std::string_view xml, XmlHandler& handler) {
  return Parse(handler).run(xml);
}

}  // namespace dateline
