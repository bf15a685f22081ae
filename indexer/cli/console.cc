#include "indexer/cli/console.h"

#include <cstdlib>

#include "indexer/base/utf8.h"

namespace dateline {
namespace {

struct Face {
  std::string_view word;
  std::string_view color;
};

Face face_of(Message kind) {
  switch (kind) {
    case Message::kError:
      return {"error", "\x1b[31m"};
    case Message::kFailed:
      return {"failed", "\x1b[31m"};
    case Message::kWarning:
      return {"warning", "\x1b[33m"};
    case Message::kNotice:
      break;
  }
  return {"note", "\x1b[36m"};
}

bool wants_color(const Streams& streams, ColorWhen when) {
  if (when != ColorWhen::kAuto) return when == ColorWhen::kAlways;
  const char* no_color = std::getenv("NO_COLOR");
  return streams.is_err_terminal && (no_color == nullptr || *no_color == '\0');
}

}  // namespace

Console::Console(Streams streams, const Options& options)
    : streams_(streams),
      loudness_(options.loudness),
      is_json_(options.is_json),
      is_colored_(wants_color(streams, options.color)) {}

void Console::result(std::string_view line) {
  if (loudness_ == Loudness::kQuiet) return;
  progress("");
  streams_.out << line << '\n';
}

void Console::answer(std::string_view text) {
  progress("");
  streams_.out << text;
}

void Console::say(Message kind, const std::string& text) {
  const bool is_grave = kind == Message::kError || kind == Message::kFailed;
  if (loudness_ == Loudness::kQuiet && !is_grave) return;
  progress("");
  const Face face = face_of(kind);
  if (is_colored_) streams_.err << face.color;
  streams_.err << face.word << ':';
  if (is_colored_) streams_.err << "\x1b[0m";
  streams_.err << ' ' << printable(text) << std::endl;
}

void Console::progress(const std::string& line) {
  if (!streams_.is_err_terminal || loudness_ == Loudness::kQuiet || is_json_) return;
  if (line.empty() && !is_progress_shown_) return;
  is_progress_shown_ = !line.empty();
  streams_.err << "\r\x1b[K" << printable(line) << std::flush;
}

}  // namespace dateline
