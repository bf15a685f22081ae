#include "tests/bench/live_server.h"

#include <nlohmann/json.hpp>
#include <stdexcept>

#include "tests/bench/program.h"
#include "tests/bench/speed_target.h"

namespace dateline::bench {
namespace {

test::ProcessSpec spec_of(const std::filesystem::path& program, const std::filesystem::path& db) {
  test::ProcessSpec spec;
  // Nobody reads its log meanwhile, and a full pipe would stop it.
  spec.arguments = {program.string(), "--db", db.string(), "--port", "0", "--log-level", "error"};
  return spec;
}

Endpoint endpoint_of(test::RunningProcess& process) {
  const auto line = process.wait_for_line("Dateline serves ");
  if (!line) throw std::runtime_error("the server did not start: " + process.wait().err);
  const std::size_t scheme = line->rfind("//");
  std::string address = scheme == std::string::npos ? *line : line->substr(scheme + 2);
  while (address.ends_with('/') || address.ends_with('\n')) address.pop_back();
  return checked(parse_endpoint(address));
}

}  // namespace

LiveServer::LiveServer(const std::filesystem::path& program, const std::filesystem::path& db)
    : process_(spec_of(program, db)), client_(endpoint_of(process_)) {}

std::uint64_t LiveServer::count(const std::string& word) {
  const HttpAnswer answer =
      checked(client_.get(search_target({"", "", WordMatch::kAnd, {word}, "", "", ""})));
  const auto object = nlohmann::json::parse(answer.body, nullptr, false);
  if (answer.status != 200 || !object.is_object() || !object.contains("totalHits")) {
    throw std::runtime_error("the server answered " + std::to_string(answer.status));
  }
  return object["totalHits"].get<std::uint64_t>();
}

}  // namespace dateline::bench
