// Files of a data set: whole, unpacked where they are gzip'd, as JSON's own lines. Used by the programs that
// measure extraction. What cannot be read ends the program (std::runtime_error naming the file).
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace dateline::bench {

// A file's bytes, gunzip'd if it is a gzip file; at most 1 GiB.
std::string read_data(const std::filesystem::path& file);

// The lines of a text that are not empty, without their ends.
std::vector<std::string_view> lines_of(std::string_view text);

// FOLDER/html/NAME, FOLDER/NAME or either with .html, .html.gz or .gz behind: the first that exists, "" if
// none does. A NAME that leads out of the folder has no page.
std::filesystem::path find_page(const std::filesystem::path& folder, std::string_view name);

}  // namespace dateline::bench
