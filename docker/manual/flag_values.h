// What the value of a flag may be, as far as its description tells. Pure functions.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "docker/manual/outline.h"

namespace dateline {

enum class ValueKind { kNone, kWords, kFolder, kFile, kOther };

// The words of a description that begins with a list: auto, always, never of "auto, always or never (default:
// auto)". Empty when it begins otherwise.
std::vector<std::string> listed_words(std::string_view text);

ValueKind value_kind(const FlagOutline& flag);

// Whether an operand is the path of a file or folder: "[PATH...]", "FILE", "check [DIR]".
bool takes_paths(std::string_view operands);

}  // namespace dateline
