#include "server/http/dispatch.h"

#include <algorithm>
#include <optional>
#include <stdexcept>

#include "indexer/base/utf8.h"
#include "server/api/problem.h"
#include "server/api/spool_file.h"
#include "server/http/compression.h"
#include "server/http/entity_tag.h"

namespace dateline {
namespace {

constexpr std::string_view kBodyMethod = "POST";

// No script, style or image but our own; no frame, no sniffing, no address leaked to other sites.
constexpr std::pair<const char*, const char*> kEveryReply[] = {
    {"Content-Security-Policy",
     "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
     "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; "
     "trusted-types 'none'"},
    {"X-Content-Type-Options", "nosniff"},
    {"Referrer-Policy", "no-referrer"},
    {"Cross-Origin-Opener-Policy", "same-origin"},
    {"Cross-Origin-Resource-Policy", "same-origin"},
    {"Permissions-Policy", "camera=(), geolocation=(), microphone=()"},
    {"Vary", "Accept-Encoding, Origin"},
};

const std::string* find_header(const Reply& reply, std::string_view name) {
  for (const auto& [header, value] : reply.headers) {
    if (header == name) return &value;
  }
  return nullptr;
}

void finish(Reply& reply) {
  if (find_header(reply, "Cache-Control") == nullptr) {
    const bool is_tagged = find_header(reply, "ETag") != nullptr;
    reply.headers.emplace_back("Cache-Control", is_tagged ? "no-cache" : "no-store");
  }
  for (const auto& [name, value] : kEveryReply) reply.headers.emplace_back(name, value);
}

Reply not_modified(std::string tag) {
  Reply reply;
  reply.status = 304;
  reply.headers.emplace_back("ETag", std::move(tag));
  return reply;
}

// What routes may do, as it stands in headers.
std::string methods_of(const std::vector<std::string_view>& methods) {
  std::string list;
  for (const std::string_view method : methods) {
    list.append(method).append(method == "GET" ? ", HEAD, " : ", ");
  }
  return list + "OPTIONS";
}

// What the client has is what it would be given (RFC 9110, section 13.2.2: the tag decides when it is there).
// A date is compared as it was sent, since clients send back what they were given.
bool has_already(const RequestHead& head, const Reply& reply) {
  const std::string* tag = find_header(reply, "ETag");
  if (!head.if_none_match.empty()) return tag != nullptr && matches_tag(head.if_none_match, *tag);
  const std::string* date = find_header(reply, "Last-Modified");
  return date != nullptr && head.if_modified_since == *date;
}

bool takes(const Route& route, std::string_view method) {
  const std::string_view asked = method == "HEAD" ? "GET" : method;
  return std::find(route.methods.begin(), route.methods.end(), asked) != route.methods.end();
}

Reply write_error(const Route& route, const Error& error) {
  return route.write_error == nullptr ? problem_reply(error) : route.write_error(error);
}

Reply later(Reply reply) {
  reply.headers.emplace_back("Retry-After", "1");
  return reply;
}

void log_fault(std::string_view name, const Request& request, const std::exception& error) {
  LogEvent(LogLevel::kError, name).text("id", request.id).text("reason", error.what()).write();
}

// The one place where what a handler threw becomes a reply.
Reply call(const Route& route, const Request& request) {
  try {
    return route.handler(request);
  } catch (const QueryTimeout&) {
    return later(write_error(
        route,
        {"query_timeout", "the search took longer than it may; ask for rarer words, or try again later"}));
  } catch (const std::runtime_error& error) {
    log_fault("index_unavailable", request, error);
    return later(write_error(route, {"index_unavailable", "the index cannot be read now; try again"}));
  } catch (const std::exception& error) {
    log_fault("internal_error", request, error);
    return write_error(route, {"internal_error", "something went wrong; the server's log says what"});
  }
}

Reply options_reply(const std::string& allowed) {
  Reply reply;
  reply.status = 204;
  reply.headers.emplace_back("Allow", allowed);
  return reply;
}

// What a browser is told about a request from a page of another origin.
CorsPolicy::Headers cors_headers(const CorsPolicy& cors, const RequestHead& head, const Reply& reply) {
  CorsPolicy::Headers headers = cors.grant(head.origin);
  const std::string* allowed = find_header(reply, "Allow");
  if (headers.empty() || !head.is_preflight || allowed == nullptr) return headers;
  for (auto& header : CorsPolicy::preflight(*allowed)) headers.push_back(std::move(header));
  return headers;
}

Reply wrong_method(const RequestHead& head, const Route& route) {
  const std::string allowed = methods_of(route.methods);
  Reply reply = write_error(
      route, {"method_not_allowed", "method: want " + allowed + ", got " + printable(head.method)});
  reply.headers.emplace_back("Allow", allowed);
  return reply;
}

// What was searched for, as it stands in the address; else the texts that were searched for by the body, each
// once and on a line of its own.
std::optional<std::string> asked_text(const Request& request) {
  for (const auto& [name, value] : request.parameters) {
    if (name == "q") return value;
  }
  std::optional<std::string> lines;
  for (auto at = request.searched->begin(); at != request.searched->end(); ++at) {
    if (std::find(request.searched->begin(), at, *at) != at) continue;
    lines = lines ? *lines + "\n" + *at : *at;
  }
  return lines;
}

}  // namespace

Reply refusal(const Error& error) {
  Reply reply = problem_reply(error);
  if (reply.status == 405) reply.headers.emplace_back("Allow", methods_of({"GET", kBodyMethod}));
  if (reply.status == 503) reply = later(std::move(reply));
  finish(reply);
  return reply;
}

Dispatcher::Dispatcher(DispatchOptions options)
    : options_(std::move(options)), routes_(std::move(options_.routes)) {}

// What is wrong with the length of a body, on a route that takes one.
std::optional<Error> Dispatcher::check_length(const RequestHead& head) const {
  if (!head.content_length) return Error{"length_required", "request: want Content-Length with POST"};
  if (*head.content_length <= options_.most_body) return std::nullopt;
  return Error{"payload_too_large",
               "request: want a body of at most " + std::to_string(options_.most_body) + " bytes"};
}

bool Dispatcher::takes_body(const RequestHead& head) const {
  if (head.method != kBodyMethod || check_length(head) || !options_.hosts.allows(head.host)) return false;
  const auto target = parse_target(head.target);
  if (!target) return false;
  const RouteTable::Match match = routes_.find(target->path);
  return match.route != nullptr && takes(*match.route, head.method);
}

bool Dispatcher::is_immediate(const RequestHead& head) const {
  if (head.method != "GET" && head.method != "HEAD") return false;
  const auto target = parse_target(head.target);
  if (!target) return false;
  const RouteTable::Match match = routes_.find(target->path);
  return match.route != nullptr &&
         (match.route->kind == RouteKind::kFixed || match.route->kind == RouteKind::kPulse);
}

Answered Dispatcher::answer(const RequestHead& head, const std::string& body) const {
  Answered answered = route(head, body);
  for (auto& header : cors_headers(options_.cors, head, answered.reply)) {
    answered.reply.headers.push_back(std::move(header));
  }
  if (answered.reply.status >= 400) answered.reply.headers.emplace_back("X-Request-Id", answered.id);
  finish(answered.reply);
  compress(answered.reply, head.accept_encoding);
  return answered;
}

Answered Dispatcher::route(const RequestHead& head, const std::string& body) const {
  std::string id = ids_.next();
  if (!options_.hosts.allows(head.host)) {
    return {problem_reply({"wrong_host", "host: '" + printable(head.host.substr(0, 80)) +
                                             "' is not a name of this server; --allowed-host adds one"}),
            "-", std::move(id)};
  }
  if (head.target == "*") return {options_reply(methods_of({"GET", kBodyMethod})), "-", std::move(id)};
  auto target = parse_target(head.target);
  if (!target) return {problem_reply(target.error()), "-", std::move(id)};
  RouteTable::Match match = routes_.find(target->path);
  Request request{head.method, std::move(target->path), "", std::move(target->parameters)};
  request.id = id;
  if (match.route == nullptr) return {missing(request), "-", std::move(id)};
  const Route& route = *match.route;
  if (head.method == "OPTIONS") return {options_reply(methods_of(route.methods)), route.path, std::move(id)};
  if (!takes(route, head.method)) return {wrong_method(head, route), route.path, std::move(id)};
  if (head.method == kBodyMethod) {
    if (const auto error = check_length(head)) return {write_error(route, *error), route.path, std::move(id)};
  }
  request.deadline = Deadline::after(options_.search_deadline);
  request.base_url = base_url(head);
  if (!match.segments.empty()) request.tail = match.segments.back();
  request.segments = std::move(match.segments);
  request.content_type = head.content_type;
  request.body = body;
  if (read_accept_encoding(head.accept_encoding) != GzipWish::kNo) request.coding = BodyCoding::kGzip;
  std::vector<std::string> searched;
  request.searched = &searched;
  const std::optional<IndexInfo> index = index_of(route);
  Answered answered{run(head, route, request, index), route.path, std::move(id)};
  if (index) answered.revision = index->revision;
  answered.query = asked_text(request);
  answered.is_probe = route.kind == RouteKind::kProbe || route.kind == RouteKind::kPulse;
  return answered;
}

Reply Dispatcher::missing(const Request& request) const {
  // Programs that ask for JSON are not answered by a page.
  const bool is_page = !request.path.starts_with("/api/") && !request.path.starts_with("/indexes/");
  if (options_.not_found && is_page) {
    return call(Route{"", options_.not_found}, request);
  }
  return problem_reply({"not_found", "there is nothing at '" + printable(request.path.substr(0, 200)) + "'"});
}

// The index as it is before the search: a commit in between makes the answer newer than its tag, never older.
std::optional<IndexInfo> Dispatcher::index_of(const Route& route) const {
  if (!options_.index || route.kind != RouteKind::kIndex) return std::nullopt;
  try {
    return options_.index();
  } catch (const std::exception&) {
    return std::nullopt;  // the handler meets the same fault and answers it
  }
}

Reply Dispatcher::run(const RequestHead& head, const Route& route, const Request& request,
                      const std::optional<IndexInfo>& index) const {
  // What was posted is no part of a tag.
  if (head.method == kBodyMethod) return call(route, request);
  std::string revision_tag = index ? tag(request, *index) : "";
  if (!revision_tag.empty() && matches_tag(head.if_none_match, revision_tag)) {
    return not_modified(std::move(revision_tag));
  }
  Reply reply = call(route, request);
  if (reply.status != 200) return reply;
  if (const std::string* own = find_header(reply, "ETag")) {
    if (has_already(head, reply)) return not_modified(*own);
  } else if (!revision_tag.empty() && find_header(reply, "Cache-Control") == nullptr) {
    reply.headers.emplace_back("ETag", std::move(revision_tag));
  }
  return reply;
}

void Dispatcher::report(const RequestHead& head, const Answered& answered,
                        std::chrono::microseconds took) const {
  const Reply& reply = answered.reply;
  AccessEntry entry{head.method, answered.route, reply.status, 0, took, answered.id, answered.revision};
  if (head.method != "HEAD") entry.bytes = reply.file ? reply.file->size() : reply.body.size();
  entry.query = answered.query;
  entry.is_probe = answered.is_probe;
  report(entry);
}

void Dispatcher::report(const AccessEntry& entry) const {
  access_event(entry, options_.query_log).write();
  if (options_.observe) options_.observe(entry);
}

std::string Dispatcher::base_url(const RequestHead& head) const {
  return options_.public_url.empty() ? "http://" + head.host : options_.public_url;
}

std::string Dispatcher::tag(const Request& request, const IndexInfo& index) const {
  return entity_tag(index,
                    {options_.build, request.base_url, request.path, request.parameters, options_.today()});
}

}  // namespace dateline
