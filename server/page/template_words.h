// How the interface's words get into templates, before these are parsed, so that a request does not pay for
// them: {{t.key}} becomes the text, {{bdi.key}} the text with each of its values in <bdi>, so that a name in
// another script cannot turn the words around it, and {{words.language}} and {{words.direction}} what the
// file says of itself. Texts are escaped; a text may hold values of the view, {{name}}, which stay values.
#pragma once

#include <string>
#include <string_view>

#include "server/page/words.h"

namespace dateline {

// `source` with its words in place. Throws std::runtime_error for a key that there is not, and for a text
// that holds anything of a template but plain values.
std::string with_words(std::string_view source, const Words& words);

}  // namespace dateline
