// Text: how the checker reads names and articles, so that two spellings of one name are seen as one.
// Used by every check of this folder. Pure functions, safe from any thread. It is deliberately not the
// analyzer of the indexer: a mistake there must not hide a mistake in the data.
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::corpus {

// The text with case, accents, hyphens, kinds of apostrophe and runs of spaces made alike.
std::string fold(std::string_view utf8);

// The folded words of a text; each Chinese, Japanese or Korean character is a word of its own.
std::vector<std::string> words(std::string_view utf8);

// The language that the script and its letters show: "ko", "ja", "zh", "uk", "ru", else "" (Latin and
// others).
std::string language_by_script(std::string_view utf8);

// The bytes of a file; nothing when it cannot be read, is over 1 MB or is not UTF-8.
std::optional<std::string> read_text(const std::filesystem::path& path);

}  // namespace dateline::corpus
