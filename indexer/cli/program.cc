#include "indexer/cli/program.h"

#include <xapian.h>

#include <exception>

#include "indexer/cli/commands.h"
#include "indexer/index/index_database.h"
#include "indexer/index/sync.h"

namespace dateline {
namespace {

int dispatch(const CommandContext& context) {
  switch (context.arguments.verb) {
    case Verb::kSync:
      return sync_command(context);
    case Verb::kAdd:
      return add_command(context);
    case Verb::kWatch:
      return watch_command(context);
    case Verb::kRebuild:
      return rebuild_command(context);
    case Verb::kInspect:
      return inspect_command(context);
    case Verb::kLint:
      return lint_command(context);
    case Verb::kRemove:
      return remove_command(context);
    case Verb::kStatus:
      return status_command(context);
    case Verb::kVerify:
      return verify_command(context);
    case Verb::kAuthority:
      return authority_command(context);
  }
  return kFailure;
}

// Everything that ends a run ends here, in words.
int run_command(const CommandContext& context) {
  Console& console = context.console;
  try {
    return dispatch(context);
  } catch (const LockedError& error) {
    if (const int signal = context.signal(); signal != 0) return kSignalBase + signal;
    console.say(Message::kError, error.what());
    return kLocked;
  } catch (const Xapian::DatabaseLockError& error) {
    const bool is_locked = is_locked_by_another(error);
    console.say(Message::kError,
                (is_locked ? "db: another program writes: " : "db: cannot be locked: ") + error.get_msg());
    return is_locked ? kLocked : kFailure;
  } catch (const Xapian::Error& error) {
    console.say(Message::kError, words_of(error));
  } catch (const std::bad_alloc&) {
    console.say(Message::kError, "out of memory; what was committed stands");
  } catch (const std::exception& error) {
    console.say(Message::kError, error.what());
  }
  return kFailure;
}

}  // namespace

int run_program(const std::vector<std::string>& words, Streams streams, const SignalSource& signal) {
  const auto parsed = parse_arguments(words);
  if (const auto* early = std::get_if<EarlyExit>(&parsed)) {
    streams.out << early->out;
    streams.err << early->err;
    return early->code;
  }
  const auto& arguments = std::get<Arguments>(parsed);
  Console plain(streams, {});
  const auto sources = read_setting_sources("indexer", arguments.flags);
  if (!sources) {
    plain.say(Message::kError, sources.error().message);
    return kUsage;
  }
  const auto settings = resolve_settings(setting_specs(), *sources);
  if (!settings) {
    plain.say(Message::kError, settings.error().message);
    return kUsage;
  }
  if (arguments.switches.at("show-config") > 0) {
    plain.answer(settings->describe());
    return kDone;
  }
  const auto options = read_options(*settings);
  if (!options) {
    plain.say(Message::kError, options.error().message);
    return kUsage;
  }
  Console console(streams, *options);
  return run_command({*options, arguments, console, signal});
}

}  // namespace dateline
