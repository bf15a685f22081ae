// Which commit the program was built from. A constant of the build.
#pragma once

#include <string_view>

namespace dateline {

// "9b3863f21c04", as git abbreviates it; "unknown" when the source that was built is not the top of a
// repository.
std::string_view build_commit();

}  // namespace dateline
