// Console: where a command's words go: results to one stream, messages to the other, a progress line only on
// a terminal. Whatever came from a file is made printable here, once. One a program; one thread.
#pragma once

#include <ostream>
#include <string>
#include <string_view>

#include "indexer/cli/options.h"

namespace dateline {

// The two streams and what is known of them.
struct Streams {
  std::ostream& out;
  std::ostream& err;
  bool is_err_terminal = false;
};

enum class Message { kError, kFailed, kWarning, kNotice };

class Console {
 public:
  Console(Streams streams, const Options& options);

  // A line of a result; nothing when quiet.
  void result(std::string_view line);
  // A result that was asked for by name, also when quiet (JSON, inspect).
  void answer(std::string_view text);
  // "warning: TEXT"; printed by loudness: errors and failures always, warnings and notices unless quiet.
  void say(Message kind, const std::string& text);
  // Replaces the progress line; "" clears it. Nothing when there is no terminal, when quiet, and with JSON.
  void progress(const std::string& line);

  // What was printed is seen by whoever reads the other end.
  void flush() { streams_.out << std::flush; }

  bool is_terminal() const { return streams_.is_err_terminal; }
  bool is_json() const { return is_json_; }
  bool is_verbose() const { return loudness_ == Loudness::kVerbose; }

 private:
  Streams streams_;
  Loudness loudness_;
  bool is_json_;
  bool is_colored_;
  bool is_progress_shown_ = false;
};

}  // namespace dateline
