#include <nlohmann/json.hpp>

#include "indexer/cli/commands.h"
#include "indexer/cli/number_text.h"
#include "indexer/index/verify.h"

namespace dateline {
namespace {

using Json = nlohmann::ordered_json;

std::string promise(const VerifyReport& report) {
  const std::string articles = grouped(report.articles) + " articles";
  if (report.guarantee == Guarantee::kEveryByte) {
    return "sound: every byte of generation " + std::to_string(report.generation) + " is as it was built, " +
           articles;
  }
  return "sound: data, terms and values of all " + articles + " are as they were written (generation " +
         std::to_string(report.generation) +
         " was committed to since it was built; a rebuild makes every byte checkable)";
}

void print_json(Console& console, const VerifyReport& report) {
  const Json object{{"sound", report.problems.empty()},
                    {"guarantee", report.guarantee == Guarantee::kEveryByte ? "every byte" : "every article"},
                    {"articles", report.articles},
                    {"generation", report.generation},
                    {"problems", report.problems}};
  console.answer(object.dump(-1, ' ', false, Json::error_handler_t::replace) + "\n");
}

}  // namespace

int verify_command(const CommandContext& context) {
  Console& console = context.console;
  const auto report = verify_index(context.options.db, [&console](std::uint64_t articles) {
    if (articles % 1000 == 0) console.progress(grouped(articles) + " articles checked");
  });
  if (!report) return fail(context, report.error());
  if (console.is_json()) {
    print_json(console, *report);
  } else {
    for (const std::string& problem : report->problems) console.say(Message::kError, problem);
    if (report->problems.empty()) {
      console.result(promise(*report));
    } else {
      console.say(Message::kError, "the index is damaged; make it anew with: dateline-indexer rebuild");
    }
  }
  return report->problems.empty() ? kDone : kFailure;
}

}  // namespace dateline
