// Holds that the interface's words stand in web/words.json and nowhere else: no template has letters of its
// own, and the file has no text that nothing uses.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "tests/house/source_files.h"

namespace dateline {
namespace {

const std::filesystem::path kWeb = std::filesystem::path(DATELINE_SOURCE_DIR) / "web";

std::string file_text(const std::filesystem::path& path) {
  std::ifstream file(path);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

std::vector<std::filesystem::path> templates() {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(kWeb / "templates")) {
    paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

// `text` without what stands from each `open` to the next `close`.
std::string without(std::string text, const std::string& open, const std::string& close) {
  for (std::size_t at = 0; (at = text.find(open, at)) != std::string::npos;) {
    const std::size_t end = text.find(close, at);
    text.erase(at, end == std::string::npos ? end : end + close.size() - at);
  }
  return text;
}

bool has_letters(const std::string& text) {
  return std::any_of(text.begin(), text.end(), [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    // 0xE2 begins dots, arrows, quotes; from 0xC3 on the other first bytes are those of letters.
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (byte >= 0xC3 && byte != 0xE2);
  });
}

// What a person reads of a template: content, and the attributes that are read out or shown. What is typed as
// it stands (kbd, code) and the lines that make the file XML are in no language.
std::vector<std::string> readable_parts(std::string text) {
  text = without(without(std::move(text), "{{", "}}"), "<?xml", "?>");
  for (const char* name : {"kbd", "code"}) {
    text = without(std::move(text), std::string("<") + name, std::string("</") + name + ">");
  }
  std::vector<std::string> parts;
  for (const std::string name : {" aria-label=\"", " title=\"", " placeholder=\"", " alt=\""}) {
    for (std::size_t at = 0; (at = text.find(name, at)) != std::string::npos;) {
      at += name.size();
      parts.push_back(text.substr(at, text.find('"', at) - at));
    }
  }
  text = without(without(std::move(text), "<InputEncoding>", "</InputEncoding>"), "<OutputEncoding>",
                 "</OutputEncoding>");
  std::istringstream lines(without(std::move(text), "<", ">"));
  for (std::string line; std::getline(lines, line);) parts.push_back(line);
  return parts;
}

TEST(Words, TemplatesHaveNoneOfTheirOwn) {
  ASSERT_FALSE(templates().empty());
  for (const auto& path : templates()) {
    for (const std::string& part : readable_parts(file_text(path))) {
      EXPECT_FALSE(has_letters(part)) << path.filename() << ": this belongs into web/words.json: " << part;
    }
  }
}

TEST(Words, ThatTemplatesWouldHaveAreSeen) {
  for (const char* text : {"<p>Search</p>", "<a title=\"Go\">", "{{#x}}über{{/x}}", "<p>\n1 a\n</p>", "제"}) {
    const std::vector<std::string> parts = readable_parts(text);
    EXPECT_TRUE(std::any_of(parts.begin(), parts.end(), has_letters)) << text;
  }
}

TEST(Words, EachIsUsed) {
  std::string uses;
  for (const auto& path : templates()) uses += file_text(path);
  for (const SourceFile& file : source_files({"server/page"})) uses += file.text;
  const nlohmann::json file = nlohmann::json::parse(file_text(kWeb / "words.json"));
  for (const auto& [key, ignored] : file.at("messages").items()) {
    EXPECT_NE(uses.find('"' + key + '"'), std::string::npos)
        << "nothing says " << key << " of web/words.json";
  }
  for (const auto& [key, ignored] : file.at("texts").items()) {
    const bool is_used = uses.find("{{t." + key + "}}") != std::string::npos ||
                         uses.find("{{bdi." + key + "}}") != std::string::npos ||
                         uses.find('"' + key + '"') != std::string::npos;
    EXPECT_TRUE(is_used) << "nothing says " << key << " of web/words.json";
  }
}

}  // namespace
}  // namespace dateline
