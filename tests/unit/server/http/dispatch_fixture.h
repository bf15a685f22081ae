// A dispatcher with a route of each kind, for the tests of what it finds, replies and tags.
#pragma once

#include <gtest/gtest.h>

#include <map>
#include <memory>
#include <stdexcept>
#include <string>

#include "server/http/dispatch.h"

namespace dateline {

inline Reply text(std::string body) {
  return Reply{200, "text/plain", std::move(body), {}};
}

inline Reply echo(const Request& request) {
  std::string body = request.path + "|" + request.tail;
  for (const auto& [name, value] : request.parameters)
    body.append("|").append(name).append("=").append(value);
  return text(body);
}

inline std::map<std::string, std::string> headers(const Reply& reply) {
  return {reply.headers.begin(), reply.headers.end()};
}

class DispatchTest : public testing::Test {
 protected:
  static DispatchOptions options(std::function<IndexInfo()> index) {
    return {{{"/", echo},
             {"/search", echo},
             {"/a/", echo},
             {"/b/", echo},
             {"/b/{id}/like", echo},
             {"/broken", [](const Request&) -> Reply { throw std::logic_error("a secret"); }},
             {"/late", [](const Request&) -> Reply { throw QueryTimeout(); }},
             {"/away", [](const Request&) -> Reply { throw std::runtime_error("a secret"); }},
             {"/own",
              [](const Request&) {
                return Reply{200, "text/css", "x", {{"ETag", "\"own\""}}};
              }},
             {"/dated",
              [](const Request&) {
                return Reply{200, "text/css", "x", {{"ETag", "\"own\""}, {"Last-Modified", "then"}}};
              }},
             {"/long", [](const Request&) { return text(std::string(5000, 'a')); }},
             get_route(RouteKind::kFixed, "/fixed", echo),
             get_route(RouteKind::kProbe, "/probe", echo),
             get_route(RouteKind::kPulse, "/pulse", echo),
             {"/bad",
              [](const Request&) {
                return Reply{400, "text/plain", "x", {}};
              }},
             {"/post",
              [](const Request& request) {
                return text(request.method + "|" + request.content_type + "|" + request.body);
              },
              {"GET", "POST"},
              [](const Error& error) {
                return Reply{error.field == "payload_too_large" ? 413 : 400, "text/own", error.field, {}};
              }},
             {"/only", echo, {"POST"}},
             {"/many",
              [](const Request& request) {
                for (const char* query : {"oil", "gas", "oil"}) request.searched->emplace_back(query);
                if (request.body == "late") throw QueryTimeout();
                return text("");
              },
              {"POST"}},
             {"/none", echo, {}}},
            [](const Request&) {
              return Reply{404, "text/html", "no such page", {}};
            },
            std::move(index),
            [] { return Day{}; },
            HostCheck("127.0.0.1", {}),
            "1"};
  }

  static RequestHead posted(const std::string& target, std::optional<std::uint64_t> length) {
    RequestHead head{"POST", target, "localhost", "", false};
    head.content_length = length;
    head.content_type = "a/b";
    return head;
  }
  Answered answer(const std::string& method, const std::string& target, const std::string& tag = "") const {
    return dispatcher_.answer({method, target, "localhost", tag, false});
  }

  std::shared_ptr<std::uint64_t> revision_ = std::make_shared<std::uint64_t>(1);
  Dispatcher dispatcher_{options([revision = revision_] { return IndexInfo{"u", *revision, 0, ""}; })};
};

}  // namespace dateline
