// Limits: the sizes at which a reader refuses or shortens, in bytes unless told otherwise. Whatever is
// refused is an Error, whatever is shortened a warning. Constants only; corpus/README.md tells them in words.
#pragma once

#include <cstddef>
#include <string_view>

namespace dateline {

inline constexpr std::size_t kMaxArticleText = std::size_t{2} << 20U;
inline constexpr std::string_view kMaxArticleTextName = "2 MiB";
inline constexpr std::size_t kMaxHtmlPage = std::size_t{16} << 20U;
// One line of NDJSON, one element of a list of articles, one item of a feed.
inline constexpr std::size_t kMaxJsonRecord = std::size_t{8} << 20U;
// A feed in XML, which is held whole.
inline constexpr std::size_t kMaxFeed = std::size_t{64} << 20U;
inline constexpr std::size_t kMaxFeedItems = 100000;
inline constexpr std::size_t kMaxPdf = std::size_t{64} << 20U;
// A record of a WARC file, and what a packed file may unpack to between two of them.
inline constexpr std::size_t kMaxWarcRecord = std::size_t{16} << 20U;
inline constexpr std::size_t kMaxWarcUnpacked = std::size_t{64} << 30U;
inline constexpr std::size_t kMaxFrontMatter = std::size_t{64} << 10U;
// A header block at the top of a .txt file, in lines.
inline constexpr std::size_t kMaxHeaderLines = 40;

// Nesting of JSON and YAML, and of elements in a page (deeper ones lose their tags and keep their text) or in
// XML.
inline constexpr std::size_t kMaxRecordDepth = 64;
inline constexpr std::size_t kMaxFrontMatterDepth = 16;
inline constexpr std::size_t kMaxPageDepth = 256;
// Tags of a page that are read; those after them are left out, their text is not.
inline constexpr std::size_t kMaxPageTags = 400000;

// One text value (a title, a name), the values of one list, and a url.
inline constexpr std::size_t kMaxValue = 1000;
inline constexpr std::size_t kMaxSummary = 10000;
inline constexpr std::size_t kMaxValues = 200;
inline constexpr std::size_t kMaxUrl = 2000;
// Warnings kept of one article; one more says how many were left out.
inline constexpr std::size_t kMaxWarnings = 20;

// How much of a file is looked at to tell text from binary, and the share of bad bytes that makes it binary.
inline constexpr std::size_t kBinaryProbe = std::size_t{64} << 10U;
inline constexpr std::size_t kBinaryPercent = 30;

}  // namespace dateline
