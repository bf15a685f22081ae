#include <ctime>
#include <map>
#include <nlohmann/json.hpp>

#include "indexer/base/utf8.h"
#include "indexer/cli/authority_choice.h"
#include "indexer/cli/commands.h"
#include "indexer/cli/number_text.h"
#include "indexer/index/index_status.h"
#include "indexer/index/lint_run.h"

namespace dateline {
namespace {

using Json = nlohmann::ordered_json;

std::string json_line(const Json& object) {
  return object.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n";
}

std::map<std::string, std::uint64_t> count_kinds(const LintReport& report) {
  std::map<std::string, std::uint64_t> counts;
  for (const LintFinding& finding : report.findings) ++counts[std::string(to_string(finding.kind))];
  return counts;
}

void print_json(Console& console, const LintReport& report) {
  for (const LintFinding& finding : report.findings) {
    console.answer(json_line({{"event", "finding"},
                              {"path", finding.path},
                              {"kind", std::string(to_string(finding.kind))},
                              {"message", finding.message}}));
  }
  for (const FileProblem& failed : report.failed) {
    console.answer(json_line({{"event", "failed"}, {"path", failed.path}, {"reason", failed.reason}}));
  }
  Json kinds = Json::object();
  for (const auto& [kind, count] : count_kinds(report)) kinds[kind] = count;
  console.answer(json_line({{"event", "summary"},
                            {"articles", report.articles},
                            {"findings", report.findings.size()},
                            {"kinds", kinds},
                            {"failed", report.failed.size()},
                            {"notRead", report.not_read},
                            {"interrupted", report.is_interrupted}}));
}

void print_text(Console& console, const LintReport& report) {
  for (const LintFinding& finding : report.findings) {
    console.answer(printable(finding.path) + ": " + printable(finding.message) + "\n");
  }
  for (const FileProblem& failed : report.failed) {
    console.say(Message::kFailed, failed.path + ": " + failed.reason);
  }
  std::string kinds;
  for (const auto& [kind, count] : count_kinds(report)) {
    kinds += (kinds.empty() ? ": " : ", ") + grouped(count) + " " + kind;
  }
  console.result(grouped(report.findings.size()) + " findings in " + grouped(report.articles) +
                 " articles, " + grouped(report.failed.size()) + " failed" + kinds);
}

int exit_code(const CommandContext& context, const LintReport& report) {
  if (report.is_interrupted) return kSignalBase + context.signal();
  if (!report.findings.empty()) return kFailure;
  if (report.failed.empty()) return kDone;
  return context.options.is_strict ? kFailure : kSomeFailed;
}

}  // namespace

int lint_command(const CommandContext& context) {
  context.signal();  // from here on a signal ends the run in order
  const auto& operands = context.arguments.operands;
  const auto choice = choose_authority(context.options, remembered_options(context.options.db),
                                       operands.empty() ? "" : operands.front());
  if (!choice) return fail(context, choice.error());
  LintRequest request;
  request.db = context.options.db;
  request.paths.assign(operands.begin(), operands.end());
  if (!choice->folder.empty()) request.passed_over.push_back(choice->folder);
  request.today = std::chrono::floor<std::chrono::days>(
      std::chrono::sys_seconds(std::chrono::seconds(std::time(nullptr))));
  request.stopped = [&context] { return context.signal() != 0; };
  const auto report = lint_files(request, choice->authority, [&](const SyncProgress& progress) {
    context.console.progress(grouped(progress.files_done) + " of " + grouped(progress.files_seen) +
                             " files, " + grouped(progress.articles) + " articles");
  });
  context.console.progress("");
  if (!report) return fail(context, report.error());
  if (context.console.is_json()) {
    print_json(context.console, *report);
  } else {
    print_text(context.console, *report);
  }
  return exit_code(context, *report);
}

}  // namespace dateline
