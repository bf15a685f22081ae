// Not read: the answer to a file or record that is no article by its own word or by its kind: a draft, an XML
// file that is no feed. Readers give it in the place of an Error of what is wrong; whoever counts failures
// tells the two apart. Pure functions, any thread.
#pragma once

#include <string>

#include "indexer/base/result.h"

namespace dateline {

// Its message is the bare reason: "draft", "line 7: draft".
inline Error not_read(std::string reason) {
  return Error{"not read", std::move(reason)};
}

inline bool is_not_read(const Error& error) {
  return error.field == "not read";
}

// The error as one of a record that `place` names ("line 7").
inline Error placed(const std::string& place, const Error& error) {
  if (is_not_read(error)) return not_read(place + ": " + error.message);
  return make_error(place, error.message);
}

}  // namespace dateline
