// Problems: what a failed request is answered with, as RFC 9457 application/problem+json, and THE table of
// codes. The native routes and http/ write them; the page of /help/errors lists the table. An Error whose
// `field` is a code of the table becomes a Reply here and nowhere else. Pure functions.
#pragma once

#include <span>
#include <string_view>

#include "indexer/base/result.h"
#include "server/api/route.h"

namespace dateline {

struct ProblemKind {
  std::string_view code;
  int status;
  std::string_view title;
};

// In the order in which a reader should meet them: the request's text, its parameters, what is not there,
// what the server refuses, what it cannot do now.
std::span<const ProblemKind> problem_kinds();

// The kind of a code; an unknown code is "internal_error".
const ProblemKind& problem_kind(std::string_view code);

// The reply for an error whose `field` is a code; `message` is shown as it is (made safe for JSON).
Reply problem_reply(const Error& error);

// article_not_found for an id that came from outside.
Error no_such_article(std::string_view id);

inline constexpr std::string_view kProblemType = "application/problem+json";

}  // namespace dateline
