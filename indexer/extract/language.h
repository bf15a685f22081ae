// Which language a text is in: by its script where that settles it, else by CLD2. Pure function, any thread.
// Says nothing rather than something doubtful.
#pragma once

#include <string>
#include <string_view>

namespace dateline {

// ISO 639-1, or "" when the text is too short (under about 60 letters of a script that many share) or CLD2
// is not sure, or says something else than English of what is mostly names. Only the first 100 KiB are looked
// at.
std::string detect_language(std::string_view text);

}  // namespace dateline
