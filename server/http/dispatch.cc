#include "server/http/dispatch.h"

#include <spdlog/spdlog.h>

#include <algorithm>
#include <stdexcept>

#include "indexer/base/utf8.h"
#include "server/api/problem.h"
#include "server/http/entity_tag.h"

namespace dateline {
namespace {

constexpr const char* kAllow = "GET, HEAD, OPTIONS";

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

// What the client has is what it would be given (RFC 9110, section 13.2.2: the tag decides when it is there).
// A date is compared as it was sent, since clients send back what they were given.
bool has_already(const RequestHead& head, const Reply& reply) {
  const std::string* tag = find_header(reply, "ETag");
  if (!head.if_none_match.empty()) return tag != nullptr && matches_tag(head.if_none_match, *tag);
  const std::string* date = find_header(reply, "Last-Modified");
  return date != nullptr && head.if_modified_since == *date;
}

// "/a/x/b" as the pattern "/a/{id}/b" and its open segment "x"; both empty when one of the two is.
std::pair<std::string, std::string> open_segment(const std::string& path) {
  const std::size_t last = path.rfind('/');
  if (last == 0 || last == std::string::npos || last + 1 == path.size()) return {};
  const std::size_t first = path.rfind('/', last - 1) + 1;
  if (first == 0 || first == last) return {};
  return {path.substr(0, first).append(kOpenSegment).append(path, last), path.substr(first, last - first)};
}

Reply timeout_reply() {
  Reply reply = problem_reply(
      {"query_timeout", "the search took longer than it may; ask for rarer words, or try again later"});
  reply.headers.emplace_back("Retry-After", "1");
  return reply;
}

// The one place where what a handler threw becomes a reply.
Reply call(const Handler& handler, const Request& request) {
  try {
    return handler(request);
  } catch (const QueryTimeout&) {
    return timeout_reply();
  } catch (const std::runtime_error& error) {
    spdlog::error("event=index_unavailable reason=\"{}\"", printable(error.what()));
    Reply reply = problem_reply({"index_unavailable", "the index cannot be read now; try again"});
    reply.headers.emplace_back("Retry-After", "1");
    return reply;
  } catch (const std::exception& error) {
    spdlog::error("event=internal_error reason=\"{}\"", printable(error.what()));
    return problem_reply({"internal_error", "something went wrong; the server's log says what"});
  }
}

Reply method_reply(const RequestHead& head) {
  Reply reply;
  if (head.method == "OPTIONS") {
    reply.status = 204;
  } else {
    reply = problem_reply({"method_not_allowed", "method: want GET, HEAD or OPTIONS, got " + head.method});
  }
  reply.headers.emplace_back("Allow", kAllow);
  return reply;
}

}  // namespace

Reply refusal(const Error& error) {
  Reply reply = problem_reply(error);
  if (reply.status == 405) reply.headers.emplace_back("Allow", kAllow);
  finish(reply);
  return reply;
}

Dispatcher::Dispatcher(DispatchOptions options) : options_(std::move(options)) {
  for (const Route& route : options_.routes) {
    const bool is_pattern = open_segment(route.path).second == kOpenSegment;
    auto& table = is_pattern ? by_pattern_ : by_path_;
    if (!table.emplace(route.path, &route).second) throw std::logic_error("two routes at " + route.path);
  }
}

Answered Dispatcher::answer(const RequestHead& head) const {
  Answered answered = route(head);
  finish(answered.reply);
  return answered;
}

Dispatcher::Match Dispatcher::find(const std::string& path) const {
  const auto exact = by_path_.find(path);
  if (exact != by_path_.end() && (path == "/" || path.back() != '/')) return {exact->second, ""};
  const std::size_t slash = path.rfind('/');
  if (slash == 0 || slash == std::string::npos || slash + 1 == path.size()) return {};
  const auto folder = by_path_.find(std::string_view(path).substr(0, slash + 1));
  if (folder != by_path_.end()) return {folder->second, path.substr(slash + 1)};
  auto [pattern, segment] = open_segment(path);
  const auto found = by_pattern_.find(pattern);
  if (found == by_pattern_.end()) return {};
  return {found->second, std::move(segment)};
}

Answered Dispatcher::route(const RequestHead& head) const {
  if (!options_.hosts.allows(head.host)) {
    return {problem_reply({"wrong_host", "host: '" + printable(head.host.substr(0, 80)) +
                                             "' is not a name of this server; --allowed-host adds one"}),
            "-"};
  }
  if (head.target == "*") return {method_reply(head), "-"};
  const auto target = parse_target(head.target);
  if (!target) return {problem_reply(target.error()), "-"};
  const Match match = find(target->path);
  if (match.route == nullptr) {
    return {missing(Request{head.method, target->path, "", target->parameters}), "-"};
  }
  if (head.method != "GET" && head.method != "HEAD") return {method_reply(head), match.route->path};
  return {run(head, *target, match), match.route->path};
}

Reply Dispatcher::missing(const Request& request) const {
  if (options_.not_found && request.path.substr(0, 5) != "/api/") return call(options_.not_found, request);
  return problem_reply({"not_found", "there is nothing at '" + printable(request.path.substr(0, 200)) + "'"});
}

Reply Dispatcher::run(const RequestHead& head, const Target& target, const Match& match) const {
  // Taken before the search: a commit in between makes the answer newer than its tag, never older.
  std::string revision_tag = tag(head, target);
  if (!revision_tag.empty() && matches_tag(head.if_none_match, revision_tag)) {
    return not_modified(std::move(revision_tag));
  }
  Reply reply =
      call(match.route->handler, Request{head.method, target.path, match.tail, target.parameters,
                                         Deadline::after(options_.search_deadline), base_url(head)});
  if (reply.status != 200) return reply;
  if (const std::string* own = find_header(reply, "ETag")) {
    if (has_already(head, reply)) return not_modified(*own);
  } else if (!revision_tag.empty() && find_header(reply, "Cache-Control") == nullptr) {
    reply.headers.emplace_back("ETag", std::move(revision_tag));
  }
  return reply;
}

std::string Dispatcher::base_url(const RequestHead& head) const {
  return options_.public_url.empty() ? "http://" + head.host : options_.public_url;
}

std::string Dispatcher::tag(const RequestHead& head, const Target& target) const {
  if (!options_.index) return "";
  try {
    return entity_tag(options_.index(), TagInput{options_.build, base_url(head), target, options_.today()});
  } catch (const std::exception&) {
    return "";  // the handler meets the same fault and answers it
  }
}

}  // namespace dateline
