#include "server/api/problem.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "indexer/base/utf8.h"

namespace dateline {
namespace {

constexpr ProblemKind kInternalError{"internal_error", 500, "Something went wrong in the server"};

constexpr ProblemKind kKinds[] = {
    {"query_too_long", 400, "Query too long"},
    {"too_many_terms", 400, "Too many words in the query"},
    {"query_too_deep", 400, "Query nested too deep"},
    {"invalid_utf8", 400, "Text is not UTF-8"},
    {"control_character", 400, "Text holds a control character"},
    {"bad_encoding", 400, "Malformed percent-encoding"},
    {"unknown_parameter", 400, "Unknown parameter"},
    {"duplicate_parameter", 400, "Parameter given twice"},
    {"empty_value", 400, "Parameter without a value"},
    {"too_many_filters", 400, "Too many filter values"},
    {"bad_filter", 400, "Filter not understood"},
    {"bad_match", 400, "Unknown value of match"},
    {"bad_variants", 400, "Unknown value of variants"},
    {"bad_typos", 400, "Unknown value of typos"},
    {"bad_relax", 400, "Unknown value of relax"},
    {"bad_prefix", 400, "Unknown value of prefix"},
    {"bad_recency", 400, "Recency out of bounds"},
    {"bad_explain", 400, "Unknown value of explain"},
    {"bad_sort", 400, "Unknown value of sort"},
    {"bad_format", 400, "Unknown format"},
    {"bad_interval", 400, "Unknown value of interval"},
    {"bad_date", 400, "Not a date"},
    {"bad_since", 400, "Not an instant"},
    {"bad_range", 400, "Range ends before it begins"},
    {"bad_page", 400, "Page out of bounds"},
    {"bad_hits_per_page", 400, "Page size out of bounds"},
    {"bad_offset", 400, "Offset out of bounds"},
    {"bad_limit", 400, "Limit out of bounds"},
    {"mixed_paging", 400, "Two ways of paging at once"},
    {"window_exceeded", 400, "Too far down the results"},
    {"bad_facets", 400, "Unknown facet"},
    {"bad_facet_limit", 400, "Facet limit out of bounds"},
    {"bad_attributes", 400, "Unknown attribute"},
    {"bad_snippets", 400, "Number of snippets out of bounds"},
    {"bad_crop_length", 400, "Crop length out of bounds"},
    {"export_too_large", 400, "Export too large"},
    {"bad_request", 400, "Malformed request"},
    {"article_not_found", 404, "No such article"},
    {"facet_not_found", 404, "No such facet"},
    {"not_found", 404, "No such address"},
    {"method_not_allowed", 405, "Method not allowed"},
    {"request_timeout", 408, "Request took too long to arrive"},
    {"length_required", 411, "Length of the body not named"},
    {"body_not_taken", 413, "Requests have no body here"},
    {"payload_too_large", 413, "Request body too large"},
    {"address_too_long", 414, "Address too long"},
    {"expectation_failed", 417, "Expect is not supported"},
    {"wrong_host", 421, "Not a host this server answers for"},
    {"head_too_large", 431, "Request head too large"},
    {"version_not_supported", 505, "HTTP version not supported"},
    kInternalError,
    {"busy", 503, "The server is busy"},
    {"query_timeout", 503, "The search took too long"},
    {"index_unavailable", 503, "The index cannot be read"},
    {"export_busy", 503, "Another export is under way"},
    {"export_unavailable", 503, "The server has no room for an export"},
};

}  // namespace

std::span<const ProblemKind> problem_kinds() {
  return kKinds;
}

const ProblemKind& problem_kind(std::string_view code) {
  const auto* const found = std::find_if(std::begin(kKinds), std::end(kKinds),
                                         [&](const ProblemKind& kind) { return kind.code == code; });
  return found == std::end(kKinds) ? kInternalError : *found;
}

Error no_such_article(std::string_view id) {
  return {"article_not_found", "there is no article '" + printable(id.substr(0, 200)) + "'"};
}

Reply problem_reply(const Error& error) {
  const ProblemKind& kind = problem_kind(error.field);
  const std::string link = "/help/errors#" + std::string(kind.code);
  const nlohmann::ordered_json body{
      {"type", link},      {"title", kind.title},      {"status", kind.status}, {"detail", error.message},
      {"code", kind.code}, {"message", error.message}, {"link", link},
  };
  Reply reply;
  reply.status = kind.status;
  reply.content_type = kProblemType;
  reply.body = body.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace);
  return reply;
}

}  // namespace dateline
